"""A connection to the stand-in in the same process, over ASGI."""

import httpx
from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.application import BotBuilder
from bot.sandbox.server import BotApi, OnCall, bot_api_app
from bot.sandbox.telegram import Telegram


def connection_to(telegram: Telegram, on_call: OnCall = lambda *_: None) -> BotBuilder:
    """Return a connection whose calls end at `telegram` in this process."""
    transport = httpx.ASGITransport(bot_api_app(BotApi(telegram, on_call)))
    calls, updates = (HTTPXRequest(httpx_kwargs={"transport": transport}) for _ in range(2))
    return ApplicationBuilder().token(telegram.token).request(calls).get_updates_request(updates)
