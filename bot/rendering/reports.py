"""What administrators are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from html import escape

from babel.dates import format_date, format_timedelta
from babel.units import format_unit

from bot.rendering.length import in_one_line
from bot.rendering.numbers import number
from bot.store.records import Day, Unanswered
from bot.texts.texts import Texts

MAX_QUESTION_UNITS = 300
"""The longest question that a list shows, in UTF-16 units."""

_MEBIBYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Status:
    """How the bot is doing; `memory` is what the process holds, in bytes, `queue` counts updates."""

    version: str
    articles: int
    passages: int
    index_age: timedelta
    uptime: timedelta
    queue: int
    memory: int


def render_status(status: Status, texts: Texts) -> str:
    """Return `status` as HTML."""
    memory = format_unit(round(status.memory / _MEBIBYTE), "megabyte", "short", locale=texts.language)
    return texts.status.format(
        version=escape(status.version),
        articles=number(status.articles, texts),
        passages=number(status.passages, texts),
        index_age=format_timedelta(-_at_least(status.index_age), add_direction=True, locale=texts.language),
        uptime=format_timedelta(_at_least(status.uptime), locale=texts.language),
        queue=number(status.queue, texts),
        memory=memory,
    )


def render_stats(days: Sequence[Day], spans: Sequence[int], texts: Texts) -> str:
    """Return the sums over the last of `days`, one for each number of them in `spans`, as HTML."""
    return "\n\n".join(f"{texts.last_days(span)}\n{_sums(days[-span:], texts)}" for span in spans)


def render_unanswered(listed: Sequence[Unanswered], start: int, count: int, texts: Texts) -> str:
    """Return `listed`, which are those from `start` on of `count`, as HTML."""
    if not listed:
        return texts.nothing_unanswered
    first, last, all_of_them = (number(n, texts) for n in (start + 1, start + len(listed), count))
    head = texts.unanswered.format(first=first, last=last, count=all_of_them)
    return "\n\n".join(
        (head, *(_unanswered(place, each, texts) for place, each in enumerate(listed, start + 1)))
    )


def _unanswered(place: int, each: Unanswered, texts: Texts) -> str:
    question = in_one_line(each.text, MAX_QUESTION_UNITS)
    last = format_date(each.last_asked, "medium", locale=texts.language)
    down = f" · 👎 {number(each.not_helpful, texts)}" if each.not_helpful else ""
    return f"<b>{place}.</b> {question}\n<i>{texts.times(each.times)} · {last}{down}</i>"


def _sums(days: Sequence[Day], texts: Texts) -> str:
    names = ("asked", "answered", "unsure", "not_found", "helpful", "not_helpful")
    return texts.stats_row.format(
        **{name: number(sum(getattr(day, name) for day in days), texts) for name in names}
    )


def _at_least(age: timedelta) -> timedelta:
    """Return `age`, or a second where it is less: "0 seconds ago" is not said."""
    return max(age, timedelta(seconds=1))
