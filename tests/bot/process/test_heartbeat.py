"""The sign of life."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.process.heartbeat import DEAD_AFTER_SECONDS, beat


def is_alive(file: Path) -> bool:
    return (
        subprocess.run([sys.executable, "-m", "bot.process.heartbeat", str(file)], check=False).returncode == 0
    )


def test_the_check_tells_the_living_from_the_dead(tmp_path: Path) -> None:
    file = tmp_path / "heartbeat"
    assert not is_alive(file)

    beat(file)
    assert is_alive(file)

    long_ago = time.time() - DEAD_AFTER_SECONDS - 1
    os.utime(file, (long_ago, long_ago))
    assert not is_alive(file)


def test_a_sign_that_cannot_be_written_stops_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    beat(tmp_path / "nowhere" / "heartbeat")

    assert "The sign of life cannot be written" in caplog.text
