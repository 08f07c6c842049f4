"""Serving an application over HTTP in the loop that the bot runs in."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import cast

import uvicorn
from starlette.types import ASGIApp

from bot.settings import LOOPBACK
from bot.web.connections import Connection
from bot.web.errors import ListeningError
from bot.web.limits import MAX_REQUESTS, SECONDS_TO_END, SECONDS_TO_KEEP_ALIVE

DEFAULT_PORT = 8080


class _Server(uvicorn.Server):
    """A server that is ended by whoever started it, and leaves signals to the process."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def listen(host: str = LOOPBACK, port: int = DEFAULT_PORT) -> socket.socket:
    """Return a socket that takes connections at `host` and `port`, at any free one where that is 0.

    Raises:
        ListeningError: when the port is taken, or the host is none of this machine's.
    """
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(address[:2], family=family)
    except OSError as error:
        raise ListeningError(f"Nothing can be served at {host}:{port}: {error.strerror}") from error


def listen_where_free(host: str, port: int | None) -> socket.socket:
    """Return a socket at `port`; where none is set, at the default one, or at any while that is taken.

    Raises:
        ListeningError: when the port that is set is taken, or the host is none of this machine's.
    """
    if port is not None:
        return listen(host, port)
    try:
        return listen(host)
    except ListeningError:
        return listen(host, 0)


def address_of(listening: socket.socket) -> str:
    """Return the address at which `listening` is reached from this machine."""
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}"


@asynccontextmanager
async def serving(
    application: ASGIApp,
    listening: socket.socket,
    trusted_proxies: Collection[str] = (),
    connection: Callable[..., Connection] = Connection,
) -> AsyncIterator[None]:
    """Serve `application` to who connects to `listening` within the block, which closes it at the end.

    What is being answered then has a few seconds to end. `trusted_proxies` are believed when they say for whom
    they ask. What a `connection` may take is up to it.
    """
    config = uvicorn.Config(
        application,
        lifespan="off",
        http=cast("type[asyncio.Protocol]", connection),  # whatever makes one
        ws="none",
        log_config=None,
        access_log=False,  # addresses hold questions
        server_header=False,
        forwarded_allow_ips=list(trusted_proxies),
        limit_concurrency=MAX_REQUESTS,
        timeout_keep_alive=SECONDS_TO_KEEP_ALIVE,
        timeout_graceful_shutdown=SECONDS_TO_END,
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve([listening]))
    try:
        yield
    finally:
        server.should_exit = True
        await task
        listening.close()
