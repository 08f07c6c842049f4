"""A process that changes a library, to be killed while it does."""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random
from types import FrameType

from corpus.versions.blobs import digest_of
from corpus.versions.versions import Versions

FIRST_SECOND = datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)
LARGEST = 300_000
ON_DISK = {"open", "write", "flush", "fsync", "close", "replace", "rename", "unlink", "mkdir"}
"""What functions that change something on the disk are called."""


def opened(place: Path) -> Versions:
    """Return the versions of the library in `place`, the first of which has the number 1."""
    return Versions(
        place / "articles", place / "versions", lambda path: path.suffix == ".txt", lambda: FIRST_SECOND
    )


def held(place: Path) -> dict[str, str]:
    """Return the digests of the articles in `place`, by name."""
    folder = place / "articles"
    return {path.name: digest_of(path.read_bytes()) for path in folder.glob("[!.]*")}


def mixed(versions: Versions) -> None:
    """Add, replace and remove at once."""
    versions.change({"a.txt": b"new A", "d.txt": b"D", "e.txt": b"D"}, ["c.txt"])


ACTS: dict[str, Callable[[Versions], object]] = {
    "add": lambda versions: versions.change({"d.txt": b"D"}),
    "replace": lambda versions: versions.change({"a.txt": b"new A"}),
    "remove": lambda versions: versions.change({}, ["c.txt"]),
    "mixed": mixed,
    "record": lambda versions: versions.record(),
    "roll back": lambda versions: versions.switch(8, 7),
    "recover": lambda versions: versions.recover(),
}
"""What a library of version 8 can be made to do."""


def stop_at(moment: int) -> None:
    """Let this process be killed just before the change on the disk that is numbered `moment`, from 1."""
    moments = count(1)

    def watch(_frame: FrameType, event: str, called: object) -> None:
        if event == "c_call" and getattr(called, "__name__", "") in ON_DISK and next(moments) == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(watch)


def act_until_killed(act: str, start: Path, places: Path) -> None:
    """Do `act` in a copy of `start` for each moment to be killed at; the last copy is one where it was done."""
    for moment in count(1):
        place = places / f"{moment:03}"
        shutil.copytree(start, place)
        child = os.fork()
        if not child:
            versions = opened(place)
            stop_at(moment)
            ACTS[act](versions)
            sys.setprofile(None)
            os._exit(0)
        if os.waitpid(child, 0)[1] == 0:
            return


def wander(place: Path, seed: int) -> None:
    """Change the library in `place` without end; say before each step what it holds and what it will."""
    random, versions = Random(seed), opened(place)  # noqa: S311  no secret
    while True:
        before = held(place)
        current = versions.record()
        names = [f"{name}.txt" for name in random.sample("abcdefgh", 4)]
        step = random.choice(("change", "change", "switch", "edit"))
        if step == "change":
            put = {
                name: random.randbytes(random.randrange(LARGEST)) for name in names[: random.randrange(1, 4)]
            }
            gone = names[3:]
            after = {n: d for n, d in before.items() if n not in gone} | {
                n: digest_of(c) for n, c in put.items()
            }
            say(before, after)
            versions.change(put, gone)
        elif step == "switch" and (previous := versions.before()) is not None:
            say(before, dict(previous.files))
            versions.switch(current.number, previous.number)
        else:
            content = random.randbytes(random.randrange(LARGEST))
            say(before, before | {names[0]: digest_of(content)})
            (place / "articles" / ".edited").write_bytes(content)
            (place / "articles" / ".edited").replace(place / "articles" / names[0])
            versions.record()


def say(before: dict[str, str], after: dict[str, str]) -> None:
    """Print a line of JSON."""
    sys.stdout.write(json.dumps([before, after]) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    if sys.argv[1] == "wander":
        wander(Path(sys.argv[2]), int(sys.argv[3]))
    else:
        act_until_killed(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
