"""A sign of life in a file, and the check of it.

`python -m bot.process.heartbeat FILE` exits 0 while there is one. It imports next to nothing, as it
is run every half minute.
"""

import logging
import sys
import time
from pathlib import Path

HEARTBEAT = "heartbeat"
"""The name of the file, in the data folder."""

DEAD_AFTER_SECONDS = 60

logger = logging.getLogger(__name__)


def beat(file: Path) -> None:
    """Touch `file`; where that fails the log says so, and the bot goes on."""
    try:
        file.touch()
    except OSError as error:
        logger.warning("The sign of life cannot be written: %s", error)


def is_alive(file: Path) -> bool:
    """Tell whether `file` was touched within the last `DEAD_AFTER_SECONDS`."""
    try:
        return time.time() - file.stat().st_mtime < DEAD_AFTER_SECONDS
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(0 if is_alive(Path(sys.argv[1])) else 1)
