"""Opening the store."""

from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.address import is_in_memory, read_address, without_secrets
from bot.store.audit import Audit
from bot.store.chats import Chats
from bot.store.connections import connections
from bot.store.errors import StoreError
from bot.store.feedback import Feedback
from bot.store.probe import Probe
from bot.store.questions import Questions
from bot.store.statistics import Statistics
from bot.store.tables import TABLES, are_current
from bot.store.transactions import Transactions

IN_MEMORY = "sqlite://"
"""The address of a store that ends with the process."""

PATIENCE = 5.0
"""Seconds that another process may keep an SQLite file to itself."""


@dataclass(frozen=True, slots=True)
class Store:
    """What outlives a restart. Every method of its parts raises `StoreError` when the database fails."""

    chats: Chats
    questions: Questions
    feedback: Feedback
    statistics: Statistics
    audit: Audit
    probe: Probe

    async def is_reachable(self) -> bool:
        """Tell, in a few seconds at most, whether the database answers."""
        return await self.probe.is_answered()


@asynccontextmanager
async def open_store(url: str, *, patience: float = PATIENCE) -> AsyncIterator[Store]:
    """Open the database at `url`, bring its tables up to date, and close it at the end.

    `url` is such as `sqlite:///pullquote.db`, `sqlite://` (in memory) or `postgresql://user:password@host/name`.

    Raises:
        StoreError: when it is no such address, its database cannot be used, or a newer version has changed it.
    """
    address = read_address(url)
    name = without_secrets(address)
    async with connections(address, patience) as engine:
        transactions = Transactions(engine, name)
        async with transactions.writing() as connection:
            if is_in_memory(address):
                await connection.run_sync(TABLES.create_all)
            elif not await connection.run_sync(are_current):
                await _upgrade(connection, name)
        async with aclosing(Probe(transactions)) as probe:
            yield Store(
                Chats(transactions),
                Questions(transactions),
                Feedback(transactions),
                Statistics(transactions),
                Audit(transactions),
                probe,
            )


async def _upgrade(connection: AsyncConnection, name: str) -> None:
    # Alembic takes 12 MB, which most starts can do without.
    from bot.store.schema import NewerTablesError, upgrade  # noqa: PLC0415

    try:
        await connection.run_sync(upgrade)
    except NewerTablesError as error:
        raise StoreError(f"The database {name} was changed by a newer version of Pullquote") from error
