"""The folder that a library is read from, and the change of what its files hold."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_IMODE, S_ISREG

from corpus.limits import MAX_SOURCE_BYTES
from corpus.versions.blobs import digest_of
from corpus.versions.durable import TEMPORARY, access, fill, make, sweep, sync
from corpus.versions.version import is_plain

IsSource = Callable[[Path], bool]
"""Tells by its name whether a file is one of the library's."""


@dataclass(frozen=True, slots=True)
class Move:
    """A file that is going to hold what another one at `staged` does, or to be removed where that is None."""

    path: Path
    staged: Path | None


class Shelf:
    """The files of a folder that are the library's and can be kept.

    These are the regular files in it that `is_source`, not hidden, not larger than MAX_SOURCE_BYTES and
    readable; a link counts as the file that it leads to. All others are never touched.

    Every method raises VersionsError where the folder cannot be read or written.
    """

    def __init__(self, folder: Path, is_source: IsSource) -> None:
        self._folder = folder
        self._is_source = is_source

    def accepts(self, name: str) -> bool:
        """Tell whether a file called `name` would be the library's."""
        return is_plain(name) and self._is_source(self._folder / name)

    def names(self) -> frozenset[str]:
        """Return the names of all that is in the folder, the library's or not; none if it is not there."""
        with access(self._folder, "cannot be listed: {}"):
            try:
                return frozenset(path.name for path in self._folder.iterdir())
            except FileNotFoundError:
                return frozenset()

    def sources(self) -> Iterator[tuple[str, bytes]]:
        """Yield the name and content of each file that is the library's, by name."""
        for name in sorted(filter(self.accepts, self.names())):
            content = _content(self._folder / name)
            if content is not None:
                yield name, content

    def stage(
        self, files: Mapping[str, str], wanted: Mapping[str, str], content: Callable[[str], bytes]
    ) -> tuple[Move, ...]:
        """Prepare to turn a folder of `files` into one of those `wanted`, both names with digests.

        What the files will hold is written aside, so that a full disk shows before any of them has changed.
        One that holds neither what it did nor what it will has been edited meanwhile, and is left as it is.
        Removals come first: where case or the form of accents does not count in names, a new file may have the
        place of one that goes. `content` returns what a digest stands for; what it raises is passed on.
        """
        moves: list[Move] = []
        there = self.names()
        for name in sorted({*files, *wanted}):
            before, after = files.get(name), wanted.get(name)
            if before == after or self._digest(name, there) != before:
                continue
            path = self._folder / name
            staged = None if after is None else self._aside(len(moves), content(after))
            if staged is not None and before is not None:
                _share(path, staged)
            moves.append(Move(path, staged))
        return tuple(sorted(moves, key=lambda move: move.staged is not None))

    def commit(self, moves: Sequence[Move]) -> None:
        """Do what has been prepared; where this fails, some of it may have been."""
        with access(self._folder, "cannot be written: {}"):
            for move in moves:
                if move.staged is None:
                    move.path.unlink(missing_ok=True)
                else:
                    move.staged.replace(move.path)
            if self._folder.exists():
                sync(self._folder)  # also where all was done before, by a process that stopped just then

    def sweep(self) -> None:
        """Remove what was prepared and not done."""
        with access(self._folder, "cannot be tidied: {}"):
            sweep(self._folder)

    def _aside(self, number: int, content: bytes) -> Path:
        path = self._folder / f"{TEMPORARY}{number}"
        with access(self._folder, "cannot be written: {}"):
            make(self._folder)
            fill(path, content)
        return path

    def _digest(self, name: str, there: frozenset[str]) -> str | None:
        """Return the digest of the file, None where there is none, or "" where it cannot be kept."""
        if name not in there:
            return None
        content = _content(self._folder / name)
        return "" if content is None else digest_of(content)


def _share(path: Path, staged: Path) -> None:
    """Let those who may edit the file at `path` edit what takes its place, if the disk knows of such."""
    with suppress(OSError):
        staged.chmod(S_IMODE(path.stat().st_mode))


def _content(path: Path) -> bytes | None:
    """Return what the file at `path` holds, or None where it cannot be kept."""
    try:
        if not S_ISREG(path.stat().st_mode):  # a pipe would be read for ever
            return None
        with path.open("rb") as file:
            content = file.read(MAX_SOURCE_BYTES + 1)
    except OSError:
        return None
    return content if len(content) <= MAX_SOURCE_BYTES else None
