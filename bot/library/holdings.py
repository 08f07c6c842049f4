"""What the library holds: its folder, the versions of that, and the index made from it."""

import logging
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.indexing import index_library
from bot.library.errors import NoVersionError
from bot.library.folder import Folder
from bot.library.job import Job
from bot.library.progress import Progress
from bot.library.waiting import Waiting
from corpus.library import NOTHING_KNOWN, SHIPPED_ARTICLES, Library, belongs, read_folder
from corpus.versions.version import Version, VersionsError
from corpus.versions.versions import Versions
from retrieval.index import Index
from retrieval.right_of_way import Pause, no_pause

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Held:
    """An index, the number of the version that it was made from, and of the one that was current before it.

    They are None where no versions are kept.
    """

    index: Index
    version: int | None = None
    before: int | None = None


class Holdings:
    """Reads, indexes and changes the library in a folder; the calls come one at a time, in any thread.

    Whatever is raised, the library is what it was.
    """

    def __init__(self, folder: Path, home: Path, *, required: bool = True) -> None:
        """Look after the library in `folder`, and keep in `home` its versions, and the files that wait.

        Where the folder is not `required`, it may be missing, which means that nothing was put there yet.
        """
        self.folder = Folder(folder)
        self.waiting = Waiting(home / "waiting")
        self._required = required
        self._versions = Versions(folder, home / "versions", belongs)

    def open(self, progress: Progress) -> Index:
        """Return the library's index, after ending the change that a crash may have interrupted.

        Raises:
            ArticleError: when the folder cannot be listed.
            NothingToIndexError: when no article in it can be searched.
        """
        try:
            self._versions.recover()
            if self.folder.path.exists():
                self._versions.record()
        except VersionsError as error:
            logger.warning("The library's versions are not kept: %s", error)
        return self._indexed(None, progress, no_pause)

    def read(self, job: Job) -> Held:
        """Return an index of the folder as it is by now; what has not changed is taken from the live one.

        Raises:
            ArticleError: when the folder cannot be listed.
            NothingToIndexError: when no article in it can be searched.
        """
        index = self._indexed(job.live, job.progress, job.pause)
        try:
            before = self._versions.current
            after = self._versions.record()
        except VersionsError as error:
            logger.warning("The library's versions are not kept: %s", error)
            return Held(index)
        return Held(index, after.number, before.number if before else None)

    def change(self, job: Job, put: Mapping[str, bytes], remove: Collection[str] = ()) -> Held:
        """Put files into the folder and `remove` others, both by name, and return what it holds then.

        Raises:
            ArticleError: when one of the files that were put cannot be read.
            VersionsError: when the folder cannot be written.
            NothingToIndexError: when no article that is left can be searched.
        """
        before = self._versions.record()
        return self._changed(job, before.number, lambda: self._versions.change(put, remove), put)

    def switch(self, job: Job, expected: int, target: int) -> Held:
        """Bring back the version `target` in the place of the one that is `expected` to be current.

        Raises:
            ChangedError: when another one is.
            GoneError: when the version is not kept any more.
            VersionsError: when the folder cannot be written.
            NothingToIndexError: when no article of the version can be searched.
        """
        return self._changed(job, expected, lambda: self._versions.switch(expected, target))

    def back(self, job: Job) -> Held:
        """Bring back the version before the current one.

        Raises:
            NoVersionError: when none is kept.
            VersionsError: when the folder cannot be written.
            NothingToIndexError: when no article of the version can be searched.
        """
        current = self._versions.record()
        target = self._versions.before()
        if target is None:
            raise NoVersionError
        return self.switch(job, current.number, target.number)

    def _changed(
        self, job: Job, before: int, change: Callable[[], Version], wanted: Collection[str] = ()
    ) -> Held:
        """Return what the folder holds after the `change` of the version `before`.

        It is undone where what it holds cannot be indexed, or a file that is `wanted`, by name, not read.
        """
        after = change().number
        try:
            index = self._indexed(job.live, job.progress, job.pause)
            _check_read(index.library, wanted)
        except BaseException:
            if after != before:
                self._versions.switch(after, before)
            raise
        return Held(index, after, before)

    def _indexed(self, live: Index | None, progress: Progress, pause: Pause) -> Index:
        def on_read(done: int, all_of_them: int) -> None:
            progress.reading(done, all_of_them)
            pause()

        known = live.library if live else NOTHING_KNOWN
        is_there = self._required or self.folder.path.exists()
        library = read_folder(self.folder.path if is_there else SHIPPED_ARTICLES, on_read, known)
        index = index_library(library, live, progress.indexing, pause)
        _log_left_out(index.library, known)
        return index


def _log_left_out(library: Library, known: Library) -> None:
    """Log what could not be read of `library`, unless it could not when the library was `known` either."""
    logged = set(map(str, known.failures))
    for failure in library.failures:
        if str(failure) not in logged:
            logger.warning("Left out: %s", failure)


def _check_read(library: Library, wanted: Collection[str]) -> None:
    for failure in library.failures:
        if failure.name in wanted:
            raise failure
