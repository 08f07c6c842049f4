"""Counting what somebody did lately."""

from collections import deque
from collections.abc import Callable
from typing import Generic, TypeVar

Key = TypeVar("Key")


def _say_nothing(_: object) -> None:
    pass


class SlidingWindow(Generic[Key]):
    """Remembers for each key when it did something, in a window of time that slides along."""

    def __init__(
        self, seconds: float, remembered: int, on_forgotten: Callable[[Key], object] = _say_nothing
    ) -> None:
        """Look back `seconds`, and at most so many keys are `remembered`.

        Beyond, the one that was quiet longest is forgotten, and told to `on_forgotten`.
        """
        self._seconds = seconds
        self._remembered = remembered
        self._on_forgotten = on_forgotten
        self._times: dict[Key, deque[float]] = {}

    def __len__(self) -> int:
        """Return how many keys are remembered."""
        return len(self._times)

    def recent(self, key: Key, at: float) -> deque[float]:
        """Return when `key` did something within the window that ends `at` a time, the earliest first.

        It counts as the one that was busy last. What is added to the times counts from then on.
        """
        times = self._times.pop(key, None) or deque()
        while times and at - times[0] >= self._seconds:
            times.popleft()
        self._times[key] = times
        if len(self._times) > self._remembered:
            quiet = next(iter(self._times))
            del self._times[quiet]
            self._on_forgotten(quiet)
        return times
