"""The right of way that answers have over the building of an index, as both take turns on one interpreter."""

from collections.abc import Callable
from itertools import count
from threading import Condition, local
from time import thread_time
from types import TracebackType
from typing import Self

Pause = Callable[[], object]
"""Called between the pieces of long work, so that what is waited for can go first."""

PIECE_SECONDS = 0.02
"""For so long work goes on before it waits, in CPU seconds; shorter pieces cost more in changing turns."""

PATIENCE = 4.0
"""Work waits at most so many times as long as it worked, and so has about a fifth of the time at least."""

LONGEST_SECONDS = 1.0
"""Work waits no longer than that at once, also where it worked for long before, as in reading a library."""

ENDS_SECONDS = 10.0
"""So long is waited at most for what is under way; the answer to a question takes less than one."""


def no_pause() -> None:
    """Go on at once."""


class _Turn(local):
    """What a thread has under way, and when it began its piece of work on the clock of its own CPU time."""

    def __init__(self) -> None:
        self.entered: list[int] = []
        self.since = 0.0


class RightOfWay:
    """Has long work wait while anything is under way that goes first.

    What goes first enters this as a context, in as many threads at once as there are; the work, in another
    thread, calls `pause` between its pieces.
    """

    def __init__(self, piece_seconds: float = PIECE_SECONDS, patience: float = PATIENCE) -> None:
        """Let work go on for `piece_seconds` of CPU time, and wait `patience` times as long at most."""
        self._piece_seconds = piece_seconds
        self._patience = patience
        self._left = Condition()
        self._numbers = count()
        self._under_way: set[int] = set()
        self._turn = _Turn()

    def __enter__(self) -> Self:
        with self._left:
            number = next(self._numbers)
            self._under_way.add(number)
        self._turn.entered.append(number)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._left:
            self._under_way.discard(self._turn.entered.pop())
            self._left.notify_all()

    def pause(self) -> None:
        """Wait until nothing is under way that goes first, if this thread has worked for long enough.

        The wait ends after some time, whatever is under way then, so that the work comes to an end too.
        """
        worked = thread_time() - self._turn.since
        if self._under_way and worked < self._piece_seconds:
            return
        if self._under_way:
            with self._left:
                longest = min(worked * self._patience, LONGEST_SECONDS)
                self._left.wait_for(lambda: not self._under_way, longest)
        self._turn.since = thread_time()

    def wait_for_earlier(self) -> None:
        """Wait until all has ended that is under way now, but no longer than ten seconds."""
        with self._left:
            earlier = set(self._under_way)
            self._left.wait_for(lambda: earlier.isdisjoint(self._under_way), ENDS_SECONDS)
