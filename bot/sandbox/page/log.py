"""The log of what happens in the sandbox, which pages follow."""

import asyncio
from collections import deque
from dataclasses import dataclass
from itertools import islice

from bot.sandbox.page.limits import MAX_EVENTS
from bot.sandbox.records import Json


@dataclass(frozen=True, slots=True)
class News:
    """The `events` after the number that was asked for, oldest first; `last` is the newest number there is.

    `reset` says that the log does not reach back so far: what was known before is to be forgotten.
    """

    events: tuple[Json, ...]
    last: int
    reset: bool


class EventLog:
    """The newest events in the order in which they happened, each with its number `n` and `type`."""

    def __init__(self, *, first: int = 1, longest: int = MAX_EVENTS) -> None:
        """Count from `first`; of more than the `longest` the oldest are forgotten."""
        self.last = first - 1
        self._events: deque[Json] = deque(maxlen=longest)
        self._oldest_known = first
        self._came = asyncio.Event()
        self._closed = False

    def add(self, kind: str, **content: object) -> None:
        """Add an event, and wake whoever waits for one."""
        self.last += 1
        self._events.append({"n": self.last, "type": kind, **content})
        self._wake()

    def close(self) -> None:
        """Let nobody wait any more."""
        self._closed = True
        self._wake()

    async def after(self, number: int, seconds: float) -> News | None:
        """Return the events after `number` once there are any, or none after so many `seconds`.

        A number that the log has not reached is one of another run: all that there is comes at once.
        Return None when the log is closed.
        """
        came = self._came
        if number == self.last and not self._closed:
            try:
                async with asyncio.timeout(seconds):
                    await came.wait()
            except TimeoutError:
                return News((), self.last, reset=False)
        return None if self._closed else self._since(number)

    def _since(self, number: int) -> News:
        oldest = self.last - len(self._events) + 1
        reset = not oldest - 1 <= number <= self.last and (number > 0 or oldest > self._oldest_known)
        skipped = 0 if reset else max(0, number - oldest + 1)
        return News(tuple(islice(self._events, skipped, None)), self.last, reset)

    def _wake(self) -> None:
        self._came.set()
        self._came = asyncio.Event()
