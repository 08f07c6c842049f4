"""The unanswered questions as a table for spreadsheets."""

import csv
import io
from collections.abc import Iterable

from bot.store.records import Unanswered

_HEADER = ("question", "times", "not_helpful", "last_asked")
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be calculated by a spreadsheet (OWASP, "CSV Injection")."""


def as_csv(listed: Iterable[Unanswered]) -> bytes:
    """Return `listed` as CSV in UTF-8, with the mark at the start by which spreadsheets know it."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(_HEADER)
    for each in listed:
        table.writerow((_cell(each.text), each.times, each.not_helpful, each.last_asked.isoformat()))
    return written.getvalue().encode("utf-8-sig", "replace")


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text
