"""The librarian: carries out what administrators wish of the library, one wish at a time."""

import asyncio
import logging
from datetime import datetime

from bot.clock import Clock, now
from bot.library.errors import NotThereError
from bot.library.examination import Examination, examine
from bot.library.holdings import Held, Holdings
from bot.library.job import Job
from bot.library.outcome import ITSELF, Editor, Outcome
from bot.library.progress import Progress
from bot.library.turns import OnIndexed, Turns, Wish
from bot.store.audit import Audit
from bot.store.records import DeedKind
from corpus.article import Article, ArticleError
from corpus.readers.source import Source
from corpus.versions.version import VersionsError
from retrieval.answerer import Answerer
from retrieval.index import Index, NothingToIndexError

logger = logging.getLogger(__name__)


class Librarian:
    """Knows what it takes to add, remove and bring back articles, and lets each change have its turn.

    Every change raises BusyError while another one is under way, and whatever the `Holdings` raise.
    """

    def __init__(
        self,
        answerer: Answerer,
        holdings: Holdings,
        audit: Audit,
        clock: Clock = now,
        on_indexed: OnIndexed = lambda _: None,
    ) -> None:
        self._answerer = answerer
        self._holdings = holdings
        self._turns = Turns(answerer, audit, clock, on_indexed)
        self._examining = asyncio.Lock()

    @property
    def indexed_at(self) -> datetime:
        """Return when the live index was made."""
        return self._turns.indexed_at

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
        wish = Wish(kind, by, work, lambda index: _title(index, source.name))
        outcome = await self._turns.at_once(wish, progress)
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

        return await self._turns.at_once(Wish(DeedKind.REMOVE, by, work, lambda _: article.title), progress)

    async def reindex(self, by: Editor, progress: Progress) -> Outcome:
        """Read the library's folder again."""
        return await self._turns.at_once(Wish(DeedKind.REINDEX, by, self._holdings.read), progress)

    async def follow(self) -> None:
        """Read the library's folder again because it has changed, after what is being done to it already.

        What fails is logged, as nobody waits for it.
        """
        try:
            await self._turns.next(Wish(DeedKind.REINDEX, ITSELF, self._holdings.read), Progress())
        except (ArticleError, NothingToIndexError, VersionsError) as error:
            logger.warning("The library was not read again: %s", error)

    async def roll_back(self, by: Editor, progress: Progress) -> Outcome:
        """Bring back the version before the current one.

        Raises:
            NoVersionError: when none is kept.
        """
        return await self._turns.at_once(Wish(DeedKind.ROLLBACK, by, self._holdings.back), progress)

    async def undo(self, version: int, before: int, by: Editor, progress: Progress) -> Outcome:
        """Bring back the version `before`, unless the library is no longer the `version` that came of it.

        Raises:
            ChangedError: when it is not.
            GoneError: when the version before is not kept any more.
        """

        def work(job: Job) -> Held:
            return self._holdings.switch(job, version, before)

        return await self._turns.at_once(Wish(DeedKind.UNDO, by, work), progress)


def _title(index: Index, source: str) -> str:
    """Return the title of the article that was read from `source`."""
    return next((article.title for article in index.library.articles if article.source == source), source)
