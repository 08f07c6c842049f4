"""Reindexing by command."""

import threading
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.library.holdings import Held, Holdings
from bot.library.job import Job
from bot.sandbox.records import Sent
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from retrieval.index import Index
from tests.bot.conversation import ADMIN, GROUP, READER, Conversation, Message, conversation

BIRDS = "Birds\n\nThe bird sings in the tree.\n"


class Failing(Holdings):
    """A library that cannot be read, whatever the reason."""

    def read(self, _: Job) -> Held:
        raise MemoryError


class Slow(Holdings):
    """A library whose reading ends when it may."""

    def __init__(self, home: Path) -> None:
        super().__init__(home / "library", home, required=False)
        self.may_go_on = threading.Event()

    def read(self, job: Job) -> Held:
        self.may_go_on.wait(timeout=30)
        return Held(job.live)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "birds.txt").write_text(BIRDS)
    return folder


@pytest.fixture
async def chat(answerer: Answerer, library: Path) -> AsyncIterator[Conversation]:
    async with conversation(answerer, Holdings(library, library.parent)) as chat:
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


async def test_what_is_left_out_is_told_in_the_language_of_the_administrator(
    chat: Conversation, library: Path
) -> None:
    (library / "broken <b>.txt").write_text("")

    await chat.say("/reindex", person=replace(ADMIN, language_code="es"))
    done = await outcome(chat)

    assert done["text"].endswith("He dejado fuera:\n• El archivo broken <b>.txt está vacío.")


async def test_a_library_without_articles_is_pointed_out(chat: Conversation, library: Path) -> None:
    (library / "birds.txt").unlink()

    await chat.say("/reindex", person=ADMIN)

    assert f"Passages: 13. {TEXTS.shipped_article_used}" in (await outcome(chat))["text"]


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

    assert "I can't look into the folder library: No such file" in (await outcome(chat))["text"]
    assert answerer.index is index


async def test_a_source_whose_name_is_no_text_is_named_as_well_as_can_be(
    chat: Conversation, library: Path
) -> None:
    (library / b"caf\xe9.txt".decode("utf-8", "surrogateescape")).touch()

    await chat.say("/reindex", person=ADMIN)

    assert "caf\ufffd.txt is empty." in (await outcome(chat))["text"]


async def test_whatever_goes_wrong_is_said_in_the_same_message(
    answerer: Answerer, index: Index, tmp_path: Path
) -> None:
    async with conversation(answerer, Failing(tmp_path, tmp_path)) as chat:
        await chat.say("/reindex", person=ADMIN)
        done = await outcome(chat)

    assert done["text"] == TEXTS.reindex_failed.format(reason=TEXTS.failed)
    assert answerer.index is index


async def test_questions_are_answered_meanwhile_and_a_second_reindex_waits_its_turn(
    answerer: Answerer, tmp_path: Path
) -> None:
    holdings = Slow(tmp_path)

    async with conversation(answerer, holdings) as chat:
        await chat.say("/reindex", person=ADMIN)
        answered = await chat.say("How far can ATACMS reach?")
        await chat.say("/reindex", person=ADMIN)
        second = await outcome(chat)
        holdings.may_go_on.set()
        first = await outcome(chat, count=2)

    assert answered[0]["text"].startswith("The ballistic missiles")
    assert second["text"] == TEXTS.library_busy
    assert TEXTS.nothing_changed in first["text"]


async def test_what_changed_is_told_in_articles_and_passages(chat: Conversation, library: Path) -> None:
    await chat.say("/reindex", person=ADMIN)
    await outcome(chat)
    (library / "birds.txt").write_text(f"{BIRDS}\nIt also flies from tree to tree.\n")
    (library / "bees.txt").write_text("Bees\n\nThe bee lives in a hive with many others.\n")

    await chat.say("/reindex", person=ADMIN)
    done = await outcome(chat, count=2)

    assert done["text"].endswith("➕ Added: Bees\n✏️ Changed: Birds\nPassages: 2 new")
