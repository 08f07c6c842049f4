"""A conversation with the real bot over the stand-in for Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from bot.application import BotApplication, build_application
from bot.polling import polling
from bot.reindexing import Reindexer
from bot.sandbox.connection import connection_to
from bot.sandbox.records import Event, Group, Notice, Person, Sent
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from bot.utf16 import utf16_slice
from retrieval.answerer import Answerer
from retrieval.index import Index
from tests.bot.telegram_types import check_call

READER = Person(1001, "Reader")
OTHER_READER = Person(1003, "Other")
ADMIN = Person(1002, "Admin")
GROUP = Group(-1001000000001, "Readers")

Message = dict[str, Any]


class Conversation:
    """Lets people write and tap, and returns what the bot did about it."""

    def __init__(
        self, telegram: Telegram, application: BotApplication, calls: list[tuple[str, dict[str, Any]]]
    ) -> None:
        self.telegram = telegram
        self.application = application
        self.calls = calls
        self.events: list[Event] = []
        self._something_happened = asyncio.Event()
        telegram.listen(self._note)

    async def say(
        self,
        text: str,
        *,
        person: Person = READER,
        group: Group | None = None,
        reply_to: Message | None = None,
    ) -> list[Message]:
        """Return the messages that the bot sent or edited after `text` was written."""
        seen = len(self.events)
        self.telegram.say(person, text, group=group, reply_to=reply_to)
        await self.settle()
        return [event.message for event in self.events[seen:] if isinstance(event, Sent)]

    async def tap(self, message: Message, button: int = 0, *, person: Person = READER) -> list[Event]:
        """Return what the bot did after the button of `message` was tapped."""
        seen = len(self.events)
        self.telegram.tap(person, message, labels_and_data(message)[button][1])
        await self.settle()
        return self.events[seen:]

    async def settle(self) -> None:
        """Wait until the bot has handled everything."""
        await self.telegram.all_taken()
        await self.application.update_queue.join()

    async def changed(self) -> None:
        """Wait until the bot does something more."""
        self._something_happened.clear()
        async with asyncio.timeout(30):
            await self._something_happened.wait()

    def notices(self) -> list[str]:
        """Return what was shown to people who tapped."""
        return [event.text for event in self.events if isinstance(event, Notice)]

    def _note(self, event: Event) -> None:
        self.events.append(event)
        self._something_happened.set()


@asynccontextmanager
async def conversation(
    answerer: Answerer, build: Callable[[], Index] | None = None
) -> AsyncIterator[Conversation]:
    """Run the bot with `answerer`; every call that the stand-in takes is checked against independent types.

    `build` makes the index of a reindex, the same one without it.
    """
    telegram = Telegram("pullquote_bot", "Pullquote")
    calls: list[tuple[str, dict[str, Any]]] = []
    failures: list[AssertionError] = []

    def check(method: str, parameters: dict[str, Any], result: object) -> None:
        calls.append((method, parameters))
        try:
            check_call(method, parameters, result)
        except AssertionError as error:
            failures.append(error)

    reindexer = Reindexer(answerer, build or (lambda: answerer.index))
    application = build_application(connection_to(telegram, check), answerer, reindexer, {ADMIN.id}, TEXTS)
    async with polling(application):
        yield Conversation(telegram, application, calls)
    assert not failures, failures


def labels_and_data(message: Message) -> list[tuple[str, str]]:
    """Return the labels of the buttons under `message`, with their callback data."""
    rows = message.get("reply_markup", {}).get("inline_keyboard", ())
    return [(button["text"], button["callback_data"]) for row in rows for button in row]


def pieces(message: Message, kind: str) -> list[str]:
    """Return the pieces of `message` that have a kind of formatting."""
    return [
        utf16_slice(message["text"], entity["offset"], entity["offset"] + entity["length"])
        for entity in message.get("entities", ())
        if entity["type"] == kind
    ]
