"""Reading the library again while the old index goes on answering."""

import asyncio
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from corpus.library import read_library, source_files
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index


class AlreadyRunningError(Exception):
    """Raised when a reindex is asked for while another one is under way."""


@dataclass(frozen=True, slots=True)
class Reindexed:
    """The index that is live now, and how many seconds reading and indexing took."""

    index: Index
    seconds: float


def load_index(folder: Path) -> Index:
    """Read the library in `folder` and index it.

    Raises:
        ArticleError: when the folder cannot be listed.
        NothingToIndexError: when no article in it can be searched.
    """
    return build_index(read_library(source_files(folder)), RankBM25Engine)


class Reindexer:
    """Builds a new index beside the loop, and gives it to the answerer once it is whole."""

    def __init__(self, answerer: Answerer, folder: Path) -> None:
        self._answerer = answerer
        self._folder = folder
        self._running = asyncio.Lock()

    async def reindex(self) -> Reindexed:
        """Replace the live index by a new one; whatever is raised, the old one stays.

        Raises:
            AlreadyRunningError: when called while another call is under way.
            ArticleError: when the folder cannot be listed.
            NothingToIndexError: when no article in it can be searched.
        """
        if self._running.locked():
            raise AlreadyRunningError
        async with self._running:
            started = perf_counter()
            index = await asyncio.to_thread(load_index, self._folder)
            self._answerer.replace(index)
            return Reindexed(index, perf_counter() - started)
