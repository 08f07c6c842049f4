"""The bot on Telegram, until it is told to stop."""

import asyncio
import logging
from pathlib import Path

from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

from bot.application import BotApplication, BotBuilder, build_application
from bot.heartbeat import HEARTBEAT, beat
from bot.reindexing import Reindexer
from bot.running import polling, until_stopped
from bot.settings import Settings, SettingsError
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer

logger = logging.getLogger(__name__)


async def serve(token: str, settings: Settings, answerer: Answerer, reindexer: Reindexer) -> None:
    """Poll Telegram and answer until SIGINT or SIGTERM.

    Raises:
        SettingsError: when Telegram refuses the token, or the data folder cannot be written.
    """
    builder = _connection(token, settings.telegram_api_url)
    application = build_application(builder, answerer, reindexer, settings.admin_ids, TEXTS)
    try:
        await until_stopped(_serve(application, settings.data_dir))
    except InvalidToken:
        # Its own message holds the token.
        raise SettingsError("TELEGRAM_BOT_TOKEN is refused; @BotFather shows the right one") from None
    except OSError as error:
        raise SettingsError(f"DATA_DIR cannot be written: {error}") from error


def _connection(token: str, api_url: str | None) -> BotBuilder:
    """Return a connection to Telegram, or to the Bot API server at `api_url`."""
    builder = ApplicationBuilder().token(token)
    if api_url is not None:
        builder = builder.base_url(f"{api_url}/bot").base_file_url(f"{api_url}/file/bot")
    return builder


async def _serve(application: BotApplication, data_dir: Path) -> None:
    """Answer, with a sign of life in `data_dir`, until cancelled."""
    await asyncio.to_thread(data_dir.mkdir, parents=True, exist_ok=True)
    async with polling(application):
        logger.info("Answering as @%s", application.bot.username)
        await beat(data_dir / HEARTBEAT)
