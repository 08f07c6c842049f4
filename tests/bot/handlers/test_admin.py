"""Reindexing by command."""

import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.indexing import index_folder
from bot.sandbox.records import Sent
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from retrieval.index import Index
from tests.bot.conversation import ADMIN, GROUP, READER, Conversation, Message, conversation

BIRDS = "Birds\n\nThe bird sings in the tree.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "birds.txt").write_text(BIRDS)
    return tmp_path


@pytest.fixture
async def chat(answerer: Answerer, library: Path) -> AsyncIterator[Conversation]:
    async with conversation(answerer, lambda: index_folder(library)) as chat:
        yield chat


async def outcome(chat: Conversation, *, count: int = 1) -> Message:
    """Return the message that a reindex ended in, which comes beside the other updates."""
    while sum(isinstance(event, Sent) and event.edited for event in chat.events) < count:
        await chat.changed()
    return [event.message for event in chat.events if isinstance(event, Sent) and event.edited][-1]


async def test_an_admin_reindexes_and_is_told_what_was_indexed(chat: Conversation, answerer: Answerer) -> None:
    progress, *_ = await chat.say("/reindex", person=ADMIN)
    done = await outcome(chat)

    assert progress["text"] == TEXTS.reindexing
    assert done["message_id"] == progress["message_id"]
    assert "Articles: 1. Passages: 1." in done["text"]
    assert answerer.answer("Who sings?").quotes[0].article.title == "Birds"


@pytest.mark.parametrize("group", [None, GROUP])
async def test_anyone_else_gets_one_polite_line(
    chat: Conversation, answerer: Answerer, index: Index, group: None
) -> None:
    (message,) = await chat.say("/reindex", person=READER, group=group)

    assert message["text"] == TEXTS.admins_only
    assert answerer.index is index


async def test_a_broken_source_is_named_and_left_out(chat: Conversation, library: Path) -> None:
    (library / "broken <b>.txt").write_text("")

    await chat.say("/reindex", person=ADMIN)
    done = await outcome(chat)

    assert "Articles: 1. Passages: 1." in done["text"]
    assert done["text"].endswith("Left out:\n• broken <b>.txt is empty.")


async def test_a_library_without_articles_is_pointed_out(chat: Conversation, library: Path) -> None:
    (library / "birds.txt").unlink()

    await chat.say("/reindex", person=ADMIN)

    assert (await outcome(chat))["text"].endswith(f"Passages: 13. {TEXTS.shipped_article_used}")


async def test_a_failure_keeps_the_old_index_and_says_why(
    chat: Conversation, answerer: Answerer, index: Index, library: Path
) -> None:
    (library / "birds.txt").write_bytes(b"\x00\x01\x02")

    await chat.say("/reindex", person=ADMIN)
    done = await outcome(chat)

    assert done["text"] == TEXTS.reindex_failed.format(reason="birds.txt is not a text file.")
    assert answerer.index is index
    assert (await chat.say("How far can ATACMS reach?"))[0]["text"].startswith("The ballistic missiles")


async def test_a_library_that_is_gone_keeps_the_old_index(
    chat: Conversation, answerer: Answerer, index: Index, library: Path
) -> None:
    (library / "birds.txt").unlink()
    library.rmdir()

    await chat.say("/reindex", person=ADMIN)

    assert "cannot be listed" in (await outcome(chat))["text"]
    assert answerer.index is index


async def test_a_source_whose_name_is_no_text_is_named_as_well_as_can_be(
    chat: Conversation, library: Path
) -> None:
    (library / b"caf\xe9.txt".decode("utf-8", "surrogateescape")).touch()

    await chat.say("/reindex", person=ADMIN)

    assert "caf\ufffd.txt is empty." in (await outcome(chat))["text"]


async def test_whatever_goes_wrong_is_said_in_the_same_message(answerer: Answerer, index: Index) -> None:
    def build() -> Index:
        raise MemoryError

    async with conversation(answerer, build) as chat:
        await chat.say("/reindex", person=ADMIN)
        done = await outcome(chat)

    assert done["text"] == TEXTS.reindex_failed.format(reason=TEXTS.failed)
    assert answerer.index is index


async def test_questions_are_answered_meanwhile_and_a_second_reindex_waits_its_turn(
    answerer: Answerer, index: Index
) -> None:
    may_go_on = threading.Event()

    def build() -> Index:
        may_go_on.wait(timeout=30)
        return index

    async with conversation(answerer, build) as chat:
        await chat.say("/reindex", person=ADMIN)
        answered = await chat.say("How far can ATACMS reach?")
        await chat.say("/reindex", person=ADMIN)
        second = await outcome(chat)
        may_go_on.set()
        first = await outcome(chat, count=2)

    assert answered[0]["text"].startswith("The ballistic missiles")
    assert second["text"] == TEXTS.reindex_running
    assert first["text"].startswith("Done")
