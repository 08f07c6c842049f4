"""The threads in which longer work for pages and programs is done."""

import asyncio
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from bot.web.limits import THREADS

P = ParamSpec("P")
R = TypeVar("R")


class Threads:
    """Does work in the threads of the process, and leaves most of them to the bot's chats."""

    def __init__(self, most: int = THREADS) -> None:
        """Take up `most` of them at a time; what is to be done then waits for its turn."""
        self._free = asyncio.Semaphore(most)

    async def run(self, work: Callable[P, R], *given: P.args, **named: P.kwargs) -> R:
        """Return the result of `work` with what it is given."""
        async with self._free:
            return await asyncio.to_thread(work, *given, **named)
