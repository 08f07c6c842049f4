"""A change of the library as it is shown while it goes on."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest
import telegram as ptb

from bot.handlers.changing import carry_out
from bot.library.holdings import Held, Holdings
from bot.library.job import Job
from bot.library.librarian import Librarian
from bot.library.outcome import Editor
from bot.library.progress import Phase
from bot.sandbox.connection import connection_to
from bot.sandbox.errors import ApiError
from bot.sandbox.telegram import Telegram
from bot.store.database import IN_MEMORY, open_store
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.administering import BEES, BIRDS, card, outcome, sent_file, tapped, told
from tests.bot.conversation import ADMIN, OTHER_ADMIN, Message, conversation
from tests.bot.handlers.tapping import button_called, labels, now

EDITOR = Editor(ADMIN.id, ADMIN.first_name)
FILES = 3
AT_ONCE, NEVER = 0.001, 3600.0


class Stepwise(Holdings):
    """A library of which one file is read at a time, each when it may be."""

    def __init__(self, home: Path) -> None:
        super().__init__(home / "library", home, required=False)
        self.may_go_on = threading.Semaphore(0)

    def read(self, job: Job) -> Held:
        for number in range(1, FILES + 1):
            job.progress.reading(number, FILES)
            self.may_go_on.acquire(timeout=30)
        return Held(job.live)


class Slow(Holdings):
    """A library that is changed when it may be."""

    def __init__(self, home: Path) -> None:
        super().__init__(home / "library", home, required=False)
        self.may_go_on = threading.Event()

    def change(self, *how: Any) -> Held:  # noqa: ANN401  passed on
        self.may_go_on.wait(timeout=30)
        return super().change(*how)


class Wire:
    """A message of the bot, and all that it is edited to; edits are refused where they are not `taken`."""

    def __init__(self) -> None:
        self.telegram = Telegram("pullquote_bot", "Pullquote")
        self.edits: list[str] = []
        self.taken: Callable[[str], bool] = lambda _: True
        self._edited = asyncio.Event()

    def note(self, method: str, parameters: dict[str, Any], _: object) -> None:
        if method != "editMessageText":
            return
        self.edits.append(parameters["text"])
        self._edited.set()
        if not self.taken(parameters["text"]):
            raise ApiError(500, "Internal Server Error")

    async def edited(self, text: str) -> None:
        """Wait until the message was to say `text`."""
        async with asyncio.timeout(30):
            while text not in self.edits:
                self._edited.clear()
                await self._edited.wait()


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
async def notice(wire: Wire) -> AsyncIterator[ptb.Message]:
    wire.telegram.chat(ADMIN)
    application = connection_to(wire.telegram, wire.note).build()
    async with application.bot:
        yield await application.bot.send_message(ADMIN.id, TEXTS.reindexing)


@pytest.fixture
def holdings(tmp_path: Path) -> Stepwise:
    return Stepwise(tmp_path)


@pytest.fixture
async def librarian(answerer: Answerer, holdings: Stepwise) -> AsyncIterator[Librarian]:
    async with open_store(IN_MEMORY) as store:
        yield Librarian(answerer, holdings, store.audit)


def progress_shown(number: int) -> str:
    return TEXTS.progress[Phase.READING].format(done=number, all=FILES)


async def test_how_far_it_has_come_is_shown_in_the_one_message_each_time_it_has_gone_on(
    wire: Wire, notice: ptb.Message, librarian: Librarian, holdings: Stepwise
) -> None:
    change = carry_out(lambda p: librarian.reindex(EDITOR, p), notice, TEXTS, seconds=AT_ONCE)
    under_way = asyncio.create_task(change)
    for number in range(1, FILES + 1):
        await wire.edited(progress_shown(number))
        holdings.may_go_on.release()
    await under_way

    *shown, last = wire.edits
    assert shown == [progress_shown(number) for number in range(1, FILES + 1)]
    assert TEXTS.nothing_changed in last
    assert wire.telegram.messages[ADMIN.id, notice.message_id]["text"].endswith(TEXTS.nothing_changed)


async def test_what_is_done_before_it_is_time_to_tell_is_told_once(
    wire: Wire, notice: ptb.Message, librarian: Librarian, holdings: Stepwise
) -> None:
    holdings.may_go_on.release(FILES)

    await carry_out(lambda p: librarian.reindex(EDITOR, p), notice, TEXTS, seconds=NEVER)

    assert len(wire.edits) == 1


async def test_what_comes_of_it_is_told_although_the_progress_could_not_be(
    wire: Wire, notice: ptb.Message, librarian: Librarian, holdings: Stepwise
) -> None:
    wire.taken = lambda text: text != progress_shown(1)

    change = carry_out(lambda p: librarian.reindex(EDITOR, p), notice, TEXTS, seconds=AT_ONCE)
    under_way = asyncio.create_task(change)
    await wire.edited(progress_shown(1))
    holdings.may_go_on.release(FILES)
    await under_way

    assert wire.edits[-1].endswith(TEXTS.nothing_changed)


async def test_what_comes_of_it_is_told_again_where_telegram_does_not_say_that_it_was(
    wire: Wire, notice: ptb.Message, librarian: Librarian, holdings: Stepwise
) -> None:
    wire.taken = lambda _: False
    holdings.may_go_on.release(FILES)

    await carry_out(lambda p: librarian.reindex(EDITOR, p), notice, TEXTS, seconds=NEVER, pauses=(0,))

    assert wire.telegram.messages[ADMIN.id, notice.message_id]["text"].endswith(TEXTS.nothing_changed)


async def test_of_two_administrators_the_second_is_told_to_wait(answerer: Answerer, tmp_path: Path) -> None:
    holdings = Slow(tmp_path)

    async with conversation(answerer, holdings) as chat:
        birds = await sent_file(chat, "birds.txt", BIRDS)
        bees = await sent_file(chat, "bees.txt", BEES, person=OTHER_ADMIN)
        await chat.after(lambda: chat.telegram.tap(ADMIN, birds, data(birds, TEXTS.add)))
        notice = await told(chat, bees, data(bees, TEXTS.add), person=OTHER_ADMIN)
        (answer,) = await chat.say("How far can ATACMS reach?")
        holdings.may_go_on.set()
        first = await outcome(chat, lambda: None)
        second = await tapped(chat, bees, TEXTS.add, person=OTHER_ADMIN)

    assert notice == TEXTS.library_busy
    assert answer["text"].startswith("The ballistic missiles")
    assert first["text"].startswith("Added: Birds")
    assert second["text"].startswith("Added: Bees")
    assert [article.title for article in answerer.index.library.articles] == ["Bees", "Birds"]


async def test_a_command_that_comes_second_is_told_to_wait_in_a_message(
    answerer: Answerer, tmp_path: Path
) -> None:
    holdings = Slow(tmp_path)

    async with conversation(answerer, holdings) as chat:
        birds = await sent_file(chat, "birds.txt", BIRDS)
        await chat.after(lambda: chat.telegram.tap(ADMIN, birds, data(birds, TEXTS.add)))
        declined = await outcome(chat, lambda: chat.telegram.say(OTHER_ADMIN, "/rollback"))
        holdings.may_go_on.set()
        await outcome(chat, lambda: None)

    assert declined["text"] == TEXTS.library_busy


async def test_two_quick_taps_on_the_same_button_are_as_good_as_one(answerer: Answerer, tmp_path: Path) -> None:
    holdings = Slow(tmp_path)

    async with conversation(answerer, holdings) as chat:
        birds = await sent_file(chat, "birds.txt", BIRDS)
        await chat.after(lambda: chat.telegram.tap(ADMIN, birds, data(birds, TEXTS.add)))
        notice = await told(chat, birds, data(birds, TEXTS.add))
        holdings.may_go_on.set()
        done = await outcome(chat, lambda: None)
        shown = await card(chat)

    assert notice == TEXTS.library_busy
    assert labels(now(chat, done)) == [[TEXTS.undo]]
    assert shown["text"].startswith("Birds")


def data(message: Message, label: str) -> str:
    """Return the callback data of the button of `message` that says `label`."""
    return str(button_called(message, label)["callback_data"])
