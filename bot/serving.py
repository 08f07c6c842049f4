"""The bot on Telegram, until it is told to stop."""

import asyncio
from pathlib import Path

from telegram.error import InvalidToken
from telegram.ext import ApplicationBuilder

from bot.application import UPDATES, BotApplication, BotBuilder, build_application
from bot.heartbeat import HEARTBEAT, beat
from bot.reindexing import Reindexer
from bot.settings import Settings, SettingsError
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer

FOR_EVER = -1


def connection(token: str, api_url: str | None) -> BotBuilder:
    """Return a connection to Telegram, or to the Bot API server at `api_url`."""
    builder = ApplicationBuilder().token(token)
    if api_url is not None:
        builder = builder.base_url(f"{api_url}/bot").base_file_url(f"{api_url}/file/bot")
    return builder


def serve(token: str, settings: Settings, answerer: Answerer, reindexer: Reindexer) -> None:
    """Poll Telegram and answer until SIGINT or SIGTERM.

    Raises:
        SettingsError: when Telegram refuses the token, or the data folder cannot be written.
    """
    builder = connection(token, settings.telegram_api_url)
    application = build_application(builder, answerer, reindexer, settings.admin_ids, TEXTS)
    _beat_while_running(application, settings.data_dir / HEARTBEAT)
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
        application.run_polling(allowed_updates=UPDATES, bootstrap_retries=FOR_EVER)
    except InvalidToken:
        # Its own message holds the token.
        raise SettingsError("TELEGRAM_BOT_TOKEN is refused; @BotFather shows the right one") from None
    except OSError as error:
        raise SettingsError(f"DATA_DIR cannot be written: {error}") from error


def _beat_while_running(application: BotApplication, heartbeat: Path) -> None:
    set_up = application.post_init
    beating: list[asyncio.Task[None]] = []

    async def start(application: BotApplication) -> None:
        if set_up:
            await set_up(application)
        beating.append(asyncio.create_task(beat(heartbeat)))

    async def stop(_: BotApplication) -> None:
        beating.pop().cancel()

    application.post_init, application.post_stop = start, stop
