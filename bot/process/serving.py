"""The bot on Telegram, until it is told to stop."""

import asyncio
import logging
from contextlib import AbstractAsyncContextManager
from pathlib import Path

from starlette.types import ASGIApp
from telegram.error import InvalidToken
from telegram.ext import AIORateLimiter, ApplicationBuilder

from bot.application import BotApplication, BotBuilder, Parts, build_application
from bot.fetching.fetching import Fetcher
from bot.library.holdings import Holdings
from bot.links import Pages
from bot.metrics.metrics import Metrics
from bot.page_keys import keys_to_pages
from bot.process.calling import WatchedRequest
from bot.process.heartbeat import HEARTBEAT, beat
from bot.process.hooking import hooked
from bot.process.intake import Intake
from bot.process.polling import polling
from bot.process.reachability import Reachability
from bot.process.stopping import until_stopped
from bot.process.webhook import Webhook
from bot.settings import Settings, SettingsError
from bot.store.database import open_store
from bot.web.application import build_web
from bot.web.listening import address_of, listen_where_free, serving
from bot.web.webhook import Reception, path_item
from retrieval.answerer import Answerer

logger = logging.getLogger(__name__)

SEND_RETRIES = 5
"""So often a message is sent again that Telegram put off because there were too many."""


async def serve(
    token: str, settings: Settings, answerer: Answerer, holdings: Holdings, webhook: Webhook | None = None
) -> None:
    """Answer until SIGINT or SIGTERM, with a sign of life whenever Telegram tells of updates.

    They are delivered to `webhook`, or fetched where there is none.

    Raises:
        ListeningError: when the port for the pages that is set is taken.
        SettingsError: when Telegram refuses the token or the webhook, or the data folder cannot be written.
        StoreError: when the store cannot be opened.
    """
    metrics, reachability = Metrics(), Reachability()
    heartbeat = await _heartbeat(settings)

    def alive() -> None:
        beat(heartbeat)
        reachability.note()

    connection = _connection(token, settings.telegram_api_url, WatchedRequest(metrics, reachability.note))
    if webhook:
        connection = connection.updater(None)
    else:
        connection = connection.get_updates_request(WatchedRequest(metrics, alive))
    try:
        async with open_store(settings.store_url) as store:
            parts = Parts(
                answerer,
                holdings,
                store,
                admin_ids=settings.admin_ids,
                retention_days=settings.retention_days,
                pages=Pages(settings.public_url, keys_to_pages(settings, token)),
                fetcher=Fetcher(settings.add_from_hosts),
                watched=settings.watch_library,
                metrics=metrics,
                reachability=reachability,
            )
            application = build_application(connection, parts)
            getting = hooked(application, webhook, alive) if webhook else polling(application)
            await until_stopped(_serve(application, getting, _web(parts, application, webhook), settings))
    except InvalidToken:
        # Its own message holds the token.
        raise SettingsError(_refusal(settings)) from None


async def _heartbeat(settings: Settings) -> Path:
    """Return the file of the sign of life, in a data folder that can be written."""
    heartbeat = settings.data_dir / HEARTBEAT
    try:
        await asyncio.to_thread(settings.data_dir.mkdir, parents=True, exist_ok=True)
        await asyncio.to_thread(heartbeat.touch)
    except OSError as error:
        raise SettingsError(f"DATA_DIR cannot be written: {error}") from error
    return heartbeat


def _connection(token: str, api_url: str | None, calls: WatchedRequest) -> BotBuilder:
    """Return a connection to Telegram, or to the Bot API server at `api_url`, by which `calls` are made."""
    builder = ApplicationBuilder().token(token).rate_limiter(AIORateLimiter(max_retries=SEND_RETRIES))
    builder = builder.request(calls)
    if api_url is not None:
        builder = builder.base_url(f"{api_url}/bot").base_file_url(f"{api_url}/file/bot")
    return builder


def _web(parts: Parts, application: BotApplication, webhook: Webhook | None) -> ASGIApp:
    """Return what is served over HTTP; updates for `application` are taken in where there is a `webhook`."""
    if webhook is None:
        return build_web(parts)
    reception = Reception(webhook.path, webhook.secret, Intake(application).take)
    return build_web(parts, besides=[reception.route], described={webhook.path: path_item()})


async def _serve(
    application: BotApplication, getting: AbstractAsyncContextManager[None], web: ASGIApp, settings: Settings
) -> None:
    listening = listen_where_free(settings.host, settings.port)
    async with serving(web, listening, settings.trusted_proxies), getting:
        logger.info("Answering as @%s, with pages at %s", application.bot.username, address_of(listening))
        await asyncio.Event().wait()


def _refusal(settings: Settings) -> str:
    if settings.telegram_api_url is None:
        return "TELEGRAM_BOT_TOKEN is refused; @BotFather shows the right one"
    url = settings.telegram_api_url
    return f"TELEGRAM_BOT_TOKEN is refused, or TELEGRAM_API_URL is not the root of a Bot API server: {url}"
