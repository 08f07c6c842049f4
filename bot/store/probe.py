"""Whether the database is there."""

import asyncio

from sqlalchemy import text

from bot.store.errors import StoreError
from bot.store.transactions import Transactions

SECONDS_TO_ANSWER = 2.0
"""A database that takes longer over nothing is of no use to who waits for an answer."""


class Probe:
    """Asks the database for nothing, once at a time however many want to know."""

    def __init__(self, transactions: Transactions, seconds: float = SECONDS_TO_ANSWER) -> None:
        self._transactions = transactions
        self._seconds = seconds
        self._asking: asyncio.Task[bool] | None = None

    async def is_answered(self) -> bool:
        """Tell whether the database answers in time."""
        asking = self._asking
        if asking is None or asking.done():
            asking = self._asking = asyncio.create_task(self._ask())
        # It ends by itself, but the connection to a database that hangs may take as long again to be let go of.
        await asyncio.wait({asking}, timeout=self._seconds)
        return asking.done() and not asking.cancelled() and asking.result()

    async def aclose(self) -> None:
        """Ask no more, and return once that is so."""
        if self._asking is not None:
            self._asking.cancel()
            await asyncio.wait({self._asking})

    async def _ask(self) -> bool:
        try:
            async with asyncio.timeout(self._seconds), self._transactions.reading() as connection:
                await connection.execute(text("SELECT 1"))
        except (StoreError, TimeoutError):
            return False
        return True
