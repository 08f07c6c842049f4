"""Transactions: all of what is done in one happens, or nothing."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.store.connections import WRITES
from bot.store.failures import failures_of


class Transactions:
    """Begins transactions; each ends with its block, and is taken back where the block raises.

    Both kinds raise `StoreError` when the database fails.
    """

    def __init__(self, engine: AsyncEngine, database: str) -> None:
        """Begin them on the connections of `engine`; `database` is how it is named where it fails."""
        self._reader = engine
        self._writer = engine.execution_options(**{WRITES: True})
        self._database = database

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Begin a transaction that only reads."""
        with failures_of(self._database):
            async with self._reader.begin() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Begin a transaction that reads and writes."""
        with failures_of(self._database):
            async with self._writer.begin() as connection:
                yield connection
