"""What administrators learn of the questions."""

import csv
import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from bot.handlers.statistics import LISTED
from bot.sandbox.records import Person
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.clocks import Clock
from tests.bot.conversation import (
    ADMIN,
    GROUP,
    OTHER_READER,
    READER,
    Conversation,
    Message,
    conversation,
    labels_and_data,
    sent,
)

RANGE, TRUMP = "How far can ATACMS reach?", "What about Trump?"
UNSURE = "When did Russia invade Ukraine?"
CUP = "Who won the World Cup in 2022?"
UNKNOWN = [
    f"Who invented the {thing}?"
    for thing in ("zip", "saxophone", "toaster", "umbrella", "biro", "sauna", "yoyo")
]


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 3, 2, 23, 58, tzinfo=UTC))


@pytest.fixture
async def chat(answerer: Answerer, clock: Clock) -> AsyncIterator[Conversation]:
    telegram = Telegram("pullquote_bot", "Pullquote", clock=clock.seconds)
    async with conversation(answerer, telegram=telegram, clock=clock) as chat:
        yield chat


async def ask(chat: Conversation, clock: Clock, *questions: str, person: Person = READER) -> None:
    """Let `person` ask `questions` some minutes apart."""
    for question in questions:
        clock.pass_by(timedelta(minutes=20))
        await chat.say(question, person=person)


async def unanswered(chat: Conversation) -> Message:
    """Return the list of unanswered questions."""
    (listed,) = await chat.say("/unanswered", person=ADMIN)
    return listed


async def tap(chat: Conversation, message: Message, label: str, *, person: Person = ADMIN) -> Message:
    """Return `message` after its button with a `label` was tapped."""
    data = dict(labels_and_data(message))[label]
    (changed,) = sent(await chat.after(lambda: chat.telegram.tap(person, message, data)))
    assert changed["message_id"] == message["message_id"]
    return changed


def listed(message: Message) -> list[str]:
    """Return the lines that a list of questions has for each, without its head."""
    text: str = message["text"]
    return text.split("\n\n")[1:]


def questions_in(message: Message) -> list[str]:
    return [entry.splitlines()[0].partition(" ")[2] for entry in listed(message)]


async def test_figures_come_as_a_picture_with_the_sums_of_a_week_and_a_month(
    chat: Conversation, clock: Clock
) -> None:
    await ask(chat, clock, CUP)
    clock.pass_by(timedelta(days=20))
    await ask(chat, clock, RANGE, TRUMP, CUP, UNSURE)
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP)
    for person in (READER, OTHER_READER):
        await chat.after(lambda: chat.telegram.tap(person, answer, dict(labels_and_data(answer))["👍"]))  # noqa: B023

    (report,) = await chat.say("/stats", person=ADMIN)

    assert report["photo"]
    week, month = report["caption"].split("\n\n")
    assert week.splitlines() == [
        "Last 7 days", "Questions: 5", "🟩 answered: 3", "🟨 unsure: 1", "🟥 not found: 1", "👍 2   👎 0"
    ]  # fmt: skip
    assert month.splitlines()[:2] == ["Last 30 days", "Questions: 6"]


async def test_a_day_ends_at_midnight_in_utc(chat: Conversation, clock: Clock) -> None:
    await chat.say(RANGE)
    clock.time = datetime(2026, 3, 9, 0, 0, tzinfo=UTC)
    await chat.say(TRUMP)

    (report,) = await chat.say("/stats", person=ADMIN)

    week, month = report["caption"].split("\n\n")
    assert week.splitlines()[1] == "Questions: 1"  # March 2 is the eighth day back
    assert month.splitlines()[1] == "Questions: 2"


async def test_figures_of_a_bot_that_nobody_asked_are_zero(chat: Conversation) -> None:
    (report,) = await chat.say("/stats", person=ADMIN)

    assert "Questions: 0" in report["caption"]


async def test_what_was_asked_most_and_then_last_comes_first(chat: Conversation, clock: Clock) -> None:
    await ask(chat, clock, UNKNOWN[0], CUP, "who won the world cup in 2022", UNKNOWN[1], RANGE)
    await ask(chat, clock, CUP.upper(), person=OTHER_READER)

    message = await unanswered(chat)

    assert questions_in(message) == [CUP.upper(), UNKNOWN[1], UNKNOWN[0]]
    assert listed(message)[0].endswith("3 times · Mar 3, 2026")


async def test_an_answer_that_did_not_help_is_listed_until_others_find_it_helpful(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP)
    down, up = (dict(labels_and_data(answer))[label] for label in ("👎", "👍"))

    await chat.after(lambda: chat.telegram.tap(READER, answer, down))
    disliked = await unanswered(chat)
    await chat.after(lambda: chat.telegram.tap(OTHER_READER, answer, up))

    assert questions_in(disliked) == [RANGE]
    assert listed(disliked)[0].endswith("👎 1")
    assert (await unanswered(chat))["text"] == TEXTS.nothing_unanswered


