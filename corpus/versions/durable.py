"""Files that are on the disk whole or not at all, whenever the process or the machine stops."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from corpus.versions.version import VersionsError

TEMPORARY = ".pullquote-"
"""What the names of files that are being written begin with."""


def write(path: Path, content: bytes) -> None:
    """Let the file at `path` hold `content`; once this returns, no failure of the machine loses it.

    Raises:
        OSError: when it cannot be written; what it held before is still there.
    """
    temporary = path.with_name(f"{TEMPORARY}{path.name}")
    fill(temporary, content)
    temporary.replace(path)
    sync(path.parent)


def fill(path: Path, content: bytes) -> None:
    """Write `content` to the disk as a file at `path`; its name may be lost until the folder is synced.

    Raises:
        OSError: when it cannot be written; nothing is left at `path`.
    """
    try:
        with path.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise


def sync(folder: Path) -> None:
    """Write the names of the files in `folder` to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno != errno.EINVAL:  # as some network file systems answer, which keep names by themselves
            raise
    finally:
        os.close(descriptor)


def make(folder: Path) -> None:
    """Make `folder`, and those that it is in, where they are not there yet."""
    if not folder.is_dir():
        make(folder.parent)
        folder.mkdir(exist_ok=True)
        sync(folder.parent)


def sweep(folder: Path) -> None:
    """Remove what was being written in `folder` when the process stopped, if the folder is there."""
    for path in folder.glob(f"{TEMPORARY}*"):
        path.unlink(missing_ok=True)


@contextmanager
def access(folder: Path, reason: str) -> Iterator[None]:
    """Raise what goes wrong with the files in `folder` as VersionsError.

    Its `reason` is such as "cannot be read: {}", with braces where the words of the system go.
    """
    try:
        yield
    except OSError as error:
        raise VersionsError(str(folder), reason.format(error.strerror or error)) from error
