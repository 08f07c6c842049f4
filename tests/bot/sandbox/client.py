"""Calls of the Bot API as a bot makes them, over ASGI."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from bot.sandbox.server import BotApi, OnCall, bot_api_app
from bot.sandbox.telegram import Telegram
from tests.bot.telegram_types import check_call

TOKEN = "1:test"  # noqa: S105  the stand-in's

Upload = tuple[str, bytes]
"""The name and content of an uploaded file."""


class Client:
    """Calls the Bot API as a bot does."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def call(self, method: str, **parameters: Any) -> Any:  # noqa: ANN401  whatever the method returns
        """Return the result of a call, which must not be refused."""
        answer = (await self.http.post(f"/bot{TOKEN}/{method}", json=parameters)).json()
        assert answer["ok"], answer
        return answer["result"]

    async def upload(self, method: str, field: str, file: Upload, **parameters: str) -> Any:  # noqa: ANN401
        """Return what the server answers to a call with a file in it."""
        answer = await self.http.post(f"/bot{TOKEN}/{method}", data=parameters, files={field: file})
        return answer.json()

    async def refusal(self, method: str, token: str = TOKEN, **parameters: object) -> tuple[int, str]:
        """Return the code and description with which a call is refused."""
        response = await self.http.post(f"/bot{token}/{method}", json=parameters)
        answer = response.json()
        assert answer["ok"] is False, answer
        assert response.status_code == answer["error_code"]
        return answer["error_code"], answer["description"]


@asynccontextmanager
async def client_of(telegram: Telegram, on_call: OnCall = lambda *_: None) -> AsyncIterator[Client]:
    """Serve `telegram`, and yield a client of it; each call and result is checked against independent types."""

    def check(method: str, parameters: dict[str, Any], result: object) -> None:
        check_call(method, parameters, result)
        on_call(method, parameters, result)

    transport = httpx.ASGITransport(bot_api_app(BotApi(telegram, check)))
    async with httpx.AsyncClient(transport=transport, base_url="http://telegram") as http:
        yield Client(http)
