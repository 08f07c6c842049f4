"""What the documents say is tested is tested."""

import ast
import re
import shlex
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bot.limits import QUESTIONS_OF_A_CHAT, QUESTIONS_OF_A_PERSON
from bot.web.api.shapes import QuestionDocument
from bot.web.limits import MAX_SEARCHES, PASSAGES_A_PART, QUESTIONS_OF_AN_ADDRESS
from retrieval.answerer import Answerer
from tests.bot.web.programs import program
from tests.browser.pictures import NAMES, PICTURES

ROOT = Path(__file__).parent.parent
TELEGRAM = (ROOT / "docs" / "telegram.md").read_text(encoding="utf-8")
PAGES = (ROOT / "docs" / "pages.md").read_text(encoding="utf-8")
FOR_PROGRAMS = PAGES.partition("## For programs")[2]

ROWS = [
    (behaviour, test)
    for behaviour, test in re.findall(
        r"^\| (.*?) \| (.*) \|$", TELEGRAM.partition("## What is tested")[2], re.MULTILINE
    )
    if (behaviour, test) not in (("behaviour", "test"), ("---", "---"))
]

DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def names_in(module: Path) -> set[str]:
    """Return the names of the tests in `module`, none where there is no such file."""
    if not module.is_file():
        return set()
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    body = ast.parse(module.read_text(encoding="utf-8")).body
    return {each.name for each in body if isinstance(each, functions) and each.name.startswith("test_")}


def missing(named: str) -> bool:
    """Tell whether there is no test that is `named`, as in `tests/test_docs.py::test_there_are_rows`."""
    written = re.fullmatch(r"`(tests/[\w/]+\.py)::(test_\w+)`", named)
    return written is None or written[2] not in names_in(ROOT / written[1])


def test_there_are_rows() -> None:
    assert len(ROWS) > 50
    assert len({behaviour for behaviour, _ in ROWS}) == len(ROWS)


def test_every_behaviour_names_a_test_that_there_is() -> None:
    assert [row for row in ROWS if missing(row[1])] == []


def test_the_limits_are_those_of_the_bot() -> None:
    said = (
        f"A person is answered {QUESTIONS_OF_A_PERSON} times a minute and a group {QUESTIONS_OF_A_CHAT} times"
    )

    assert said in TELEGRAM


def test_the_limits_of_the_pages_are_those_that_hold() -> None:
    said = " ".join(PAGES.split())

    assert f"Long articles come in parts of {PASSAGES_A_PART} paragraphs" in said
    assert f"An address has {QUESTIONS_OF_AN_ADDRESS} questions a minute" in said
    assert f"{MAX_SEARCHES} wait or are answered at the same time" in said


async def test_there_is_something_at_every_address_of_the_pages(answerer: Answerer, tmp_path: Path) -> None:
    table, _, _ = PAGES.partition("## The reader")
    rows = "".join(re.findall(r"^\|.*\|$", table, re.MULTILINE))
    paths = [path.replace("NAME", "atacms") for path in re.findall(r"`(/[\w./]*)`", rows)]
    async with program(answerer, tmp_path) as http:
        answers = {path: (await http.get(path, params={"q": "Why?"})).status_code for path in paths}

    assert len(answers) > 5
    # Telegram, which no test has, is what the bot is not ready without.
    assert answers.pop("/readyz") == 503
    assert set(answers.values()) == {200}


async def test_the_example_for_programs_is_answered_with_what_is_named(
    answerer: Answerer, tmp_path: Path
) -> None:
    (command,) = re.findall(r"^\$ (curl .*)$", FOR_PROGRAMS, re.MULTILINE)
    asked = urlsplit(shlex.split(command)[-1])
    named, _, _ = FOR_PROGRAMS.partition("```\n\n")[2].partition("`article=NAME`")
    async with program(answerer, tmp_path) as http:
        answer = (await http.get(f"{asked.path}?{asked.query}")).json()

    (quote,) = answer["quotes"]
    assert set(re.findall(r"`(\w+)`", named)) == answer.keys() | quote.keys()


def test_what_programs_send_is_named() -> None:
    assert re.findall(r'"(\w+)": \[?…', FOR_PROGRAMS) == list(QuestionDocument.model_fields)


@pytest.mark.parametrize(
    "named",
    [
        "`tests/test_docs.py::test_nothing`",
        "`tests/test_nowhere.py::test_there_are_rows`",
        "`tests/test_docs.py::names_in`",
        "tests/test_docs.py::test_there_are_rows",
    ],
)
def test_a_test_that_there_is_not_is_noticed(named: str) -> None:
    assert missing(named)
    assert not missing("`tests/test_docs.py::test_there_are_rows`")


def test_each_picture_is_taken_by_a_test_and_shown_in_a_document() -> None:
    tests = "".join(test.read_text(encoding="utf-8") for test in (ROOT / "tests" / "browser").glob("test_*.py"))
    texts = "".join(document.read_text(encoding="utf-8") for document in DOCUMENTS)

    assert sorted(file.name for file in PICTURES.iterdir()) == [f"{name}.png" for name in NAMES]
    assert sorted(re.findall(r'camera\.take\("(\w+)"', tests)) == list(NAMES)
    assert sorted(re.findall(r"\]\((?:docs/)?pictures/(\w+)\.png\)", texts)) == list(NAMES)


def test_pictures_are_light() -> None:
    assert all(picture.stat().st_size < 250_000 for picture in PICTURES.iterdir())
