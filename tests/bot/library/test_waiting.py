"""Files that wait for a yes or no."""

import os
import time
from pathlib import Path

import pytest

from bot.library.errors import NotWaitingError
from bot.library.waiting import MOST_WAITING, SECONDS_KEPT, Waiting
from corpus.readers.source import Source

SOURCE = Source("speech.uk.txt", b"Title\n\nText.", b"date: 2024-11-18\n")


@pytest.fixture
def waiting(tmp_path: Path) -> Waiting:
    return Waiting(tmp_path / "waiting")


def test_a_file_waits_as_it_was_sent(waiting: Waiting, tmp_path: Path) -> None:
    key = waiting.put(SOURCE)

    assert Waiting(tmp_path / "waiting").get(key) == SOURCE


def test_the_same_file_waits_once(waiting: Waiting) -> None:
    assert waiting.put(SOURCE) == waiting.put(SOURCE)
    assert waiting.put(SOURCE) != waiting.put(Source("other.txt", SOURCE.content))


def test_a_file_that_was_discarded_waits_no_longer(waiting: Waiting) -> None:
    key = waiting.put(SOURCE)

    assert waiting.discard(key)
    assert not waiting.discard(key)

    with pytest.raises(NotWaitingError):
        waiting.get(key)


@pytest.mark.parametrize("key", ["", "0" * 16, "../../etc/passwd", "/etc/passwd", "0" * 15 + "\n", "G" * 16])
def test_a_key_that_was_never_given_leads_nowhere(waiting: Waiting, key: str) -> None:
    waiting.put(SOURCE)

    waiting.discard(key)

    with pytest.raises(NotWaitingError):
        waiting.get(key)


def test_a_file_waits_for_a_day(waiting: Waiting, tmp_path: Path) -> None:
    key = waiting.put(SOURCE)
    long_ago = time.time() - SECONDS_KEPT - 60
    os.utime(tmp_path / "waiting" / f"{key}.content", (long_ago, long_ago))

    with pytest.raises(NotWaitingError):
        waiting.get(key)

    waiting.put(Source("other.txt", b"Other"))
    assert key not in {path.stem for path in (tmp_path / "waiting").iterdir()}


def test_nothing_stays_behind_of_a_file_that_was_being_written_when_the_process_stopped(
    waiting: Waiting, tmp_path: Path
) -> None:
    key = waiting.put(SOURCE)
    (tmp_path / "waiting" / f"{key}.json").unlink()
    long_ago = time.time() - SECONDS_KEPT - 60
    os.utime(tmp_path / "waiting" / f"{key}.content", (long_ago, long_ago))

    waiting.put(Source("other.txt", b"Other"))

    assert key not in {path.stem for path in (tmp_path / "waiting").iterdir()}


def test_of_many_files_those_that_waited_longest_go(waiting: Waiting, tmp_path: Path) -> None:
    keys = []
    for number in range(MOST_WAITING + 1):
        keys.append(waiting.put(Source(f"{number}.txt", b"Text")))
        at = time.time() - MOST_WAITING + number
        os.utime(tmp_path / "waiting" / f"{keys[-1]}.content", (at, at))

    kept = sorted(path.stem for path in (tmp_path / "waiting").glob("*.content"))

    assert kept == sorted(keys[1:])


def test_a_damaged_file_waits_no_longer(waiting: Waiting, tmp_path: Path) -> None:
    key = waiting.put(SOURCE)
    (tmp_path / "waiting" / f"{key}.json").write_text("{")

    with pytest.raises(NotWaitingError):
        waiting.get(key)
