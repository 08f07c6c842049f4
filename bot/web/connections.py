"""The connections to whoever asks over HTTP, none of which can be held against everybody else."""

import asyncio
from collections import Counter
from collections.abc import Collection
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.web.admission import origin_of
from bot.web.limits import MAX_CONNECTIONS, SECONDS_OF_AN_EXCHANGE


class Connection(H11Protocol):
    """A connection that ends when an exchange on it takes too long, or when too many others are wanted.

    An exchange is a request, from the end of the answer before, and its answer. uvicorn itself waits for ever
    for the rest of a request, and until all of an answer is taken.
    """

    def __init__(
        self,
        *,
        most: int = MAX_CONNECTIONS,
        seconds: float = SECONDS_OF_AN_EXCHANGE,
        **given: Any,  # noqa: ANN401  passed on
    ) -> None:
        """Let an exchange take so many `seconds`; of more than the `most` connections one makes room."""
        super().__init__(**given)
        self._most = most
        self._seconds = seconds
        self._deadline: asyncio.TimerHandle | None = None
        self.origin = ""

    @property
    def urgency(self) -> tuple[bool, float]:
        """Return what is the least for the connection that can be spared: one on which nothing is asked."""
        taken = self.transport.get_write_buffer_size() == 0
        return self._answering or not taken, self._deadline.when() if self._deadline else 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's
        """Begin, and make room if need be."""
        super().connection_made(transport)
        host = self.client[0] if self.client else ""
        self.origin = origin_of(host) or host
        self._begin_exchange()
        if len(self.connections) > self._most:
            others = [each for each in self.connections if isinstance(each, Connection) and each is not self]
            spared(others).give_up()

    def on_response_complete(self) -> None:
        """Begin the next exchange."""
        self._begin_exchange()
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        """Answer what is no request; after the beginning of one, end, as answers would be mixed."""
        if self.conn.our_state is h11.IDLE:
            super().send_400_response(msg)
        else:
            self.give_up()

    def shutdown(self) -> None:
        """End after the answer that is given; at once where what is asked has not come to its end."""
        if self._answering and self.cycle.more_body:
            self.give_up()
        else:
            super().shutdown()

    def connection_lost(self, exc: Exception | None) -> None:
        """End."""
        if self._deadline is not None:
            self._deadline.cancel()
        super().connection_lost(exc)

    def give_up(self) -> None:
        """End at once, whatever has not been taken of the answer."""
        self.connections.discard(self)
        self.transport.abort()

    @property
    def _answering(self) -> bool:
        begun = self.cycle is not None  # which it is not before the first request
        return begun and not self.cycle.response_complete

    def _begin_exchange(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._deadline = self.loop.call_later(self._seconds, self.give_up)


def spared(connections: Collection[Connection]) -> Connection:
    """Return which of `connections` is to make room: one of whoever has the most, the least urgent of those."""
    held = Counter(each.origin for each in connections)
    return min(connections, key=lambda each: (-held[each.origin], each.urgency))
