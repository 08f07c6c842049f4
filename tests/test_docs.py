"""What the documents say is tested is tested."""

import ast
import re
from pathlib import Path

import pytest

from bot.limits import QUESTIONS_OF_A_CHAT, QUESTIONS_OF_A_PERSON

ROOT = Path(__file__).parent.parent
TELEGRAM = (ROOT / "docs" / "telegram.md").read_text(encoding="utf-8")

ROWS = [
    (behaviour, test)
    for behaviour, test in re.findall(
        r"^\| (.*?) \| (.*) \|$", TELEGRAM.partition("## What is tested")[2], re.MULTILINE
    )
    if (behaviour, test) not in (("behaviour", "test"), ("---", "---"))
]


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
