"""The turning of a library from one version into another, which is done whole or not at all."""

import logging
from dataclasses import replace

from corpus.versions.archive import Archive
from corpus.versions.history import History
from corpus.versions.shelf import Shelf
from corpus.versions.version import GoneError, Version, VersionsError

logger = logging.getLogger(__name__)


class Turning:
    """Makes the folder of a library hold the version that its history says is current.

    The history says which version a change has begun to make current before the first file is touched, and
    that it is current once all of them are; so a change that was cut short can be ended.

    Every method raises VersionsError where the folders cannot be read or written.
    """

    def __init__(self, shelf: Shelf, archive: Archive) -> None:
        self._shelf = shelf
        self._archive = archive

    def to(self, version: Version) -> Version:
        """Make `version` current and return it, or leave all as it is.

        Raises:
            GoneError: when what it held is lost or damaged.
        """
        before = self._archive.history
        try:
            self._turn(before.current, version, before.towards(version))
        except (VersionsError, GoneError):
            if self._archive.history.target is not None:
                self._back(version, before)
            raise
        self._archive.save(before.at(version))
        return version

    def end(self) -> bool:
        """End a change that was begun, and tell whether there was one.

        Where what it leads to is lost or damaged, the version before it stays.
        """
        history = self._archive.history
        if history.target is None:
            return False
        version = history.versions[history.target]
        try:
            self._turn(history.current, version)
        except GoneError as error:
            logger.warning("A change of the library that was begun is undone: %s", error)
            self._back(version, replace(history, target=None))
        else:
            self._archive.save(history.at(version))
        return True

    def tidy(self) -> None:
        """Delete what is left of changes and what no version needs; a failure is logged, and does no harm."""
        try:
            self._shelf.sweep()
            self._archive.tidy()
        except VersionsError as error:
            logger.warning("What the versions of the library no longer need is still there: %s", error)

    def _turn(self, current: Version | None, version: Version | None, begun: History | None = None) -> None:
        """Turn the folder from one version into another; what it takes is prepared before `begun` is saved."""
        files, wanted = ({} if v is None else v.files for v in (current, version))
        moves = self._shelf.stage(files, wanted, self._archive.content)
        if begun is not None:
            self._archive.save(begun)
        self._shelf.commit(moves)

    def _back(self, version: Version, before: History) -> None:
        """Undo what was done of a change to `version`; if that cannot be, the change is still to be ended."""
        try:
            self._turn(version, before.current)
        except VersionsError as error:
            logger.warning("A change of the library is neither done nor undone: %s", error)
            return
        except GoneError as error:
            logger.warning("The library stays as it is in its folder: %s", error)
        self._archive.save(before)
