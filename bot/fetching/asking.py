"""Asking a host for what it has, at addresses that were looked up and judged before."""

import ssl
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import httpx

from bot.fetching.refusals import FetchError, Refusal
from bot.fetching.resolving import Endpoint
from bot.fetching.targets import Target
from bot.version import version

_CONNECT_SECONDS = 5.0
"""After so long the next address of a host is tried."""


@asynccontextmanager
async def answer(
    target: Target, endpoints: Sequence[Endpoint], tls: ssl.SSLContext | None
) -> AsyncIterator[httpx.Response]:
    """Ask for `target` at the first of `endpoints` that can be reached, and yield the answer for its body.

    `tls` has the authorities that are trusted, those that httpx knows where it is None.

    Raises:
        FetchError: when none can be reached, the certificate is not the host's, or the answer breaks off.
    """
    # A transport alone follows no redirects, keeps no cookies and knows no proxies. Each answer has one of its
    # own, as a connection that was made for one host must not serve another host of the same address.
    async with httpx.AsyncHTTPTransport(verify=tls or True, trust_env=False) as transport:
        try:
            response = await _first_answer(transport, target, endpoints)
            try:
                yield response
            finally:
                await response.aclose()
        except httpx.TimeoutException as error:
            raise FetchError(Refusal.TOO_SLOW, target.host) from error
        except httpx.TransportError as error:
            raise FetchError(Refusal.NOT_REACHED, target.host, _reason(error)) from error


async def _first_answer(
    transport: httpx.AsyncHTTPTransport, target: Target, endpoints: Sequence[Endpoint]
) -> httpx.Response:
    *others, last = endpoints
    for endpoint in others:
        try:
            return await transport.handle_async_request(_request(target, endpoint))
        except (httpx.ConnectError, httpx.ConnectTimeout):
            continue
    return await transport.handle_async_request(_request(target, last))


def _request(target: Target, endpoint: Endpoint) -> httpx.Request:
    """Return a request that goes to `endpoint`, and in which host and certificate are those of the name."""
    return httpx.Request(
        "GET",
        target.url.copy_with(host=endpoint.address, port=endpoint.port),
        headers={
            "Host": target.host,
            "User-Agent": f"Pullquote/{version()}",
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
        },
        extensions={"sni_hostname": target.host, "timeout": {"connect": _CONNECT_SECONDS}},
    )


def _reason(error: httpx.TransportError) -> str:
    # What other errors say may hold parts of the answer.
    return str(error) if isinstance(error, httpx.ConnectError) else "it breaks off or does not speak HTTP"
