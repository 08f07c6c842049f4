"""A clock that tests move, for the bot and for the stand-in."""

from datetime import UTC, datetime, timedelta


class Clock:
    """Stands still between steps."""

    def __init__(self, start: datetime = datetime(2026, 3, 2, 8, tzinfo=UTC)) -> None:
        self.time = start

    def __call__(self) -> datetime:
        """Return the time, as the bot asks for it."""
        return self.time

    def seconds(self) -> float:
        """Return the time in seconds, as the stand-in asks for it."""
        return self.time.timestamp()

    def pass_by(self, duration: timedelta) -> None:
        """Let `duration` pass."""
        self.time += duration
