"""How much may be asked over HTTP, from one address and at the same time."""

from collections.abc import Callable, Collection
from http import HTTPStatus
from ipaddress import IPv4Address, IPv6Address, ip_address
from math import ceil
from time import monotonic

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.limits import REMEMBERED, WINDOW_SECONDS
from bot.metrics.metrics import Metrics
from bot.sliding_window import SlidingWindow
from bot.web.asking import QUOTES, Asking
from bot.web.limits import MAX_SEARCHES, QUESTIONS_OF_AN_ADDRESS
from bot.web.threads import Threads
from retrieval.answer import Answer
from retrieval.answerer import Answerer

TOO_MANY = "That was too many questions from one address; try again in a minute."
BUSY = "Too many questions are being answered right now; try again in a moment."

_OWN_NETWORK_BITS = 64
"""Whoever has an IPv6 address has all that share its first 64 bits."""

_LONGEST_HOST = 64


class AddressLimiter:
    """Counts what is asked from each address, within a minute that slides along."""

    def __init__(
        self, clock: Callable[[], float] = monotonic, on_refusal: Callable[[], object] = lambda: None
    ) -> None:
        """Take the time in seconds from `clock`; `on_refusal` is called when an address has asked too much."""
        self._clock = clock
        self._on_refusal = on_refusal
        self._asked = SlidingWindow[str](WINDOW_SECONDS, REMEMBERED)

    def admit(self, request: Request) -> None:
        """Count a question that comes with `request`.

        Nothing is counted that comes from this machine itself: whoever runs programs on it needs no limit. A
        proxy on it that does not tell for whom it asks would be one address for everybody, and silenced as
        one; how many questions are answered at the same time is limited for it too.

        Raises:
            HTTPException: 429 when that is too much from one address; it says how long to wait.
        """
        origin = origin_of(request.client.host if request.client else "")
        if origin is None:
            return
        at = self._clock()
        asked = self._asked.recent(origin, at)
        if len(asked) >= QUESTIONS_OF_AN_ADDRESS:
            self._on_refusal()
            wait = max(1, ceil(asked[0] + WINDOW_SECONDS - at))
            raise HTTPException(HTTPStatus.TOO_MANY_REQUESTS, TOO_MANY, {"Retry-After": str(wait)})
        asked.append(at)


class LimitedAsking(Asking):
    """Answers what is asked over HTTP, as long as not too many wait for their answers."""

    def __init__(
        self,
        answerer: Answerer,
        most: int = MAX_SEARCHES,
        metrics: Metrics | None = None,
        threads: Threads | None = None,
    ) -> None:
        super().__init__(answerer, metrics, threads)
        self._most = most
        self._under_way = 0

    async def ask(self, question: str, articles: Collection[str] = (), limit: int = QUOTES) -> Answer:
        """Answer `question` as every other one.

        Raises:
            HTTPException: 503 when too many wait or are being answered.
            QuestionError: when it is empty, too long, or no text.
        """
        if self._under_way >= self._most:
            raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, BUSY, {"Retry-After": "1"})
        self._under_way += 1
        try:
            return await super().ask(question, articles, limit)
        finally:
            self._under_way -= 1


def origin_of(host: str) -> str | None:
    """Return what stands for all addresses of whoever asks from `host`, None for this machine itself."""
    try:
        address = _plain(ip_address(host))
    except ValueError:
        return host[:_LONGEST_HOST]  # whatever a trusted proxy told
    if address.is_loopback:
        return None
    if isinstance(address, IPv6Address):
        return f"{int(address) >> _OWN_NETWORK_BITS:x}/{_OWN_NETWORK_BITS}"
    return str(address)


def _plain(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that an IPv6 one stands for, or the same."""
    return (address.ipv4_mapped if isinstance(address, IPv6Address) else None) or address
