"""From files to an index: with which engine, and from where."""

from collections.abc import Sequence
from pathlib import Path

from corpus.library import Library, read_files, read_folder
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import BuildEngine, Index, OnIndexed, build_index
from retrieval.right_of_way import Pause, no_pause

DEFAULT_ENGINE = "rank_bm25"
ENGINES: dict[str, BuildEngine] = {DEFAULT_ENGINE: RankBM25Engine}
"""What an index can run on, by the names that operators choose it by."""


def index_library(
    library: Library,
    live: Index | None = None,
    on_indexed: OnIndexed = lambda _done, _all: None,
    pause: Pause = no_pause,
) -> Index:
    """Index `library`; what has not changed since the `live` index was made is taken from there.

    Raises:
        NothingToIndexError: when no article in it can be searched.
    """
    return build_index(library, ENGINES[DEFAULT_ENGINE], live, pause, on_indexed)


def index_folder(folder: Path) -> Index:
    """Read the library in `folder` and index it.

    Raises:
        ArticleError: when the folder cannot be listed.
        NothingToIndexError: when no article in it can be searched.
    """
    return index_library(read_folder(folder))


def index_files(paths: Sequence[Path]) -> Index:
    """Read the files at `paths` and index them.

    Raises:
        ArticleError: when any of them cannot be read or searched.
        NothingToIndexError: when none can.
    """
    index = index_library(read_files(paths))
    if index.library.failures:
        raise index.library.failures[0]
    return index
