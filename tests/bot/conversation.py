"""A conversation with the real bot over the stand-in for Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Unpack

from bot.application import BotApplication, Parts, build_application
from bot.clock import Clock, now
from bot.display import buttons_of
from bot.fetching.fetching import Fetcher
from bot.library.holdings import Holdings
from bot.links import Pages
from bot.page_keys import PageKeys
from bot.process.polling import polling
from bot.sandbox.attachments import Kind
from bot.sandbox.connection import connection_to
from bot.sandbox.records import Event, Group, InlineAnswer, Manner, Notice, Person, Sent
from bot.sandbox.telegram import Telegram
from bot.store.database import IN_MEMORY, open_store
from bot.utf16 import utf16_slice
from retrieval.answerer import Answerer
from tests.bot.holdings import empty_holdings
from tests.bot.telegram_types import check_call

READER = Person(1001, "Reader")
OTHER_READER = Person(1003, "Other")
ADMIN = Person(1002, "Admin")
OTHER_ADMIN = Person(1007, "Second admin")
GROUP = Group(-1001000000001, "Readers")

Message = dict[str, Any]


class Conversation:
    """Lets people do things, and returns what the bot did about it."""

    def __init__(
        self,
        telegram: Telegram,
        application: BotApplication,
        parts: Parts,
        calls: list[tuple[str, dict[str, Any]]],
    ) -> None:
        self.telegram = telegram
        self.application = application
        self.parts = parts
        self.store = parts.store
        self.calls = calls
        self.events: list[Event] = []
        self._something_happened = asyncio.Event()
        telegram.listen(self._note)

    async def after(self, deed: Callable[[], object]) -> list[Event]:
        """Return what the bot did after the `deed` of somebody."""
        seen = len(self.events)
        deed()
        await self.settle()
        return self.events[seen:]

    async def say(
        self,
        text: str,
        *,
        person: Person = READER,
        entities: Sequence[Message] = (),
        **manner: Unpack[Manner],
    ) -> list[Message]:
        """Return the messages that the bot sent or edited after `text` was written."""
        return sent(await self.after(lambda: self.telegram.say(person, text, entities=entities, **manner)))

    async def send(
        self,
        kind: Kind,
        *,
        person: Person = READER,
        caption: str | None = None,
        media_group_id: str | None = None,
        file_name: str | None = None,
        content: bytes = b"",
        **manner: Unpack[Manner],
    ) -> list[Message]:
        """Return the messages that the bot sent or edited after something else than text was sent."""
        carried = partial(
            self.telegram.send,
            caption=caption,
            media_group_id=media_group_id,
            file_name=file_name,
            content=content,
        )
        return sent(await self.after(lambda: carried(person, kind, **manner)))

    async def edit(self, message: Message, text: str, *, person: Person = READER) -> list[Message]:
        """Return the messages that the bot sent or edited after `message` was changed to `text`."""
        return sent(await self.after(lambda: self.telegram.edit(person, message, text)))

    async def tap(
        self, message: Message, button: int = 0, *, person: Person = READER, inaccessible: bool = False
    ) -> list[Event]:
        """Return what the bot did after the button of `message` was tapped."""
        data = labels_and_data(message)[button][1]
        return await self.after(lambda: self.telegram.tap(person, message, data, inaccessible=inaccessible))

    async def react(self, message: Message, emoji: str | None, *, person: Person = READER) -> list[Event]:
        """Return what the bot did after somebody reacted to `message`, or took their reaction back."""
        return await self.after(lambda: self.telegram.react(person, message, emoji))

    async def inline(self, query: str, offset: str = "", *, person: Person = READER) -> list[InlineAnswer]:
        """Return what the bot offered for an inline query."""
        events = await self.after(lambda: self.telegram.inline(person, query, offset))
        return [event for event in events if isinstance(event, InlineAnswer)]

    async def choose(
        self, result: Message, *, person: Person = READER, group: Group | None = None
    ) -> list[Event]:
        """Return what the bot did after an inline `result` was sent into `group`, or to the bot."""
        return await self.after(lambda: self.telegram.choose(person, result, group))

    async def guest(
        self, text: str, *, group: Group, person: Person = READER, reply_to: Message | None = None
    ) -> list[Message]:
        """Return the messages that the bot sent when it was called into a `group` that it is not in."""
        return sent(await self.after(lambda: self.telegram.guest(person, text, group=group, reply_to=reply_to)))

    async def join(self, group: Group, *, person: Person = READER) -> list[Message]:
        """Return the messages that the bot sent after `person` added it to `group`."""
        return sent(await self.after(lambda: self.telegram.add_bot(group, person)))

    async def leave(self, group: Group, *, person: Person = READER) -> list[Event]:
        """Return what the bot did after `person` removed it from `group`."""
        return await self.after(lambda: self.telegram.remove_bot(group, person))

    async def migrate(self, group: Group) -> Group:
        """Return the supergroup that `group` became, once the bot has heard of it."""
        new = self.telegram.migrate(group)
        await self.settle()
        return new

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
async def conversation(  # noqa: PLR0913  what tests want different
    answerer: Answerer,
    holdings: Holdings | None = None,
    telegram: Telegram | None = None,
    *,
    fetcher: Fetcher | None = None,
    store_url: str = IN_MEMORY,
    public_url: str | None = None,
    page_keys: PageKeys | None = None,
    clock: Clock = now,
) -> AsyncIterator[Conversation]:
    """Run the bot with `answerer`; every call that the stand-in takes is checked against independent types.

    The library is what `holdings` look after, or an empty one that ends with the conversation. `telegram` is
    one without privacy mode, and nothing is fetched without a `fetcher`.
    """
    telegram = telegram or Telegram("pullquote_bot", "Pullquote")
    calls: list[tuple[str, dict[str, Any]]] = []
    failures: list[AssertionError] = []

    def check(method: str, parameters: dict[str, Any], result: object) -> None:
        calls.append((method, parameters))
        try:
            check_call(method, parameters, result)
        except AssertionError as error:
            failures.append(error)

    with TemporaryDirectory() as folder:
        home = Path(folder)
        holdings = holdings or empty_holdings(home)
        async with open_store(store_url) as store:
            parts = Parts(
                answerer,
                holdings,
                store,
                frozenset({ADMIN.id, OTHER_ADMIN.id}),
                pages=Pages(public_url, page_keys),
                fetcher=fetcher or Fetcher(()),
                clock=clock,
            )
            connection = connection_to(telegram, check, parts.metrics, parts.reachability)
            application = build_application(connection, parts)
            async with polling(application):
                yield Conversation(telegram, application, parts, calls)
    assert not failures, failures


def sent(events: Sequence[Event]) -> list[Message]:
    """Return the messages that were sent or edited in `events`."""
    return [event.message for event in events if isinstance(event, Sent)]


def labels_and_data(message: Message) -> list[tuple[str, str]]:
    """Return the labels of the buttons under `message` that the bot is told of, with their callback data."""
    return [(b["text"], b["callback_data"]) for b in buttons_of(message) if "callback_data" in b]


def pieces(message: Message, kind: str) -> list[str]:
    """Return the pieces of the text or caption of `message` that have a kind of formatting."""
    text = message.get("text") or message.get("caption", "")
    entities = message.get("entities") or message.get("caption_entities", ())
    return [
        utf16_slice(text, entity["offset"], entity["offset"] + entity["length"])
        for entity in entities
        if entity["type"] == kind
    ]
