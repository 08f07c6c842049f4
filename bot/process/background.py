"""Work that goes on beside the updates for as long as the bot runs."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

logger = logging.getLogger(__name__)

Work = Callable[[], Coroutine[Any, Any, None]]


class Background:
    """Starts work, logs what fails of it, and ends what still goes on."""

    def __init__(self, work: Sequence[Work]) -> None:
        self._work = work
        self._tasks: list[asyncio.Task[None]] = []

    async def begin(self) -> None:
        """Start all the work, and return while it goes on."""
        self._tasks = [asyncio.create_task(_logged(each)) for each in self._work]

    async def end(self) -> None:
        """Cancel what still goes on, and return once it has ended."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


async def _logged(work: Work) -> None:
    try:
        await work()
    except Exception:
        logger.exception("Work in the background failed")
