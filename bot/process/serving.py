"""The bot on Telegram, until it is told to stop."""

import asyncio
import logging
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from typing import Any

from telegram.error import InvalidToken
from telegram.ext import AIORateLimiter, ApplicationBuilder
from telegram.request import HTTPXRequest

from bot.application import BotApplication, BotBuilder, Parts, build_application
from bot.fetching.fetching import Fetcher
from bot.library.holdings import Holdings
from bot.process.heartbeat import HEARTBEAT, beat
from bot.process.polling import polling, until_stopped
from bot.settings import Settings, SettingsError
from bot.store.database import open_store
from retrieval.answerer import Answerer

logger = logging.getLogger(__name__)

SEND_RETRIES = 5
"""So often a message is sent again that Telegram put off because there were too many."""


class WatchedRequest(HTTPXRequest):
    """Calls Telegram, and calls back whenever Telegram has answered well."""

    def __init__(self, on_success: Callable[[], object]) -> None:
        super().__init__()
        self._on_success = on_success

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  passed on
        """Make one request and return the code and body of the answer."""
        code, body = await super().do_request(*args, **kwargs)
        if code == HTTPStatus.OK:
            self._on_success()
        return code, body


async def serve(token: str, settings: Settings, answerer: Answerer, holdings: Holdings) -> None:
    """Poll Telegram and answer until SIGINT or SIGTERM, with a sign of life after each poll.

    Raises:
        SettingsError: when Telegram refuses the token, or the data folder cannot be written.
        StoreError: when the store cannot be opened.
    """
    heartbeat = settings.data_dir / HEARTBEAT
    try:
        await asyncio.to_thread(settings.data_dir.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread(heartbeat.touch)
    except OSError as error:
        raise SettingsError(f"DATA_DIR cannot be written: {error}") from error
    connection = _connection(token, settings.telegram_api_url, heartbeat)
    try:
        async with open_store(settings.store_url) as store:
            parts = Parts(
                answerer,
                holdings,
                store,
                settings.admin_ids,
                settings.retention_days,
                settings.public_url,
                Fetcher(settings.add_from_hosts),
                settings.watch_library,
            )
            await until_stopped(_serve(build_application(connection, parts)))
    except InvalidToken:
        # Its own message holds the token.
        raise SettingsError(_refusal(settings)) from None


def _connection(token: str, api_url: str | None, heartbeat: Path) -> BotBuilder:
    """Return a connection to Telegram, or to the Bot API server at `api_url`."""
    builder = ApplicationBuilder().token(token).rate_limiter(AIORateLimiter(max_retries=SEND_RETRIES))
    builder = builder.get_updates_request(WatchedRequest(lambda: beat(heartbeat)))
    if api_url is not None:
        builder = builder.base_url(f"{api_url}/bot").base_file_url(f"{api_url}/file/bot")
    return builder


async def _serve(application: BotApplication) -> None:
    async with polling(application):
        logger.info("Answering as @%s", application.bot.username)
        await asyncio.Event().wait()


def _refusal(settings: Settings) -> str:
    if settings.telegram_api_url is None:
        return "TELEGRAM_BOT_TOKEN is refused; @BotFather shows the right one"
    url = settings.telegram_api_url
    return f"TELEGRAM_BOT_TOKEN is refused, or TELEGRAM_API_URL is not the root of a Bot API server: {url}"
