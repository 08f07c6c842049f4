"""The real bot, run against a stand-in for Telegram in the same process."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from secrets import token_bytes

from bot.application import BotApplication, Parts, build_application
from bot.fetching.fetching import Fetcher
from bot.library.holdings import Holdings
from bot.links import Pages
from bot.page_keys import keys_to_pages
from bot.process.polling import polling
from bot.sandbox.cast import ADMIN, GROUPS, PEOPLE
from bot.sandbox.connection import connection_to
from bot.sandbox.server import OnCall
from bot.sandbox.telegram import Telegram
from bot.settings import Settings
from bot.store.database import IN_MEMORY, open_store
from retrieval.answerer import Answerer


@dataclass(frozen=True, slots=True)
class Running:
    """A bot that is running, and the `parts` that it is made of."""

    application: BotApplication
    parts: Parts

    async def idle(self, telegram: Telegram) -> None:
        """Wait until the bot has handled all that happened; what it does in the background may go on."""
        await telegram.all_taken()
        await self.application.update_queue.join()


@asynccontextmanager
async def running(
    telegram: Telegram,
    answerer: Answerer,
    holdings: Holdings,
    settings: Settings,
    *,
    public_url: str | None = None,
    on_call: OnCall = lambda *_: None,
) -> AsyncIterator[Running]:
    """Run the bot against `telegram` within the block; what it is told is forgotten after it.

    Of the `settings` those of the library and of private pages hold here too. Pages are at `public_url`, if
    anywhere.
    """
    for group in GROUPS:
        for person in PEOPLE:
            telegram.chat(person, group)
        telegram.set_administrators(group, [ADMIN])
    async with open_store(IN_MEMORY) as store:
        parts = Parts(
            answerer,
            holdings,
            store,
            frozenset({ADMIN.id}),
            pages=Pages(public_url, keys_to_pages(settings, token_bytes())),
            fetcher=Fetcher(settings.add_from_hosts),
            watched=settings.watch_library,
        )
        connection = connection_to(telegram, on_call, parts.metrics, parts.reachability)
        application = build_application(connection, parts)
        async with polling(application):
            yield Running(application, parts)
