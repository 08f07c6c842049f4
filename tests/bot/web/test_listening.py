"""Serving over HTTP beside other work."""

import asyncio
import signal
import socket

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.web.errors import ListeningError
from bot.web.listening import DEFAULT_PORT, address_of, listen, listen_where_free, serving


async def whom(request: Request) -> PlainTextResponse:
    return PlainTextResponse(request.client.host if request.client else "")


def application() -> Starlette:
    return Starlette(routes=[Route("/", whom)])


async def test_what_is_served_answers_within_the_block_and_not_after() -> None:
    listening = listen(port=0)
    address = address_of(listening)

    async with serving(application(), listening), httpx.AsyncClient() as client:
        answer = await client.get(address)

    assert answer.text == "127.0.0.1"
    assert "server" not in answer.headers
    async with httpx.AsyncClient() as client:
        with pytest.raises(httpx.ConnectError):
            await client.get(address)


async def test_signals_are_left_to_the_process() -> None:
    handlers = {sign: signal.getsignal(sign) for sign in (signal.SIGINT, signal.SIGTERM)}

    async with serving(application(), listen(port=0)):
        within = {sign: signal.getsignal(sign) for sign in handlers}

    assert within == handlers


@pytest.mark.parametrize(
    ("trusted", "seen"), [(("127.0.0.1",), "203.0.113.7"), (("192.0.2.0/24",), "127.0.0.1"), ((), "127.0.0.1")]
)
async def test_only_trusted_proxies_are_believed(trusted: tuple[str, ...], seen: str) -> None:
    listening = listen(port=0)

    async with serving(application(), listening, trusted), httpx.AsyncClient() as client:
        answer = await client.get(address_of(listening), headers={"X-Forwarded-For": "203.0.113.7"})

    assert answer.text == seen


async def test_an_answer_that_never_ends_does_not_hold_up_the_end() -> None:
    asked = asyncio.Event()

    async def wait(_: Request) -> PlainTextResponse:
        asked.set()
        await asyncio.Event().wait()
        return PlainTextResponse("never")

    listening = listen(port=0)
    async with httpx.AsyncClient(timeout=30) as client:
        async with serving(Starlette(routes=[Route("/", wait)]), listening):
            asking = asyncio.create_task(client.get(address_of(listening)))
            await asked.wait()

        with pytest.raises(httpx.HTTPError):
            (await asking).raise_for_status()


def test_a_port_that_is_taken_is_named() -> None:
    with listen(port=0) as taken:
        port = taken.getsockname()[1]

        with pytest.raises(ListeningError, match=rf"^Nothing can be served at 127\.0\.0\.1:{port}: Address"):
            listen_where_free("127.0.0.1", port)


def test_a_host_of_another_machine_is_named() -> None:
    with pytest.raises(ListeningError, match=r"^Nothing can be served at 192\.0\.2\.1:0: Cannot assign"):
        listen("192.0.2.1", 0)


def test_another_port_is_taken_where_the_usual_one_is_and_none_is_set() -> None:
    with socket.socket() as usual:
        usual.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        usual.bind(("127.0.0.1", DEFAULT_PORT))
        usual.listen()

        with listen_where_free("127.0.0.1", None) as other:
            assert other.getsockname()[1] != DEFAULT_PORT


def test_the_address_of_ipv6_is_in_brackets() -> None:
    with listen("::1", 0) as listening:
        assert address_of(listening) == f"http://[::1]:{listening.getsockname()[1]}"
