"""Libraries to run the bot with."""

from pathlib import Path

from bot.library.holdings import Holdings


def empty_holdings(home: Path) -> Holdings:
    """Return a library in `home` to which nothing was added yet."""
    return Holdings(home / "library", home, required=False)
