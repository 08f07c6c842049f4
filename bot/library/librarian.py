"""The librarian: carries out what administrators wish of the library, one wish at a time."""

import asyncio
import logging
import threading
from collections.abc import Callable
from time import perf_counter

from bot.clock import Clock, now
from bot.library.errors import BusyError, NotThereError
from bot.library.examination import Examination, examine
from bot.library.holdings import Held, Holdings
from bot.library.job import Job
from bot.library.outcome import ITSELF, Editor, Outcome
from bot.library.progress import Progress
from bot.store.audit import Audit
from bot.store.errors import StoreError
from bot.store.records import DeedKind
from corpus.article import Article, ArticleError
from corpus.changes import Changes, changes
from corpus.readers.source import Source
from corpus.versions.version import VersionsError
from retrieval.answerer import Answerer
from retrieval.collection import without_full_collections
from retrieval.index import Index, NothingToIndexError

logger = logging.getLogger(__name__)

Work = Callable[[Job], Held]
"""Makes a new index from the live one."""


class Librarian:
    """Changes the library and its index beside the loop, and gives the answerer the new one once it is whole.

    Whatever is raised, the library is what it was and the old index answers. Every change raises BusyError
    while another one is under way, and whatever the `Holdings` raise.
    """

    def __init__(self, answerer: Answerer, holdings: Holdings, audit: Audit, clock: Clock = now) -> None:
        self._answerer = answerer
        self._holdings = holdings
        self._audit = audit
        self._clock = clock
        self._changing = asyncio.Lock()
        self._at_work = threading.Lock()
        self._examining = asyncio.Lock()
        self.indexed_at = clock()

    def holds(self, article: Article) -> bool:
        """Tell whether `article` can be removed, and does not only stand in for what is not there."""
        return self._holdings.folder.holds(article)

    async def examine(self, sent: Source) -> Examination:
        """Read what was `sent`, and keep it until it is added or discarded; nothing changes yet.

        Of several files each waits for the one before, as each takes a process, and a thread that questions
        would be answered in.

        Raises:
            ArticleError: when it cannot be read.
            NothingToIndexError: when it has no words to search for.
            OSError: when it cannot be kept.
        """
        async with self._examining:
            library, pause = self._answerer.index.library, self._answerer.right_of_way.pause
            return await asyncio.to_thread(examine, sent, library, self._holdings, pause)

    async def discard(self, key: str) -> bool:
        """Forget the file that waits under `key`, and tell whether one did."""
        return await asyncio.to_thread(self._holdings.waiting.discard, key)

    async def add(self, key: str, by: Editor, progress: Progress) -> Outcome:
        """Put the file that waits under `key` into the library, in the place of its earlier version.

        Raises:
            NotWaitingError: when none does.
        """
        source = await asyncio.to_thread(self._holdings.waiting.get, key)
        old = self._holdings.folder.earlier(source.name, self._answerer.index.library)
        remove = self._holdings.folder.parts(old) if old and old.source != source.name else ()

        def work(job: Job) -> Held:
            return self._holdings.change(job, source.files, remove)

        kind = DeedKind.REPLACE if old else DeedKind.ADD
        outcome = await self._change(work, by, kind, progress, lambda index: _title(index, source.name))
        await self.discard(key)
        return outcome

    async def remove(self, slug: str, by: Editor, progress: Progress) -> Outcome:
        """Take the article called `slug` out of the library.

        Raises:
            NotThereError: when there is none, or it only stands in for one.
        """
        article = next((each for each in self._answerer.index.library.articles if each.slug == slug), None)
        if article is None or not self.holds(article):
            raise NotThereError
        names = self._holdings.folder.parts(article)

        def work(job: Job) -> Held:
            return self._holdings.change(job, {}, names)

        return await self._change(work, by, DeedKind.REMOVE, progress, lambda _: article.title)

    async def reindex(self, by: Editor, progress: Progress) -> Outcome:
        """Read the library's folder again."""
        return await self._change(self._holdings.read, by, DeedKind.REINDEX, progress)

    async def follow(self) -> None:
        """Read the library's folder again because it has changed, after what is being done to it already.

        What fails is logged, as nobody waits for it.
        """
        try:
            await self._change_next(self._holdings.read, ITSELF, DeedKind.REINDEX, Progress())
        except (ArticleError, NothingToIndexError, VersionsError) as error:
            logger.warning("The library was not read again: %s", error)

    async def roll_back(self, by: Editor, progress: Progress) -> Outcome:
        """Bring back the version before the current one.

        Raises:
            NoVersionError: when none is kept.
        """
        return await self._change(self._holdings.back, by, DeedKind.ROLLBACK, progress)

    async def undo(self, version: int, before: int, by: Editor, progress: Progress) -> Outcome:
        """Bring back the version `before`, unless the library is no longer the `version` that came of it.

        Raises:
            ChangedError: when it is not.
            GoneError: when the version before is not kept any more.
        """

        def work(job: Job) -> Held:
            return self._holdings.switch(job, version, before)

        return await self._change(work, by, DeedKind.UNDO, progress)

    async def _change(
        self,
        work: Work,
        by: Editor,
        kind: DeedKind,
        progress: Progress,
        subject: Callable[[Index], str] = lambda _: "",
    ) -> Outcome:
        if self._changing.locked():
            raise BusyError
        return await self._change_next(work, by, kind, progress, subject)

    async def _change_next(
        self,
        work: Work,
        by: Editor,
        kind: DeedKind,
        progress: Progress,
        subject: Callable[[Index], str] = lambda _: "",
    ) -> Outcome:
        """Carry out `work` once what is being done already has ended."""
        async with self._changing:
            started = perf_counter()
            with without_full_collections():
                held, changed = await asyncio.to_thread(self._carry_out, work, progress)
            self.indexed_at = self._clock()
            title, seconds = subject(held.index), perf_counter() - started
            logger.info("Indexed %d passages in %.2f s", len(held.index.passages), seconds)
            outcome = Outcome(kind, title, held.index, changed, seconds, held.version, held.before)
        if outcome.changes or by != ITSELF:
            await self._note(outcome, by)
        return outcome

    def _carry_out(self, work: Work, progress: Progress) -> tuple[Held, Changes]:
        """Replace the live index by what `work` makes of it, and return that with what changed."""
        with self._at_work:  # a thread goes on with what nobody waits for any more, as when the bot is stopped
            job = Job(self._answerer.index, progress, self._answerer.right_of_way.pause)
            held = work(job)
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


def _title(index: Index, source: str) -> str:
    """Return the title of the article that was read from `source`."""
    return next((article.title for article in index.library.articles if article.source == source), source)
