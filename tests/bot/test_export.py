"""The unanswered questions as a table."""

import csv
import io
from datetime import UTC, datetime

import pytest

from bot.export import as_csv
from bot.store.records import Unanswered

ASKED = datetime(2026, 1, 2, 3, 4, tzinfo=UTC)


def rows(table: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))


@pytest.mark.parametrize("text", ["Why?", 'Who said "no",\nand why? 😀', "Где?", "\udcff"])
def test_a_spreadsheet_reads_what_was_asked(text: str) -> None:
    header, row = rows(as_csv([Unanswered("why", text, 3, 1, ASKED)]))

    assert header == ["question", "times", "not_helpful", "last_asked"]
    assert row == [text.replace("\udcff", "?"), "3", "1", "2026-01-02T03:04:00+00:00"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_question_is_never_calculated(text: str) -> None:
    _, row = rows(as_csv([Unanswered("t", text, 1, 0, ASKED)]))

    assert row[0] == f"'{text}"
