"""The sign of life."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

from bot.heartbeat import DEAD_AFTER_SECONDS, beat, is_alive


async def test_the_file_is_touched_while_the_loop_turns(tmp_path: Path) -> None:
    file = tmp_path / "heartbeat"
    assert not is_alive(file)

    beating = asyncio.create_task(beat(file))
    async with asyncio.timeout(10):
        while not file.exists():  # noqa: ASYNC110  the file is all there is to see
            await asyncio.sleep(0)
    beating.cancel()

    assert is_alive(file)


def test_the_check_tells_the_living_from_the_dead(tmp_path: Path) -> None:
    file = tmp_path / "heartbeat"
    file.touch()
    check = [sys.executable, "-m", "bot.heartbeat", str(file)]

    alive = subprocess.run(check, check=False).returncode
    long_ago = time.time() - DEAD_AFTER_SECONDS - 1
    os.utime(file, (long_ago, long_ago))
    dead = subprocess.run(check, check=False).returncode

    assert (alive, dead) == (0, 1)