async def test_a_long_list_is_paged_there_and_back(chat: Conversation, clock: Clock) -> None:
    await ask(chat, clock, *UNKNOWN)
    newest_first = UNKNOWN[::-1]

    first = await unanswered(chat)
    second = await tap(chat, first, TEXTS.next)
    back = await tap(chat, second, TEXTS.previous)

    assert first["text"].startswith(f"Not answered, or not helpful (1–{LISTED} of {len(UNKNOWN)})")
    assert questions_in(first) == questions_in(back) == newest_first[:LISTED]
    assert questions_in(second) == newest_first[LISTED:]
    assert TEXTS.previous not in dict(labels_and_data(first))
    assert TEXTS.next not in dict(labels_and_data(second))


async def test_a_dismissed_question_is_gone_until_it_is_asked_again(chat: Conversation, clock: Clock) -> None:
    await ask(chat, clock, UNKNOWN[0], CUP)

    left = await tap(chat, await unanswered(chat), "✓ 1")
    await ask(chat, clock, CUP, person=OTHER_READER)

    assert chat.notices() == [TEXTS.dismissed]
    assert questions_in(left) == [UNKNOWN[0]]
    again = await unanswered(chat)
    assert questions_in(again) == [CUP, UNKNOWN[0]]
    assert listed(again)[0].splitlines()[1].startswith("1 time ·")


async def test_a_list_that_has_become_shorter_shows_its_last_page(chat: Conversation, clock: Clock) -> None:
    await ask(chat, clock, *UNKNOWN[: LISTED + 1])
    first = await unanswered(chat)
    second = await tap(chat, first, TEXTS.next)
    await chat.say("/forget")

    emptied = await tap(chat, second, f"✓ {LISTED + 1}")

    assert emptied["text"] == TEXTS.nothing_unanswered
    assert labels_and_data(emptied) == []


async def test_to_dismiss_the_last_question_of_a_page_leads_to_the_page_before(
    chat: Conversation, clock: Clock
) -> None:
    await ask(chat, clock, *UNKNOWN[: LISTED + 1])
    second = await tap(chat, await unanswered(chat), TEXTS.next)

    before = await tap(chat, second, f"✓ {LISTED + 1}")

    assert before["text"].startswith(f"Not answered, or not helpful (1–{LISTED} of {LISTED})")


async def test_a_question_is_dismissed_though_it_has_moved_to_another_page(
    chat: Conversation, clock: Clock
) -> None:
    await ask(chat, clock, *UNKNOWN[:2])
    old = await unanswered(chat)
    await ask(chat, clock, *UNKNOWN[2:], person=OTHER_READER)

    await tap(chat, old, "✓ 2")

    assert UNKNOWN[0] not in [each.text for each in await chat.store.statistics.export()]
    assert await chat.store.statistics.unanswered_count() == len(UNKNOWN) - 1


async def test_a_button_for_what_is_dismissed_already_dismisses_nothing_else(
    chat: Conversation, clock: Clock
) -> None:
    await ask(chat, clock, UNKNOWN[0], CUP)
    old = await unanswered(chat)
    await tap(chat, old, "✓ 1")

    data = dict(labels_and_data(old))["✓ 1"]
    await chat.after(lambda: chat.telegram.tap(ADMIN, old, data))

    assert [each.text for each in await chat.store.statistics.export()] == [UNKNOWN[0]]


async def test_the_list_is_a_table_for_spreadsheets_too(chat: Conversation, clock: Clock) -> None:
    await ask(chat, clock, *UNKNOWN, '=HYPERLINK("http://evil.example")', RANGE)

    (message,) = await chat.say("/export", person=ADMIN)

    assert message["caption"] == TEXTS.export_caption
    assert message["document"]["file_name"] == "unanswered-2026-03-03.csv"
    file = chat.telegram.files.by_id(message["document"]["file_id"])
    assert file is not None
    header, *rows = csv.reader(io.StringIO(file.content.decode("utf-8-sig")))
    assert header == ["question", "times", "not_helpful", "last_asked"]
    assert [row[0] for row in rows] == ['\'=HYPERLINK("http://evil.example")', *UNKNOWN[::-1]]


async def test_an_empty_list_is_no_table(chat: Conversation) -> None:
    (message,) = await chat.say("/export", person=ADMIN)

    assert message["text"] == TEXTS.nothing_unanswered


async def test_the_state_of_the_bot_is_told(chat: Conversation, clock: Clock) -> None:
    clock.pass_by(timedelta(hours=3))

    (status,) = await chat.say("/status", person=ADMIN)

    told = dict(line.split(": ") for line in status["text"].splitlines()[1:])
    assert status["text"].startswith("Pullquote ")
    assert (told["Articles"], told["Passages"], told["Updates waiting"]) == ("1", "13", "0")
    assert "3 hours" in told.values()
