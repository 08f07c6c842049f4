"""Whether Telegram can be reached, told by the calls that are made anyway."""

from collections.abc import Callable
from time import monotonic

LATELY_SECONDS = 45.0
"""So long ago Telegram may have answered last; a poll that brings nothing is answered after ten."""


class Reachability:
    """Knows when Telegram answered last."""

    def __init__(self, clock: Callable[[], float] = monotonic, lately: float = LATELY_SECONDS) -> None:
        """Take the time in seconds from `clock`; `lately` is within so many of them."""
        self._clock = clock
        self._lately = lately
        self._answered_at: float | None = None

    def note(self) -> None:
        """Note that Telegram has answered."""
        self._answered_at = self._clock()

    async def is_given(self) -> bool:
        """Tell whether Telegram has answered lately."""
        return self._answered_at is not None and self._clock() - self._answered_at < self._lately
