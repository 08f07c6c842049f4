"""What administrators are told."""

from datetime import UTC, date, datetime, timedelta

from bot.rendering.length import MAX_UNITS
from bot.rendering.reports import (
    Status,
    render_stats,
    render_status,
    render_unanswered,
)
from bot.store.records import Day, Unanswered
from bot.texts.en import TEXTS
from bot.utf16 import utf16_length
from tests.bot.rendering.shown import shown


def test_a_status_names_ages_and_memory_in_words() -> None:
    status = Status("1.2", 3, 12_345, timedelta(hours=3), timedelta(days=2), 0, 99 * 1024 * 1024)

    text, _ = shown(render_status(status, TEXTS))

    assert text.splitlines() == [
        "Pullquote 1.2",
        "Articles: 3",
        "Passages: 12,345",
        "Indexed: 3 hours ago",
        "Running for: 2 days",
        "Updates waiting: 0",
        "Memory: 99 MB",
    ]


def test_sums_are_of_the_last_days_of_each_span() -> None:
    days = [Day(date(2026, 1, n), asked=n, answered=n, helpful=1) for n in range(1, 11)]

    text, _ = shown(render_stats(days, (1, 7), TEXTS))

    assert "Last day\nQuestions: 10\n" in text
    assert "Last 7 days\nQuestions: 49\n🟩 answered: 49\n" in text
    assert text.endswith("👍 7   👎 0")


def test_a_list_of_hostile_questions_fits_a_message() -> None:
    asked = datetime(2026, 1, 2, tzinfo=UTC)
    listed = [Unanswered("t", "<b>&\n" * 1000, 3, number, asked) for number in range(5)]

    text, _ = shown(render_unanswered(listed, 5, 1234, TEXTS))

    assert text.startswith("Not answered, or not helpful (6–10 of 1,234)")
    assert "<b>& <b>&" in text
    assert "3 times · Jan 2, 2026\n" in text
    assert "3 times · Jan 2, 2026 · 👎 4" in text
    assert utf16_length(text) < MAX_UNITS


def test_an_empty_list_says_so() -> None:
    assert render_unanswered((), 0, 0, TEXTS) == TEXTS.nothing_unanswered
