"""The versions of a library: what was changed in it can be brought back, and no change is ever half done."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from corpus.limits import MAX_SOURCE_BYTES
from corpus.versions.archive import Archive
from corpus.versions.shelf import IsSource, Shelf
from corpus.versions.turning import Turning
from corpus.versions.version import ChangedError, GoneError, Version, VersionsError


def _now() -> datetime:
    return datetime.now(UTC)


class Versions:
    """The versions of the library in a folder.

    They are made of those files in it that are the library's and can be kept, as a `Shelf` tells them. What has
    been edited by hand becomes a version of its own before anything else is changed. Whenever the process or
    the machine stops, the library is a whole version again once `recover` has run.

    Every method raises VersionsError where the folders cannot be read or written. The library is what it was
    then; where even that cannot be written back, the next call that can write ends the change.
    """

    def __init__(
        self, folder: Path, home: Path, is_source: IsSource, clock: Callable[[], datetime] = _now
    ) -> None:
        """Keep the versions of `folder` in `home`, another folder; each is made when it is first needed."""
        self._clock = clock
        self._shelf = Shelf(folder, is_source)
        self._archive = Archive(home)
        self._turning = Turning(self._shelf, self._archive)

    @property
    def current(self) -> Version | None:
        """Return the version that was recorded, made or switched to last, None before the first."""
        return self._archive.history.current

    def before(self) -> Version | None:
        """Return the version that the current one was made from, or None where that is not kept."""
        parent = None if self.current is None else self.current.parent
        return None if parent is None else self._archive.history.versions.get(parent)

    def recover(self) -> bool:
        """End a change that was begun when the process stopped, and tell whether there was one."""
        try:
            return self._turning.end()
        finally:
            self._turning.tidy()

    def record(self) -> Version:
        """Take the library as it stands in its folder for the current version, and return that.

        Where nothing differs it is the one that it was, else a new one.
        """
        self._turning.end()
        files = {name: self._archive.keep(content) for name, content in self._shelf.sources()}
        history = self._archive.history
        if history.current is not None and history.current.files == files:
            return history.current
        version = history.following(files, self._clock())
        self._archive.save(history.at(version))
        self._turning.tidy()
        return version

    def change(self, put: Mapping[str, bytes], remove: Collection[str] = ()) -> Version:
        """Let the library hold the files `put`, by name, without those to `remove`; return its new version.

        A name in both is put. Where nothing changes, the current version is returned.

        Raises:
            VersionsError: also when a file has no name or size that the library takes, or stands in the place
                of one that cannot be kept.
        """
        for name, content in put.items():
            self._check(name, content)
        current = self.record()
        self._check_free(current, {*put, *remove})
        files = {name: digest for name, digest in current.files.items() if name not in remove}
        try:
            files |= {name: self._archive.keep(content) for name, content in put.items()}
            if files == current.files:
                return current
            return self._turning.to(self._archive.history.following(files, self._clock()))
        finally:
            self._turning.tidy()

    def switch(self, expected: int, target: int) -> Version:
        """Make the version numbered `target` the current one again, if that is still `expected`; return it.

        Raises:
            ChangedError: when another version is current, or the folder has been edited by hand since.
            GoneError: when the version is not kept any more, or what it held is lost or damaged.
            VersionsError: also when a file of it would stand in the place of one that cannot be kept.
        """
        current = self.record()
        if current.number != expected:
            raise ChangedError(f"The library is version {current.number}, not {expected}.")
        version = self._archive.history.versions.get(target)
        if version is None:
            raise GoneError(f"Version {target} of the library is not kept any more.")
        self._check_free(current, version.files)
        try:
            return self._turning.to(version)
        finally:
            self._turning.tidy()

    def _check(self, name: str, content: bytes) -> None:
        if not self._shelf.accepts(name):
            raise VersionsError(repr(name), "cannot be the name of an article")
        if len(content) > MAX_SOURCE_BYTES:
            raise VersionsError(name, f"is larger than {MAX_SOURCE_BYTES // 2**20} MB")

    def _check_free(self, current: Version, names: Iterable[str]) -> None:
        """Refuse to touch files that are not in the current version, as they could not be brought back."""
        for name in sorted((self._shelf.names() - current.files.keys()).intersection(names)):
            raise VersionsError(repr(name), "is too large or cannot be read, so it is left as it is")
