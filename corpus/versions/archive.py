"""The folder in which the versions of a library are kept: a file of their history, and all that they hold."""

import errno
import logging
from pathlib import Path

from corpus.versions.blobs import Blobs
from corpus.versions.durable import access, sweep, write
from corpus.versions.history import BrokenError, History, parsed, written
from corpus.versions.version import GoneError

logger = logging.getLogger(__name__)

_PASSING = {errno.EMFILE, errno.ENFILE, errno.ENOMEM}
"""Errors that say nothing of the file that could not be opened."""


class Archive:
    """A history and the contents that its versions need, in a folder that is made when it is first needed.

    Every method raises VersionsError where the folder cannot be read or written.
    """

    def __init__(self, home: Path) -> None:
        self._home = home
        self._state = home / "state.json"
        self._blobs = Blobs(home / "blobs")
        self._known: History | None = None

    @property
    def history(self) -> History:
        """Return the history, which begins anew where its file is damaged; that is set aside then."""
        if self._known is None:
            with access(self._home, "cannot be read: {}"):
                self._known = self._read()
        return self._known

    def save(self, history: History) -> None:
        """Let `history` be the one that is kept; once this returns, no failure of the machine loses it."""
        self._known = None  # where this fails, the file alone knows which of the two it is
        with access(self._home, "cannot be written: {}"):
            self._blobs.sync()
            write(self._state, written(history))
        self._known = history

    def keep(self, content: bytes) -> str:
        """Keep `content` for a version that will be saved, and return its digest."""
        with access(self._home, "cannot be written: {}"):
            return self._blobs.keep(content)

    def content(self, digest: str) -> bytes:
        """Return the content with `digest`.

        Raises:
            GoneError: when it is not kept, or has been damaged.
        """
        content = self._blobs.content(digest)
        if content is None:
            raise GoneError("What a version of the library held is lost or damaged.")
        return content

    def tidy(self) -> None:
        """Delete what no version needs, and what was being written when the process stopped."""
        needed = self.history.digests
        with access(self._home, "cannot be tidied: {}"):
            self._blobs.drop_all_but(needed)
            sweep(self._home)

    def _read(self) -> History:
        try:
            return parsed(self._state.read_bytes())
        except FileNotFoundError:
            return History()
        except BrokenError as error:
            reason = str(error)
        except OSError as error:
            if error.errno in _PASSING:
                raise
            reason = error.strerror or str(error)
        aside = self._state.with_name(f"{self._state.name}.broken")
        self._state.replace(aside)
        logger.warning("The history of the library begins anew, the one in %s is damaged: %s", aside, reason)
        return History()
