"""A connection to the stand-in in the same process, over ASGI."""

import httpx
from telegram.ext import ApplicationBuilder

from bot.application import BotBuilder
from bot.metrics.metrics import Metrics
from bot.process.calling import WatchedRequest
from bot.process.reachability import Reachability
from bot.sandbox.server import BotApi, OnCall, bot_api_app
from bot.sandbox.telegram import Telegram


def connection_to(
    telegram: Telegram,
    on_call: OnCall = lambda *_: None,
    metrics: Metrics | None = None,
    reachability: Reachability | None = None,
) -> BotBuilder:
    """Return a connection whose calls end at `telegram` in this process, watched as those to Telegram are."""
    metrics, reachability = metrics or Metrics(), reachability or Reachability()
    transport = httpx.ASGITransport(bot_api_app(BotApi(telegram, on_call)))
    calls, updates = (WatchedRequest(metrics, reachability.note, {"transport": transport}) for _ in range(2))
    return ApplicationBuilder().token(telegram.token).request(calls).get_updates_request(updates)
