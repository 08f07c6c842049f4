"""The command line."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bot.cli import main
from corpus.library import SHIPPED_ARTICLES
from retrieval.signals import NAMES

KNOWN_QUESTIONS = Path(__file__).parent.parent / "retrieval" / "article_dev.json"


class Ended(NamedTuple):
    """How a command ended."""

    code: object
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        """Return the JSON that it printed."""
        parsed: dict[str, Any] = json.loads(self.out)
        return parsed


Run = Callable[..., Ended]


@pytest.fixture
def pullquote(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    for name in ("TELEGRAM_BOT_TOKEN", "LIBRARY_DIR", "ADMIN_IDS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Ended:
        monkeypatch.setattr(sys, "argv", ["pullquote", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return Ended(ended.value.code, printed.out, printed.err)

    return run


def test_ask_prints_json_with_the_promised_keys(pullquote: Run) -> None:
    ended = pullquote("ask", "How far can ATACMS reach?", "--json")

    assert ended.code == 0
    assert list(ended.document) == ["question", "verdict", "confidence", "suggestion", "quotes"]
    assert ended.document["verdict"] == "answered"
    assert 0 <= ended.document["confidence"] <= 1
    best = ended.document["quotes"][0]
    assert list(best) == ["article", "title", "heading", "number", "text", "sentence", "score", "also"]
    assert (best["article"], best["number"]) == ("atacms", 5)
    assert "300 kilometers" in best["text"][slice(*best["sentence"])]


def test_ask_tells_how_a_question_was_understood(pullquote: Run) -> None:
    as_json = pullquote("ask", "What did Zelenskyy say about misiles?", "--json")
    as_text = pullquote("ask", "What did Zelenskyy say about misiles?")

    assert as_json.document["suggestion"] == "What did Zelensky say about missiles?"
    assert as_json.document["question"] == "What did Zelenskyy say about misiles?"
    assert as_text.out.startswith("Showing results for What did Zelensky say about missiles?\n")
    assert pullquote("ask", "What did Zelensky say?", "--json").document["suggestion"] is None


def test_ask_names_the_language_of_the_articles(pullquote: Run) -> None:
    ended = pullquote("ask", "Як далеко летять ракети?")

    assert "Please ask in theirs: English." in ended.out.replace("\n", " ")


def test_ask_ends_well_when_nothing_is_found(pullquote: Run) -> None:
    ended = pullquote("ask", "Who won the World Cup in 2022?", "--json")

    assert ended.code == 0
    assert (ended.document["verdict"], ended.document["quotes"]) == ("not_found", [])


def test_ask_prints_what_would_stand_in_a_chat(pullquote: Run) -> None:
    answered, not_found = pullquote("ask", "How far can ATACMS reach?"), pullquote("ask", "World Cup?")

    assert answered.out.startswith("▌ The ballistic missiles")
    assert "• Unpacking the Decision: Why ATACMS?" in not_found.out


def test_ask_quotes_nothing_for_chatter(pullquote: Run) -> None:
    as_json, as_text = pullquote("ask", "Hello!", "--json"), pullquote("ask", "Hello!")

    assert (as_json.code, as_text.code) == (0, 0)
    assert (as_json.document["verdict"], as_json.document["quotes"]) == ("not_found", [])
    assert as_text.out.startswith("Hello! Ask me a question")


def test_ask_takes_articles_by_file(pullquote: Run, tmp_path: Path) -> None:
    for name, text in (("cats", "Cats\n\nThe cat sleeps."), ("birds", "Birds\n\nThe bird sings.")):
        (tmp_path / f"{name}.txt").write_text(text)

    ended = pullquote("ask", "Who sings?", "--article", "cats.txt", "--article", "birds.txt", "--json")

    assert [quote["title"] for quote in ended.document["quotes"]] == ["Birds"]


def test_ask_reads_the_library_of_the_settings(
    pullquote: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "birds.txt").write_text("Birds\n\nThe bird sings.")
    monkeypatch.setenv("LIBRARY_DIR", str(tmp_path))

    assert pullquote("ask", "Who sings?", "--json").document["quotes"][0]["title"] == "Birds"


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["ask"], "pullquote: Missing argument 'QUESTION'.\n"),
        (["ask", "Who?", "--colour"], "pullquote: No such option '--colour'.\n"),
        (
            ["ask", "Who?", "--article", "no.txt"],
            "pullquote: no.txt cannot be read: No such file or directory.\n",
        ),
        (["ask", "Who?", "--article", "folder"], "pullquote: folder cannot be read: Is a directory.\n"),
        (["ask", "Who?", "--article", "empty.txt"], "pullquote: empty.txt is empty.\n"),
        (["ask", "Who?", "--article", "stop.txt"], "pullquote: stop.txt has no words to search for.\n"),
        (
            ["ask", "Who?", "--article", "good.txt", "--article", "empty.txt"],
            "pullquote: empty.txt is empty.\n",
        ),
        (["sing"], "pullquote: No such command 'sing'.\n"),
        (["eval", "no.json"], "pullquote: Invalid value for 'FILE': File 'no.json' does not exist.\n"),
        (["eval", "good.txt"], "pullquote: good.txt is not a question set: "),
        (["eval", str(KNOWN_QUESTIONS), "--engine", "guess"], "pullquote: Invalid value for '--engine': "),
        (
            ["eval", str(KNOWN_QUESTIONS), "--without", "nonsense"],
            "pullquote: Invalid value for '--without': 'nonsense' is not one of 'sentence', ",
        ),
        (["eval", str(KNOWN_QUESTIONS), "--foreign"], "pullquote: --foreign needs more than one article"),
        (["eval", str(KNOWN_QUESTIONS), "--foreign", "--pooled"], "pullquote: --pooled and --foreign exclude"),
        (["eval", str(KNOWN_QUESTIONS), "--compare"], "pullquote: --compare needs something to compare, such"),
        (["eval", str(KNOWN_QUESTIONS), "--failures", "3", "--json"], "pullquote: --failures lists questions"),
        (["eval", "other.json"], "pullquote: other.json asks about other.txt, which is not in the library"),
        (["eval", "termless.json"], "pullquote: T has no words to search for."),
        (["eval", "far.json"], "pullquote: far.json names paragraph 99, which atacms.txt does not have\n"),
        (["eval", "none.json"], "pullquote: none.json is not a question set: it holds no questions\n"),
        (["index", "--library", "nowhere"], "pullquote: nowhere cannot be listed: "),
    ],
)
def test_what_is_wrong_ends_in_one_line_and_code_2(
    pullquote: Run, tmp_path: Path, arguments: list[str], line: str
) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "stop.txt").write_text("The and of.")
    (tmp_path / "good.txt").write_text("Good\n\nThe bird sings.")
    (tmp_path / "other.json").write_text(
        '{"article": "other.txt", "questions": [{"question": "?", "paragraphs": [], "answer": null}]}'
    )
    (tmp_path / "far.json").write_text(
        '\ufeff{"questions": [{"question": "?", "paragraphs": [99], "answer": null}]}', encoding="utf-8"
    )
    squad = '{"data": [{"title": "T", "paragraphs": [{"context": "The and of.", "qas": [%s]}]}]}'
    (tmp_path / "termless.json").write_text(squad % '{"question": "Who?"}')
    (tmp_path / "none.json").write_text(squad % "")

    ended = pullquote(*arguments)

    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.startswith(line)
    assert ended.err.count("\n") == 1


def test_wrong_settings_end_in_one_line(pullquote: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "secret")
    monkeypatch.setenv("ADMIN_IDS", "me")

    ended = pullquote("run")

    assert ended.code == 2
    assert ended.err.startswith("pullquote: TELEGRAM_BOT_TOKEN is not a bot token")
    assert "; ADMIN_IDS must be numbers" in ended.err
    assert "secret" not in ended.err
    assert ended.err.count("\n") == 1


def test_eval_prints_json_with_the_promised_keys(pullquote: Run) -> None:
    ended = pullquote("eval", KNOWN_QUESTIONS, "--json")

    assert ended.code == 0
    assert list(ended.document) == [
        "questions",
        "success_at_1",
        "success_at_3",
        "mrr_at_10",
        "sentence_at_1",
        "sentence_at_3",
        "unanswerable",
        "auc_unanswerable",
        "refused_at_5pct",
        "ms_per_question",
    ]
    assert (ended.document["questions"], ended.document["unanswerable"]) == (40, 10)
    assert ended.document["success_at_1"] >= 0.85
    assert ended.document["success_at_3"] >= 0.90


def test_eval_prints_a_table_and_a_dash_for_what_does_not_apply(pullquote: Run, tmp_path: Path) -> None:
    answer = {"text": "The bird", "answer_start": 0}
    paragraph = {"context": "The bird sings.", "qas": [{"question": "Who sings?", "answers": [answer]}]}
    (tmp_path / "birds.json").write_text(json.dumps({"data": [{"title": "B", "paragraphs": [paragraph]}]}))

    ended = pullquote("eval", "birds.json", "--pooled")

    assert ended.code == 0
    rows = {name: figures for name, *figures in map(str.split, ended.out.strip().splitlines())}
    assert rows["success_at_1"] == ["1.000", "1.000", "…", "1.000"]
    assert (rows["auc_unanswerable"], rows["questions"]) == (["–"], ["1"])


def test_eval_with_typos_changes_the_questions_in_every_mode(pullquote: Run) -> None:
    for options in ([], ["--pooled"]):
        as_asked = pullquote("eval", KNOWN_QUESTIONS, "--json", *options).document
        with_typos = pullquote("eval", KNOWN_QUESTIONS, "--json", "--typos", *options).document

        assert list(with_typos) == list(as_asked)
        assert with_typos["auc_unanswerable"] != as_asked["auc_unanswerable"]


def test_eval_compares_with_the_default_setting(pullquote: Run) -> None:
    ended = pullquote("eval", KNOWN_QUESTIONS, "--typos", "--compare", "--json")

    keys = ["this", "default", "differences", "better", "worse", "sign_test"]
    assert list(ended.document) == keys
    default = pullquote("eval", KNOWN_QUESTIONS, "--json").document
    this = pullquote("eval", KNOWN_QUESTIONS, "--typos", "--json").document
    for report, alone in ((ended.document["default"], default), (ended.document["this"], this)):
        assert report | {"ms_per_question": 0} == alone | {"ms_per_question": 0}
    low, high = ended.document["differences"]["auc_unanswerable"]
    assert low <= this["auc_unanswerable"] - default["auc_unanswerable"] <= high


@pytest.mark.parametrize("name", NAMES)
def test_eval_measures_without_any_signal(pullquote: Run, name: str) -> None:
    ended = pullquote("eval", KNOWN_QUESTIONS, "--without", name, "--json")

    assert ended.code == 0
    assert ended.document["questions"] == 40


def test_eval_without_signals_measures_something_else(pullquote: Run) -> None:
    without = [option for name in NAMES for option in ("--without", name)]

    bare = pullquote("eval", KNOWN_QUESTIONS, "--json", *without).document
    default = pullquote("eval", KNOWN_QUESTIONS, "--json").document

    assert bare["sentence_at_1"] < default["sentence_at_1"]


def test_eval_compares_a_signal_that_is_off_with_the_default(pullquote: Run) -> None:
    ended = pullquote("eval", KNOWN_QUESTIONS, "--without", "acronyms", "--compare", "--json")

    this = pullquote("eval", KNOWN_QUESTIONS, "--without", "acronyms", "--json").document
    assert ended.code == 0
    assert ended.document["this"] | {"ms_per_question": 0} == this | {"ms_per_question": 0}
    assert ended.document["this"]["success_at_1"] != ended.document["default"]["success_at_1"]


def test_eval_prints_both_settings_and_their_difference(pullquote: Run) -> None:
    ended = pullquote("eval", KNOWN_QUESTIONS, "--typos", "--compare")

    rows = {name: figures for name, *figures in map(str.split, ended.out.strip().splitlines())}
    this, default, difference, *_ = map(float, rows["auc_unanswerable"][:3])
    assert difference == pytest.approx(this - default, abs=0.002)
    assert "better at rank 1: " in ended.out


def test_eval_lists_questions_that_failed_with_what_came_back(pullquote: Run) -> None:
    ended = pullquote("eval", KNOWN_QUESTIONS, "--without", "acronyms", "--failures", "2")

    known = {q["question"] for q in json.loads(KNOWN_QUESTIONS.read_text())["questions"]}
    listed = [line.removeprefix("? ") for line in ended.out.splitlines() if line.startswith("? ")]
    assert len(listed) == 2
    assert set(listed) <= known
    assert ended.out.count("\n→ ") == 2


def test_index_reports_what_is_in_the_library(pullquote: Run) -> None:
    ended = pullquote("index")

    assert ended.code == 0
    assert ended.out.startswith("articles 1\npassages 13\nlanguages en\n")


def test_index_says_when_a_folder_has_no_articles_of_its_own(pullquote: Run, tmp_path: Path) -> None:
    ended = pullquote("index", "--library", tmp_path)

    assert ended.code == 0
    assert ended.err == f"pullquote: there are no articles in {tmp_path}; the shipped one is used.\n"


def test_eval_takes_the_article_that_is_given_whatever_its_name(pullquote: Run, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_bytes((SHIPPED_ARTICLES / "atacms.txt").read_bytes())

    ended = pullquote("eval", KNOWN_QUESTIONS, "--article", "copy.txt", "--json")

    assert ended.document["success_at_1"] >= 0.85


def test_index_names_each_source_that_failed(pullquote: Run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "good.txt").write_text("Good\n\nThe bird sings.")

    some = pullquote("index", "--library", tmp_path)
    (tmp_path / "good.txt").unlink()
    none = pullquote("index", "--library", tmp_path)

    assert (some.code, none.code) == (1, 1)
    assert some.out.startswith("articles 1\npassages 1\n")
    assert some.err == none.err == "pullquote: empty.txt is empty.\n"
    assert none.out.startswith("articles 0\n")


def test_help_lists_the_commands(pullquote: Run) -> None:
    ended = pullquote("--help")

    assert ended.code == 0
    assert [line.split()[0] for line in ended.out.split("Commands:\n")[1].splitlines()] == [
        "run",
        "ask",
        "eval",
        "index",
    ]
