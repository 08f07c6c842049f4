"""Taking articles out, taking that back, going back step by step, and looking up who did what."""

import logging
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.callbacks import Action, Remove, ShowAudit, Undo, read_data
from bot.handlers.library import LISTED
from bot.keyboards import short_key
from bot.sandbox.records import Notice
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.administering import BEES, BIRDS, added, card, commanded, outcome, tapped, told
from tests.bot.clocks import Clock
from tests.bot.conversation import (
    ADMIN,
    GROUP,
    OTHER_ADMIN,
    READER,
    Conversation,
    Message,
    conversation,
    labels_and_data,
    pieces,
)
from tests.bot.handlers.tapping import button_called, labels, notices_of, now, tap_on
from tests.bot.holdings import empty_holdings


@pytest.fixture(autouse=True)
def nothing_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where a test brings a warning or an error."""
    yield
    assert not [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime(2026, 3, 2, 14, 5, tzinfo=UTC))


@pytest.fixture
async def chat(answerer: Answerer, clock: Clock, tmp_path: Path) -> AsyncIterator[Conversation]:
    telegram = Telegram("pullquote_bot", "Pullquote", clock=clock.seconds)
    async with conversation(answerer, empty_holdings(tmp_path), telegram, clock=clock) as chat:
        yield chat


def titles(answerer: Answerer) -> list[str]:
    return [article.title for article in answerer.index.library.articles]


def undo_of(message: Message) -> Undo:
    """Return what the button to undo asks for."""
    action = read_data(button_called(message, TEXTS.undo)["callback_data"])
    assert isinstance(action, Undo)
    return action


async def test_an_article_is_taken_out_from_its_card(chat: Conversation, answerer: Answerer) -> None:
    await added(chat, "birds.txt", BIRDS)
    await added(chat, "bees.txt", BEES)

    shown = await card(chat, 2)
    done = await tapped(chat, shown, TEXTS.remove)

    assert done["text"].startswith("Removed: Birds\n")
    assert done["text"].endswith("Passages: 1 gone")
    assert done["message_id"] == shown["message_id"]
    assert titles(answerer) == ["Bees"]


async def test_without_its_last_article_the_bot_answers_from_the_one_that_it_came_with(
    chat: Conversation, answerer: Answerer, article: Article
) -> None:
    await added(chat, "birds.txt", BIRDS)

    done = await tapped(chat, await card(chat), TEXTS.remove)

    assert TEXTS.shipped_article_used in done["text"]
    assert f"➕ Added: {article.title}" in done["text"]
    assert titles(answerer) == [article.title]


async def test_what_is_not_in_the_folder_cannot_be_taken_out(chat: Conversation, article: Article) -> None:
    shown = await card(chat)

    assert TEXTS.remove not in dict(labels_and_data(shown))
    assert await told(chat, shown, Remove(short_key(article.slug)).data) == TEXTS.article_gone


async def test_readers_and_groups_see_no_button_to_take_an_article_out(chat: Conversation) -> None:
    await added(chat, "birds.txt", BIRDS)
    (in_group,) = await chat.say("/articles@pullquote_bot", person=ADMIN, group=GROUP)

    of_reader = await card(chat, person=READER)
    in_group = await tap_on(chat, in_group, "1", ADMIN)

    assert in_group["text"].startswith("Birds")
    assert TEXTS.remove not in dict(labels_and_data(of_reader))
    assert TEXTS.remove not in dict(labels_and_data(in_group))


async def test_an_article_that_was_taken_out_meanwhile_is_said_to_be_gone(chat: Conversation) -> None:
    await added(chat, "birds.txt", BIRDS)
    shown, other = await card(chat), await card(chat, person=OTHER_ADMIN)
    await tapped(chat, shown, TEXTS.remove)

    remove = button_called(other, TEXTS.remove)["callback_data"]

    assert await told(chat, other, remove, person=OTHER_ADMIN) == TEXTS.article_gone
    assert await told(chat, shown, remove) == TEXTS.article_gone


async def test_a_change_is_undone_and_that_undone_again(chat: Conversation, answerer: Answerer) -> None:
    await added(chat, "birds.txt", BIRDS)
    removed = await tapped(chat, await card(chat), TEXTS.remove)

    undone = await tapped(chat, removed, TEXTS.undo)
    back = titles(answerer)
    redone = await tapped(chat, undone, TEXTS.undo)

    assert undone["text"].startswith("Undone\n")
    assert "➕ Added: Birds" in undone["text"]
    assert back == ["Birds"]
    assert "➖ Removed: Birds" in redone["text"]


async def test_a_second_tap_on_undo_leaves_what_the_first_one_brought(chat: Conversation) -> None:
    done = await added(chat, "birds.txt", BIRDS)
    undone = await tapped(chat, done, TEXTS.undo)

    assert await told(chat, done, undo_of(done).data) == TEXTS.library_changed
    assert now(chat, done)["text"] == undone["text"]


async def test_a_change_is_not_undone_after_another_one(chat: Conversation, answerer: Answerer) -> None:
    first = await added(chat, "birds.txt", BIRDS)
    await added(chat, "bees.txt", BEES)

    assert await told(chat, first, undo_of(first).data) == TEXTS.library_changed
    assert titles(answerer) == ["Bees", "Birds"]


async def test_a_change_is_not_undone_after_an_edit_by_hand(
    chat: Conversation, answerer: Answerer, tmp_path: Path
) -> None:
    done = await added(chat, "birds.txt", BIRDS)
    (tmp_path / "library" / "birds.txt").write_bytes(BIRDS + b"\nIt lays blue eggs in the spring.\n")

    assert await told(chat, done, undo_of(done).data) == TEXTS.library_changed
    assert titles(answerer) == ["Birds"]


async def test_versions_that_never_were_bring_nothing_back(chat: Conversation, answerer: Answerer) -> None:
    done = await added(chat, "birds.txt", BIRDS)
    undo = undo_of(done)

    assert await told(chat, done, Undo(undo.version + 1, undo.before).data) == TEXTS.library_changed
    assert await told(chat, done, Undo(10**18 - 1, 0).data) == TEXTS.library_changed
    assert await told(chat, done, Undo(undo.version, undo.version + 7).data) == TEXTS.version_gone
    assert await told(chat, done, Undo(undo.version, 10**18 - 1).data) == TEXTS.version_gone
    assert titles(answerer) == ["Birds"]


async def test_a_version_in_its_own_place_changes_nothing(chat: Conversation) -> None:
    done = await added(chat, "birds.txt", BIRDS)
    current = undo_of(done).version

    same = await outcome(chat, lambda: chat.telegram.tap(ADMIN, done, Undo(current, current).data))

    assert same["text"].endswith(TEXTS.nothing_changed)
    assert labels_and_data(same) == []


async def test_rollback_goes_back_step_by_step_to_the_article_that_the_bot_came_with(
    chat: Conversation, answerer: Answerer, article: Article
) -> None:
    await added(chat, "birds.txt", BIRDS)
    await added(chat, "bees.txt", BEES)

    first = await commanded(chat, "/rollback")
    after_first = titles(answerer)
    second = await commanded(chat, "/rollback")
    third = await commanded(chat, "/rollback")

    assert first["text"].startswith("Back to the version before\n")
    assert "➖ Removed: Bees" in first["text"]
    assert after_first == ["Birds"]
    assert TEXTS.shipped_article_used in second["text"]
    assert titles(answerer) == [article.title]
    assert third["text"] == TEXTS.no_earlier_version
    assert labels_and_data(third) == []


async def test_a_rollback_is_undone_like_any_other_change(chat: Conversation, answerer: Answerer) -> None:
    await added(chat, "birds.txt", BIRDS)

    await tapped(chat, await commanded(chat, "/rollback"), TEXTS.undo)

    assert titles(answerer) == ["Birds"]


async def test_what_is_read_again_in_a_group_has_no_button_that_works_in_private_alone(
    chat: Conversation, tmp_path: Path
) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "birds.txt").write_bytes(BIRDS)

    done = await outcome(chat, lambda: chat.telegram.say(ADMIN, "/reindex@pullquote_bot", group=GROUP))

    assert "➕ Added: Birds" in done["text"]
    assert labels_and_data(done) == []


@pytest.mark.parametrize("kind", ["remove", "undo", "audit"])
async def test_nobody_else_and_no_group_changes_or_looks_up_anything(
    chat: Conversation, answerer: Answerer, kind: str
) -> None:
    done = await added(chat, "birds.txt", BIRDS)
    forged: dict[str, Action] = {
        "remove": Remove(short_key("birds")),
        "undo": undo_of(done),
        "audit": ShowAudit(0),
    }
    (in_private,) = await chat.say("/help")
    (in_group,) = await chat.say("/help@pullquote_bot", group=GROUP)

    assert await notices_of(chat, in_private, forged[kind].data) == [TEXTS.admins_only]
    assert await notices_of(chat, in_group, forged[kind].data) == [TEXTS.admins_only]
    assert await notices_of(chat, in_group, forged[kind].data, ADMIN) == [TEXTS.in_private_only]
    assert titles(answerer) == ["Birds"]


async def test_the_button_of_a_message_that_telegram_no_longer_tells_changes_nothing(
    chat: Conversation, answerer: Answerer
) -> None:
    done = await added(chat, "birds.txt", BIRDS)

    events = await chat.tap(done, person=ADMIN, inaccessible=True)

    assert events == [Notice(TEXTS.button_gone)]
    assert titles(answerer) == ["Birds"]


async def test_the_log_tells_what_was_done_and_how_much_changed_when_and_by_whom(
    chat: Conversation, clock: Clock
) -> None:
    await added(chat, "birds.txt", BIRDS)
    clock.pass_by(timedelta(minutes=10))
    shown = await card(chat, person=OTHER_ADMIN)
    await tapped(chat, shown, TEXTS.remove, person=OTHER_ADMIN)

    (log,) = await chat.say("/audit", person=ADMIN)

    head, *entries = log["text"].replace("\u202f", " ").split("\n\n")
    assert head == "What was done to the articles (1–2 of 2)"
    assert entries == [
        "Removed: Birds\nPassages: 13 new, 1 gone\nMar 2, 2026, 2:15 PM UTC · Second admin (1007)",
        "Added: Birds\nPassages: 1 new, 13 gone\nMar 2, 2026, 2:05 PM UTC · Admin (1002)",
    ]
    assert pieces(log, "bold")[1:] == ["Removed: Birds", "Added: Birds"]


async def test_what_was_declined_does_not_stand_in_the_log(chat: Conversation) -> None:
    await commanded(chat, "/rollback")

    (log,) = await chat.say("/audit", person=ADMIN)

    assert log["text"] == TEXTS.nothing_in_audit
    assert labels_and_data(log) == []


async def test_a_long_log_is_paged_there_and_back(chat: Conversation) -> None:
    await added(chat, "birds.txt", BIRDS)
    for _ in range(LISTED):
        await commanded(chat, "/reindex")

    (first,) = await chat.say("/audit", person=ADMIN)
    second = await tapped(chat, first, TEXTS.next)
    back = await tapped(chat, second, TEXTS.previous)

    assert first["text"].startswith(f"What was done to the articles (1–{LISTED} of {LISTED + 1})")
    assert labels(first) == [[TEXTS.next]]
    assert second["text"].startswith(f"What was done to the articles ({LISTED + 1}–{LISTED + 1} of")
    assert "Added: Birds" in second["text"]
    assert labels(second) == [[TEXTS.previous]]
    assert back["text"] == first["text"]


@pytest.mark.parametrize("start", [1, LISTED, 10**18 - 1])
async def test_a_place_beyond_the_end_of_the_log_is_its_last_part(chat: Conversation, start: int) -> None:
    await added(chat, "birds.txt", BIRDS)
    (help_text,) = await chat.say("/help", person=ADMIN)

    shown = await outcome(chat, lambda: chat.telegram.tap(ADMIN, help_text, ShowAudit(start).data))

    assert shown["text"].startswith("What was done to the articles (1–1 of 1)")
