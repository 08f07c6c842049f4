"""The library is whole, old or new, whenever the process that changes it is killed."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from random import Random
from subprocess import PIPE
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from corpus.versions.blobs import digest_of
from tests.corpus.versions.changing import held, opened

ROOT = Path(__file__).parents[3]
CHANGING = [sys.executable, "-m", "tests.corpus.versions.changing"]
ROUNDS = 50
PATIENCE = 60


@pytest.fixture
def memory(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder in memory, if there is any: what a killed process wrote is as safe there, and sooner."""
    shared = Path("/dev/shm")  # noqa: S108  the folder in it is ours alone
    with TemporaryDirectory(dir=shared if shared.is_dir() else tmp_path) as folder:
        yield Path(folder)


def library(place: Path) -> Path:
    """Make a library of eight versions in `place`; the last change added, replaced and removed."""
    versions = opened(place)
    for number in range(6):
        versions.change({"a.txt": b"A", "b.txt": b"B", "c.txt": b"C of %d" % number})
    versions.change({"a.txt": b"other A", "z.txt": b"Z"}, ["b.txt"])
    return place


def killed_everywhere(act: str, start: Path, places: Path) -> list[Path]:
    """Return copies of `start`, each left by a process killed a moment later, the last by one that was not."""
    places.mkdir()
    subprocess.run([*CHANGING, act, str(start), str(places)], cwd=ROOT, check=True, timeout=PATIENCE)
    return sorted(places.iterdir())


def state(place: Path) -> dict[str, Any]:
    """Return what the history says; before the first version that is nothing."""
    file = place / "versions" / "state.json"
    empty: dict[str, Any] = {"head": None, "target": None, "versions": []}
    return json.loads(file.read_bytes()) if file.exists() else empty


def assert_nothing_is_lost(place: Path) -> None:
    """Check that all is there that the history tells of."""
    blobs = {path.name: digest_of(path.read_bytes()) for path in (place / "versions" / "blobs").glob("[!.]*")}
    needed = {digest for version in state(place)["versions"] for digest in version["files"].values()}
    assert all(name == digest for name, digest in blobs.items())
    assert needed <= set(blobs)


def assert_whole(place: Path) -> None:
    """Check that the library is a version, that nothing is left over, and that it can be changed."""
    versions = opened(place)
    version = versions.record()
    assert not list(place.rglob(".pullquote-*"))
    assert_nothing_is_lost(place)
    changed = versions.change({"after.txt": b"After"})
    assert held(place) == changed.files == {**version.files, "after.txt": digest_of(b"After")}
    versions.switch(changed.number, version.number)
    assert held(place) == version.files


def recovered(places: Sequence[Path]) -> list[dict[str, str]]:
    """Recover each of `places`, and return what they hold then."""
    seen = []
    for place in places:
        assert_nothing_is_lost(place)
        was_begun = state(place)["target"] is not None
        assert opened(place).recover() == was_begun
        seen.append(held(place))
        assert_whole(place)
    return seen


@pytest.mark.parametrize("act", ["add", "replace", "remove", "mixed", "roll back"])
def test_a_kill_at_any_moment_leaves_the_old_library_or_the_new(act: str, memory: Path) -> None:
    start = library(memory / "start")
    old = held(start)
    places = killed_everywhere(act, start, memory / "places")
    new = held(places[-1])

    seen = recovered(places)

    changed_at = seen.index(new)
    assert old != new
    assert 0 < changed_at < len(seen) - 1
    assert seen == [old] * changed_at + [new] * (len(seen) - changed_at)


def test_a_kill_at_any_moment_of_the_first_change_leaves_the_old_library_or_the_new(memory: Path) -> None:
    (memory / "start").mkdir()
    places = killed_everywhere("add", memory / "start", memory / "places")

    seen = recovered(places)

    changed_at = seen.index({"d.txt": digest_of(b"D")})
    assert seen == [{}] * changed_at + [seen[-1]] * (len(seen) - changed_at)


def test_a_kill_at_any_moment_of_a_record_loses_no_edit(memory: Path) -> None:
    start = library(memory / "start")
    (start / "articles" / "a.txt").write_bytes(b"A by hand")
    (start / "articles" / "new.txt").write_bytes(b"New by hand")
    there = held(start)
    places = killed_everywhere("record", start, memory / "places")

    seen = recovered(places)

    assert seen == [there] * len(places)
    assert [state(place)["head"] for place in places] == [9] * len(places)


@pytest.mark.parametrize("share", [0, 0.5, 1])
def test_a_kill_at_any_moment_of_a_recovery_leaves_the_new_library(share: float, memory: Path) -> None:
    start = library(memory / "start")
    places = killed_everywhere("mixed", start, memory / "places")
    begun = [place for place in places if state(place)["target"] is not None]
    cut_short = begun[round(share * (len(begun) - 1))]
    again = killed_everywhere("recover", cut_short, memory / "again")

    seen = recovered(again)

    assert len(again) > 5
    assert seen == [held(places[-1])] * len(again)


def killed_while_wandering(place: Path, seed: int) -> tuple[dict[str, str], dict[str, str]]:
    """Kill a process that changes the library in `place` a while after one of its steps has begun.

    Return what the library held before the last step that was begun, and what it was going to hold.
    """
    random = Random(seed)  # noqa: S311  no secret
    with subprocess.Popen([*CHANGING, "wander", str(place), str(seed)], cwd=ROOT, stdout=PIPE) as process:
        assert process.stdout is not None
        steps = [process.stdout.readline() for _ in range(random.randint(1, 5))]
        with suppress(subprocess.TimeoutExpired):
            process.wait(random.uniform(0, 0.04))
        process.kill()
        steps += [line for line in process.stdout if line.endswith(b"\n")]
    assert process.returncode == -signal.SIGKILL
    before, after = json.loads(steps[-1])
    return before, after


def test_kills_at_random_moments_leave_the_old_library_or_the_new(memory: Path) -> None:
    versions = opened(memory)
    versions.change({f"{name}.txt": name.encode() for name in "abcdefgh"})

    for seed in range(ROUNDS):
        before, after = killed_while_wandering(memory, seed)
        assert_nothing_is_lost(memory)
        opened(memory).recover()
        (memory / "articles" / ".edited").unlink(missing_ok=True)
        assert held(memory) in (before, after)
        assert_whole(memory)
