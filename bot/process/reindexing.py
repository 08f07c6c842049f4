"""Reading the library again while the old index goes on answering."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from bot.clock import Clock, now
from retrieval.answerer import Answerer
from retrieval.index import Index


class AlreadyRunningError(Exception):
    """Raised when a reindex is asked for while another one is under way."""


@dataclass(frozen=True, slots=True)
class Reindexed:
    """The index that is live now, and how many seconds reading and indexing took."""

    index: Index
    seconds: float


class Reindexer:
    """Builds a new index beside the loop, and gives it to the answerer once it is whole."""

    def __init__(self, answerer: Answerer, build: Callable[[], Index], clock: Clock = now) -> None:
        """Give `answerer` what `build` returns, which is called in a thread of its own."""
        self._answerer = answerer
        self._build = build
        self._clock = clock
        self.indexed_at = clock()
        self._running = asyncio.Lock()

    async def reindex(self) -> Reindexed:
        """Replace the live index by a new one; whatever is raised, the old one stays.

        Raises:
            AlreadyRunningError: when called while another call is under way.
            Exception: whatever `build` raises.
        """
        if self._running.locked():
            raise AlreadyRunningError
        async with self._running:
            started = perf_counter()
            index = await asyncio.to_thread(self._build)
            # Its starters are looked for meanwhile, which takes as long as some dozen questions.
            await asyncio.to_thread(self._answerer.replace, index)
            self.indexed_at = self._clock()
            return Reindexed(index, perf_counter() - started)
