"""A web of hosts that are all one server on loopback, and the names by which they are found."""

import asyncio
import ssl
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from bot.fetching.fetching import Fetched, Fetcher
from bot.fetching.refusals import FetchError
from bot.fetching.resolving import Endpoint

HOST = "example.org"

Answer = bytes | Callable[[StreamWriter], Awaitable[None]]


def page(content: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return an answer with `content`, and nothing but `headers` beside its length."""
    head = "\r\n".join([f"HTTP/1.1 {status}", f"Content-Length: {len(content)}", *headers])
    return f"{head}\r\n\r\n".encode() + content


def redirect(location: str, status: str = "302 Found") -> bytes:
    """Return an answer that leads to `location`."""
    return page(b"", f"Location: {location}", status=status)


@dataclass
class Web:
    """What a server at `endpoint` answers by path, and the requests it got: each its first line and headers."""

    endpoint: Endpoint
    answers: Mapping[str, Answer]
    requests: list[list[str]] = field(default_factory=list)

    async def serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Answer one request."""
        try:
            first, *headers = (await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
            self.requests.append([first, *headers])
            answer = self.answers.get(first.split()[1], page(b"", status="404 Not Found"))
            if isinstance(answer, bytes):
                writer.write(answer)
            else:
                await answer(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # whoever asked has gone
        finally:
            writer.close()


@dataclass
class Names:
    """A resolver that knows `addresses`, a list for each time it is asked for a name, the last one for ever."""

    addresses: Mapping[str, Sequence[Sequence[Endpoint]]]
    asked: list[str] = field(default_factory=list)

    async def __call__(self, host: str, _port: int) -> Sequence[Endpoint]:
        """Return where `host` is this time."""
        times = self.asked.count(host)
        self.asked.append(host)
        if host not in self.addresses:
            raise OSError(-2, "Name or service not known")
        return self.addresses[host][min(times, len(self.addresses[host]) - 1)]


@asynccontextmanager
async def web(answers: Mapping[str, Answer], tls: ssl.SSLContext | None = None) -> AsyncIterator[Web]:
    """Serve `answers` on loopback, over TLS where given."""
    served = Web(Endpoint("127.0.0.1", 0), answers)
    server = await asyncio.start_server(served.serve, "127.0.0.1", 0, ssl=tls)
    served.endpoint = Endpoint("127.0.0.1", server.sockets[0].getsockname()[1])
    try:
        yield served
    finally:
        server.close()
        await server.wait_closed()


def fetcher(served: Web, *hosts: str, tls: ssl.SSLContext | None = None, seconds: float = 30) -> Fetcher:
    """Return a fetcher for which all `hosts`, or HOST, are `served`, and loopback is public.

    It trusts no certificates but those of `tls`.
    """
    names = Names({host: [[served.endpoint]] for host in hosts or (HOST,)})
    trusting = tls or ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return Fetcher(hosts or (HOST,), names, lambda address: address == "127.0.0.1", trusting, seconds)


async def fetched(answer: Answer, path: str = "/") -> Fetched:
    """Return what is fetched from HOST where it answers so."""
    async with web({path: answer}) as served:
        return await fetcher(served).fetch(f"http://{HOST}{path}")


async def refused(fetching: Awaitable[Fetched]) -> FetchError:
    """Return why `fetching` is refused."""
    with pytest.raises(FetchError) as error:
        await fetching
    return error.value
