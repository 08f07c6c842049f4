"""Noticing that the files of the library have changed."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing
from pathlib import Path

from watchfiles import awatch

LOOK_SECONDS = 5.0
"""A folder is looked at so often when no change is reported; those of networks and mounts report none."""

REST_SECONDS = 1.0
"""Files that stay as they are for so long have been written to their end."""

_DEBOUNCE_MILLISECONDS = 1_600

logger = logging.getLogger(__name__)

_State = tuple[int, int, int]
_Sources = Mapping[str, _State | None]


class Watcher:
    """Calls for a new reading of a folder when its sources have changed and come to rest."""

    def __init__(
        self,
        folder: Path,
        is_source: Callable[[Path], bool],
        changed: Callable[[], Awaitable[object]],
        look_seconds: float = LOOK_SECONDS,
        rest_seconds: float = REST_SECONDS,
    ) -> None:
        """Call `changed` for files of `folder` that are sources; names that begin with a dot are none."""
        self._folder = folder
        self._is_source = is_source
        self._changed = changed
        self._look_seconds = look_seconds
        self._rest_seconds = rest_seconds

    async def run(self) -> None:
        """Watch until cancelled, also while the folder is not there.

        What `changed` raises is logged, and it is called again after the next change.
        """
        known = await self._sources()
        while True:
            await self._stirred()
            # A folder that has gone is no change; when it is back, it is compared to what was in it before.
            if await self._sources() in (None, known):
                continue
            sources = await self._at_rest()
            if sources not in (None, known):
                known = sources
                await self._tell()

    async def _tell(self) -> None:
        logger.info("The files of the library have changed")
        try:
            await self._changed()
        except Exception:
            logger.warning("The changed library could not be taken in", exc_info=True)

    async def _stirred(self) -> None:
        """Return when a source is reported to have changed, and after some seconds anyway."""
        # Each time anew, as nothing more is reported of a folder that was removed and made again.
        changes = awatch(
            self._folder,
            watch_filter=lambda _, path: self._counts(Path(path)),
            debounce=_DEBOUNCE_MILLISECONDS,
            rust_timeout=int(self._look_seconds * 1000),
            yield_on_timeout=True,
            recursive=False,
        )
        try:
            async with aclosing(changes):
                await anext(changes, None)
        except (OSError, RuntimeError, ExceptionGroup):
            # The folder is not there, or there are more watches than the system allows.
            await asyncio.sleep(self._look_seconds)

    async def _at_rest(self) -> _Sources | None:
        """Return the sources once none is being written any more, or None where the folder cannot be listed."""
        sources = await self._sources()
        while True:
            await asyncio.sleep(self._rest_seconds)
            before, sources = sources, await self._sources()
            if sources == before:
                return sources

    async def _sources(self) -> _Sources | None:
        return await asyncio.to_thread(self._listed)

    def _listed(self) -> _Sources | None:
        try:
            return {path.name: _state(path) for path in self._folder.iterdir() if self._counts(path)}
        except OSError:
            return None

    def _counts(self, path: Path) -> bool:
        return not path.name.startswith(".") and self._is_source(path)


def _state(path: Path) -> _State | None:
    """Return what changes with the file at `path`, or None where it cannot be looked at."""
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns
