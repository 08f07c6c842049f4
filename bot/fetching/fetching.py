"""Downloading one article, from a host that is admitted and at public addresses only."""

import asyncio
import logging
import ssl
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import httpx

from bot.fetching.addresses import is_public
from bot.fetching.asking import answer
from bot.fetching.bodies import body_of
from bot.fetching.naming import suggested_name
from bot.fetching.refusals import FetchError, Refusal
from bot.fetching.resolving import Endpoint, Resolve, resolve
from bot.fetching.targets import Target, redirected, target_of

MAX_SECONDS = 20.0
"""All of it may take so long: looking up names, redirects and the body."""

MAX_REDIRECTS = 5
"""So many are followed."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What was downloaded: its bytes, the address that it came from in the end, and a name for its file."""

    content: bytes
    url: str
    name: str


class Fetcher:
    """Downloads articles, and cannot be made to ask anything but the public hosts that it is for."""

    def __init__(
        self,
        hosts: Collection[str],
        resolve: Resolve = resolve,
        is_public: Callable[[str], bool] = is_public,
        tls: ssl.SSLContext | None = None,
        seconds: float = MAX_SECONDS,
    ) -> None:
        """Admit `hosts`, each as `host_rule` returns it, none when empty.

        `tls` has the authorities that are trusted, those that httpx knows where it is None.
        """
        self._hosts = frozenset(hosts)
        self._resolve = resolve
        self._is_public = is_public
        self._tls = tls
        self._seconds = seconds

    async def fetch(self, url: str) -> Fetched:
        """Download what is at `url`, at most MAX_SOURCE_BYTES of it.

        Raises:
            FetchError: when it may not be asked for, or cannot be had.
        """
        try:
            fetched = await self._in_time(url)
        except FetchError as error:
            logger.info("Fetching from %s: %s", error.host or "nowhere", error.refusal.value)
            raise
        logger.info("Fetching from %s: %d bytes", httpx.URL(fetched.url).host, len(fetched.content))
        return fetched

    async def _in_time(self, url: str) -> Fetched:
        if not self._hosts:
            raise FetchError(Refusal.SWITCHED_OFF)
        target = target_of(url, self._hosts)
        try:
            async with asyncio.timeout(self._seconds):
                return await self._follow(target)
        except TimeoutError as error:
            raise FetchError(Refusal.TOO_SLOW, target.host) from error

    async def _follow(self, target: Target) -> Fetched:
        for _ in range(1 + MAX_REDIRECTS):
            async with answer(target, await self._endpoints(target), self._tls) as response:
                if not response.has_redirect_location:
                    return await _fetched(target, response)
            target = redirected(target, response.headers["location"], self._hosts)
        raise FetchError(Refusal.TOO_MANY_REDIRECTS, target.host)

    async def _endpoints(self, target: Target) -> Sequence[Endpoint]:
        """Look the host up, once, so that what is checked here is what will be asked."""
        try:
            endpoints = await self._resolve(target.host, target.port)
        except OSError as error:
            raise FetchError(Refusal.NOT_REACHED, target.host, error.strerror or "") from error
        if not endpoints:
            raise FetchError(Refusal.NOT_REACHED, target.host, "it has no address")
        if not all(self._is_public(endpoint.address) for endpoint in endpoints):
            raise FetchError(Refusal.NOT_PUBLIC, target.host)
        return endpoints


async def _fetched(target: Target, response: httpx.Response) -> Fetched:
    if not response.is_success:
        raise FetchError(Refusal.NOT_REACHED, target.host, str(response.status_code))
    content = await body_of(response, target.host)
    name = suggested_name(target.url.path, response.headers.get("content-type", ""))
    return Fetched(content, str(target.url), name)
