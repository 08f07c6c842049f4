"""Somebody's webhook, which notes what is delivered."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import httpx
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp

from bot.sandbox.deliveries import SECRET_HEADER, Deliveries
from bot.sandbox.server import BotApi
from bot.sandbox.telegram import Telegram

ADDRESS = "https://example.org/telegram"


class Delivered(NamedTuple):
    """What came to a webhook."""

    update: dict[str, Any]
    secret: str | None
    kind: str | None


class Receiver:
    """Answers deliveries with `answers` in turn, then with nothing but 200."""

    def __init__(self, answers: Iterable[Response | Exception] = ()) -> None:
        self._answers = iter(answers)
        self.delivered: list[Delivered] = []

    async def receive(self, request: Request) -> Response:
        secret, kind = request.headers.get(SECRET_HEADER), request.headers.get("content-type")
        self.delivered.append(Delivered(await request.json(), secret, kind))
        answer = next(self._answers, Response())
        if isinstance(answer, Exception):
            raise answer
        return answer

    @property
    def texts(self) -> list[str]:
        return [each.update["message"]["text"] for each in self.delivered]


async def until(wanted: Callable[[], object]) -> None:
    """Wait until something is `wanted`, of which nobody is told."""
    while not wanted():  # noqa: ASYNC110
        await asyncio.sleep(0.001)


@asynccontextmanager
async def delivering_to(telegram: Telegram, there: ASGIApp, first_pause: float = 0.001) -> AsyncIterator[None]:
    """Deliver within the block what waits in `telegram` to the application `there`."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(there)) as http:
        running = asyncio.create_task(Deliveries(telegram, BotApi(telegram).carry_out, http, first_pause).run())
        try:
            async with asyncio.timeout(30):
                yield
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


@asynccontextmanager
async def delivering(telegram: Telegram, receiver: Receiver) -> AsyncIterator[None]:
    """Deliver within the block what waits in `telegram` to `receiver`."""
    there = Starlette(routes=[Route("/telegram", receiver.receive, methods=["POST"])])
    async with delivering_to(telegram, there):
        yield
