"""What time it is."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the time in UTC."""


def now() -> datetime:
    """Return the time in UTC."""
    return datetime.now(UTC)
