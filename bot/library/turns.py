"""Changes of the library, each in its turn."""

import asyncio
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from bot.clock import Clock
from bot.library.errors import BusyError
from bot.library.holdings import Held
from bot.library.job import Job
from bot.library.outcome import ITSELF, Editor, Outcome
from bot.library.progress import Progress
from bot.store.audit import Audit
from bot.store.errors import StoreError
from bot.store.records import DeedKind
from corpus.changes import Changes, changes
from retrieval.answerer import Answerer
from retrieval.collection import without_full_collections
from retrieval.index import Index

logger = logging.getLogger(__name__)

OnIndexed = Callable[[float], object]
"""Called with the seconds that a change of the library took, once it is done."""


def _untitled(_: Index) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done, and `by` whom.

    `work` makes the new index, and `title` tells in that which article it was done to, if it was to one.
    """

    kind: DeedKind
    by: Editor
    work: Callable[[Job], Held]
    title: Callable[[Index], str] = _untitled


class Turns:
    """Carries out wishes beside the loop, one at a time, and gives the answerer each index once it is whole.

    Whatever is raised, the old index answers. What is done is written to the `audit` log.
    """

    def __init__(self, answerer: Answerer, audit: Audit, clock: Clock, on_indexed: OnIndexed) -> None:
        self._answerer = answerer
        self._audit = audit
        self._clock = clock
        self._on_indexed = on_indexed
        self._changing = asyncio.Lock()
        self._at_work = threading.Lock()
        self.indexed_at = clock()

    async def at_once(self, wish: Wish, progress: Progress) -> Outcome:
        """Carry out `wish` now, and note the `progress`.

        Raises:
            BusyError: when another one is being carried out.
            Exception: whatever its work raises.
        """
        if self._changing.locked():
            raise BusyError
        return await self.next(wish, progress)

    async def next(self, wish: Wish, progress: Progress) -> Outcome:
        """Carry out `wish` once what is being done already has ended, and note the `progress`.

        Raises:
            Exception: whatever its work raises.
        """
        async with self._changing:
            started = perf_counter()
            with without_full_collections():
                held, changed = await asyncio.to_thread(self._carry_out, wish, progress)
            self.indexed_at = self._clock()
            title, seconds = wish.title(held.index), perf_counter() - started
            self._on_indexed(seconds)
            logger.info("Indexed %d passages in %.2f s", len(held.index.passages), seconds)
            outcome = Outcome(wish.kind, title, held.index, changed, seconds, held.version, held.before)
        if changed or wish.by != ITSELF:
            await self._note(outcome, wish.by)
        return outcome

    def _carry_out(self, wish: Wish, progress: Progress) -> tuple[Held, Changes]:
        """Replace the live index by what the work of `wish` makes of it, and return that with what changed."""
        with self._at_work:  # a thread goes on with what nobody waits for any more, as when the bot is stopped
            job = Job(self._answerer.index, progress, self._answerer.right_of_way.pause)
            held = wish.work(job)
            changed = changes(job.live.library, held.index.library)
            del job  # which would keep all of the old index until the new one is in its place
            self._answerer.replace(held.index)
            return held, changed

    async def _note(self, outcome: Outcome, by: Editor) -> None:
        """Write what was done to the audit log; what is done stays so where that fails."""
        try:
            await self._audit.record(outcome.deed(by, self._clock()))
        except StoreError:
            logger.exception("A change of the library is missing in the audit log")
