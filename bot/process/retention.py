"""Forgetting what was asked long ago."""

import asyncio
import logging
from datetime import timedelta

from bot.clock import Clock
from bot.store.database import Store
from bot.store.errors import StoreError

HOURS_BETWEEN = 6

logger = logging.getLogger(__name__)


class Retention:
    """Deletes questions that are older than a number of days, again and again."""

    def __init__(self, store: Store, days: int, clock: Clock) -> None:
        self._store = store
        self._days = days
        self._clock = clock

    async def run(self) -> None:
        """Delete what is too old, now and every few hours, until cancelled.

        A database that fails now is tried again the next time.
        """
        while True:
            try:
                await self.forget()
            except StoreError:
                logger.exception("Old questions could not be deleted")
            await asyncio.sleep(timedelta(hours=HOURS_BETWEEN).total_seconds())

    async def forget(self) -> None:
        """Delete what is too old now."""
        deleted = await self._store.questions.purge(self._clock() - timedelta(days=self._days))
        if deleted:
            logger.info("Deleted %d questions older than %d days", deleted, self._days)
