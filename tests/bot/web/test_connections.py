"""Connections that somebody holds on to, over real sockets."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.bodies import json_body_of
from bot.web.connections import Connection
from bot.web.listening import listen, serving

REQUEST = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"
HALF = REQUEST[:7]
SOON = 0.05
FOR_EVER = 600.0
TOO_MUCH_FOR_BUFFERS = 32 << 20
ANOTHER = "127.0.0.2"

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]
Connect = Callable[..., Awaitable[Streams]]


async def ok(_: Request) -> Response:
    return PlainTextResponse("ok\n")


async def much(_: Request) -> Response:
    return Response(bytes(TOO_MUCH_FOR_BUFFERS))


async def take(request: Request) -> Response:
    await json_body_of(request, TOO_MUCH_FOR_BUFFERS)
    return PlainTextResponse("ok\n")


@asynccontextmanager
async def server(*, most: int = 500, seconds: float = FOR_EVER) -> AsyncIterator[Connect]:
    """Yield what connects to a server from some address of this machine, sends something there, and returns."""
    application = Starlette(
        routes=[Route("/", ok), Route("/much", much), Route("/all", take, methods=["POST"])]
    )
    listening = listen(port=0)
    port = listening.getsockname()[1]
    connection = partial(Connection, most=most, seconds=seconds)
    async with AsyncExitStack() as ends, serving(application, listening, connection=connection):

        async def connect(sent: bytes, host: str = "127.0.0.1") -> Streams:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=(host, 0), limit=4096)
            ends.callback(writer.close)
            writer.write(sent)
            await writer.drain()
            return reader, writer

        yield connect


async def is_answered(streams: Streams) -> bool:
    """Tell whether what was asked is answered, and not cut off."""
    try:
        return (await streams[0].readuntil(b"\n")).startswith(b"HTTP/1.1 200")
    except (asyncio.IncompleteReadError, ConnectionError):
        return False


async def is_cut_off(streams: Streams) -> bool:
    """Wait until the connection is cut off; what came before does not count."""
    try:
        while await streams[0].read(4096):
            pass
    except ConnectionError:
        pass
    return True


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        HALF,
        REQUEST + HALF,
        b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n",
    ],
)
async def test_who_does_not_end_a_request_is_cut_off(sent: bytes) -> None:
    async with asyncio.timeout(30), server(seconds=SOON) as connect:
        assert await is_cut_off(await connect(sent))


async def test_who_does_not_take_an_answer_is_cut_off() -> None:
    async with asyncio.timeout(30), server(seconds=SOON) as connect:
        reader, _ = streams = await connect(REQUEST.replace(b"/", b"/much", 1))
        await reader.readuntil(b"\r\n\r\n")

        assert await is_cut_off(streams)


async def test_however_many_connections_are_held_another_is_answered() -> None:
    async with asyncio.timeout(30), server(most=5) as connect:
        held = [await connect(HALF) for _ in range(20)]

        assert await is_answered(await connect(REQUEST))
        assert await is_cut_off(held[0])


async def test_who_holds_many_connections_closes_none_of_others() -> None:
    async with asyncio.timeout(30), server(most=5) as connect:
        reader, writer = earlier = await connect(REQUEST, ANOTHER)
        await reader.readuntil(b"ok\n")
        held = [await connect(HALF) for _ in range(20)]

        writer.write(REQUEST)
        assert await is_answered(earlier)
        assert await is_cut_off(held[0])


async def test_one_on_which_nothing_is_asked_makes_room_before_one_that_is_answered() -> None:
    async with asyncio.timeout(30), server(most=2) as connect:
        reader, _ = await connect(REQUEST.replace(b"/", b"/much", 1))
        await reader.readuntil(b"\r\n\r\n")
        idle = await connect(HALF)

        assert await is_answered(await connect(REQUEST))
        assert await is_cut_off(idle)
        assert await reader.readexactly(TOO_MUCH_FOR_BUFFERS)


async def test_what_is_no_request_is_refused() -> None:
    async with asyncio.timeout(30), server() as connect:
        reader, _ = await connect(b"\x16\x03\x01\r\n\r\n")

        assert (await reader.read()).startswith(b"HTTP/1.1 400 ")


async def test_who_sends_nonsense_while_being_answered_is_cut_off_and_it_is_not_logged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async with asyncio.timeout(30), server() as connect:
        reader, writer = streams = await connect(
            b"POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"no length\r\n")

        assert await is_cut_off(streams)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_who_sends_slowly_does_not_hold_up_the_end(caplog: pytest.LogCaptureFixture) -> None:
    sent = b"POST /all HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n"
    async with asyncio.timeout(30):
        async with server() as connect:
            reader, _ = streams = await connect(sent + b"Expect: 100-continue\r\n\r\n")
            await reader.readuntil(b"\r\n\r\n")

        assert await is_cut_off(streams)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]
