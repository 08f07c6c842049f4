"""What a signal is worth is measured, and the document says what was measured."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from benchmarks.sets import read_sets
from benchmarks.signals import BEGIN, END, main, updated
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.evaluation import examine
from retrieval.measures import summarise
from retrieval.question_sets import parse_question_set
from retrieval.signals import NAMES, SIGNALS

ANSWERS = Path(__file__).parent.parent.parent / "docs" / "answers.md"


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("| \n").split("|")]


def test_there_is_a_row_for_each_signal_one_for_all_and_two_for_typing_mistakes(question_set: Path) -> None:
    ended = CliRunner().invoke(main, [str(question_set), "--pooled", str(question_set), "--typos"])

    assert ended.exit_code == 0, ended.output
    head, _, whole, *without, mistyped, unspelt = map(cells, ended.output.splitlines())
    assert head[1::2] == ["tiny, success_at_1", "tiny pooled, success_at_1"]
    assert whole == ["nothing", "1.000", "1.000", "1.000", "1.000"]
    assert [row[0] for row in without] == [*(f"`{name}`" for name in NAMES), "all of them"]
    assert [mistyped[0], unspelt[0]] == ["nothing, with typing mistakes", "`spelling`, with typing mistakes"]
    assert all(re.fullmatch(r"[+-]\d+\.\d", cell) for row in without for cell in row[1:])


def test_without_any_signal_the_first_sentence_is_marked_whatever_is_asked(question_set: Path) -> None:
    ended = CliRunner().invoke(main, [str(question_set)])

    assert cells(ended.output.splitlines()[-1]) == ["all of them", "+0.0", "-25.0"]


def test_the_scores_are_those_of_an_evaluation(question_set: Path) -> None:
    (indexed,) = read_sets([question_set], [])
    examinations = parse_question_set(question_set.read_bytes(), lambda _: pytest.fail("no article is named"))
    report = summarise([outcome for each in examinations for outcome in examine(each, RankBM25Engine)])

    assert indexed.scores(SIGNALS) == (report.success_at_1, report.sentence_at_1)


def test_a_sample_asks_every_nth_question(question_set: Path) -> None:
    (sampled,) = read_sets([question_set], [], every=3)

    assert [question.answers for _, question in sampled.questions] == [("nectar",), ("Yeast",)]


def test_the_table_goes_between_its_marks(question_set: Path, tmp_path: Path) -> None:
    document = tmp_path / "answers.md"
    document.write_text(f"before\n{BEGIN}old\n{END}after\n")

    ended = CliRunner().invoke(main, [str(question_set), "--update", str(document)])

    assert document.read_text() == f"before\n{BEGIN}{ended.output}{END}after\n"


@pytest.mark.parametrize("document", ["no marks\n", f"{BEGIN}never ends\n"])
def test_a_document_without_marks_stays_as_it_is(document: str, question_set: Path, tmp_path: Path) -> None:
    file = tmp_path / "answers.md"
    file.write_text(document)

    ended = CliRunner().invoke(main, [str(question_set), "--update", str(file)])

    assert ended.exit_code == 2
    assert "answers.md needs one place for the table" in ended.output
    assert file.read_text() == document


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ('{"questions": [{"question": "?", "paragraphs": [], "answer": null}]}', "brings no articles"),
        ("[]", "is not a question set"),
        (
            '{"data": [{"title": "T", "paragraphs": [{"context": "C.", "qas": [{"question": "?"}]}]}]}',
            "has no question with a known answer",
        ),
    ],
)
def test_a_file_that_cannot_be_measured_is_named(document: str, fault: str, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    file.write_text(document)

    ended = CliRunner().invoke(main, [str(file)])

    assert ended.exit_code == 2
    assert "odd" in ended.output
    assert fault in ended.output


def test_a_question_set_must_be_named() -> None:
    assert "Name a question set" in CliRunner().invoke(main, []).output


def test_the_document_has_a_row_for_each_signal() -> None:
    document = ANSWERS.read_text(encoding="utf-8")
    measured = document.partition(BEGIN)[2].partition(END)[0]

    assert updated(document, measured) == document
    assert re.findall(r"^\| `(\w+)` \|", measured, re.MULTILINE) == list(NAMES)
