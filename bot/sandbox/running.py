"""The bot and the stand-in in one process, talking to each other over ASGI."""

import sys

import httpx
from rich.console import Console
from telegram.ext import ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.application import BotApplication, BotBuilder, build_application
from bot.reindexing import Reindexer
from bot.running import polling, until_stopped
from bot.sandbox.server import BotApi, OnCall, bot_api_app
from bot.sandbox.stdin import lines
from bot.sandbox.telegram import Telegram
from bot.sandbox.terminal import ADMIN, TerminalChat
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer

TOKEN = "1:sandbox"  # noqa: S105  the stand-in takes no other, and guards nothing


def connection_to(telegram: Telegram, on_call: OnCall = lambda *_: None) -> BotBuilder:
    """Return a connection whose calls end at `telegram` in this process."""
    transport = httpx.ASGITransport(bot_api_app(BotApi(telegram, TOKEN, on_call)))
    calls, updates = (HTTPXRequest(httpx_kwargs={"transport": transport}) for _ in range(2))
    return ApplicationBuilder().token(TOKEN).request(calls).get_updates_request(updates)


async def talk_in_terminal(answerer: Answerer, reindexer: Reindexer) -> None:
    """Run the bot against a new stand-in, and chat with it in the terminal until the input ends."""
    telegram = Telegram("pullquote_bot", "Pullquote")
    application = build_application(connection_to(telegram), answerer, reindexer, {ADMIN.id}, TEXTS)
    chat = TerminalChat(telegram, application, Console(highlight=False))
    await until_stopped(_talk(application, chat))


async def _talk(application: BotApplication, chat: TerminalChat) -> None:
    async with polling(application):
        await chat.run(lines(sys.stdin.fileno()), echo=not sys.stdin.isatty())
