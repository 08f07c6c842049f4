"""Files that were sent, and wait for a yes or no to being added."""

import json
import re
import time
from contextlib import suppress
from hashlib import sha256
from math import inf
from pathlib import Path

from bot.library.errors import NotWaitingError
from corpus.readers.source import Source

SECONDS_KEPT = 24 * 60 * 60
"""For so long a file waits."""

MOST_WAITING = 20
"""So many files wait at most; of more, those that have waited longest go."""

_KEY = re.compile(r"[0-9a-f]{16}")


class Waiting:
    """Keeps files in a folder of their own, each under a key of 16 hexadecimal digits."""

    def __init__(self, folder: Path) -> None:
        """Keep the files in `folder`, which is made when there is one."""
        self._folder = folder

    def put(self, source: Source) -> str:
        """Keep `source`, and return its key, which is the same whenever it is put there.

        Raises:
            OSError: when it cannot be written.
        """
        key = sha256(f"{source.name}\n{source.digest}".encode("utf-8", "surrogatepass")).hexdigest()[:16]
        self._folder.mkdir(parents=True, exist_ok=True)
        self._purge(MOST_WAITING - 1)
        beside = None if source.beside is None else source.beside.decode("latin-1")
        self._content(key).write_bytes(source.content)
        self._about(key).write_text(json.dumps({"name": source.name, "beside": beside}), encoding="utf-8")
        return key

    def get(self, key: str) -> Source:
        """Return what waits under `key`.

        Raises:
            NotWaitingError: when nothing does.
        """
        if not _KEY.fullmatch(key) or _age(self._content(key)) > SECONDS_KEPT:
            raise NotWaitingError
        try:
            about = json.loads(self._about(key).read_text(encoding="utf-8"))
            beside = None if about["beside"] is None else about["beside"].encode("latin-1")
            return Source(about["name"], self._content(key).read_bytes(), beside)
        except (OSError, ValueError) as error:
            raise NotWaitingError from error

    def discard(self, key: str) -> bool:
        """Forget what waits under `key`, and tell whether anything did."""
        if not _KEY.fullmatch(key):
            return False
        waited = self._about(key).exists()
        for path in (self._about(key), self._content(key)):
            with suppress(OSError):
                path.unlink()
        return waited

    def _purge(self, most: int) -> None:
        """Forget what has waited too long, and the oldest of more than `most`."""
        # By the content, which is written first, so that none stays behind where that was all that was.
        youngest = sorted((_age(path), path.stem) for path in self._folder.glob("*.content"))
        for place, (age, key) in enumerate(youngest):
            if place >= most or age > SECONDS_KEPT:
                self.discard(key)

    def _about(self, key: str) -> Path:
        return self._folder / f"{key}.json"

    def _content(self, key: str) -> Path:
        return self._folder / f"{key}.content"


def _age(path: Path) -> float:
    """Return how many seconds ago the file at `path` was written, infinitely many where it has gone."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return inf
