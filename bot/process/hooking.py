"""Having Telegram deliver the updates."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.application import UPDATES, BotApplication
from bot.process.background import Background
from bot.process.starting import reached, started
from bot.process.webhook import Webhook
from bot.settings import SettingsError
from bot.web.limits import MAX_DELIVERIES

CHECK_SECONDS = 20.0
"""So often the webhook is looked at, three times as often as a sign of life is due."""

logger = logging.getLogger(__name__)


@asynccontextmanager
async def hooked(
    application: BotApplication,
    webhook: Webhook,
    on_success: Callable[[], object] = lambda: None,
    check_seconds: float = CHECK_SECONDS,
) -> AsyncIterator[None]:
    """Let `application` handle what is delivered to `webhook` within the block, and end what it does after it.

    The webhook stays where it is: what comes later waits with Telegram. `on_success` is called whenever it has
    told how the deliveries go.

    Raises:
        SettingsError: when Telegram refuses the webhook.
        telegram.error.InvalidToken: when Telegram refuses the token.
    """
    async with started(application):
        registration = Registration(application.bot, webhook, on_success, check_seconds)
        await registration.begin()
        watching = Background([registration.watch])
        await watching.begin()
        try:
            yield
        finally:
            await watching.end()


class Registration:
    """Has Telegram deliver to `webhook`, and sees to it that this stays so."""

    def __init__(
        self, caller: Bot, webhook: Webhook, on_success: Callable[[], object], check_seconds: float
    ) -> None:
        self._caller = caller
        self._webhook = webhook
        self._on_success = on_success
        self._check_seconds = check_seconds
        self._known_error: datetime | None = None

    async def begin(self) -> None:
        """Have updates delivered from now on, however long it takes to reach Telegram.

        Raises:
            SettingsError: when Telegram refuses the webhook.
            telegram.error.InvalidToken: when Telegram refuses the token.
        """
        await reached(self._register)

    async def watch(self) -> None:
        """Look at the webhook now and again and again, until cancelled."""
        first = True
        while True:
            try:
                await self._look(first=first)
                first = False
            except (SettingsError, TelegramError) as error:
                logger.warning("The webhook could not be looked after, trying again: %s", error)
            await asyncio.sleep(self._check_seconds)

    async def _look(self, *, first: bool) -> None:
        """Ask how the deliveries go, and register anew if need be; what failed before the `first` is over."""
        info = await self._caller.get_webhook_info()
        self._on_success()
        failed, self._known_error = info.last_error_date not in (None, self._known_error), info.last_error_date
        if info.url != self._webhook.url:
            logger.warning("Somebody %s the webhook; it is set anew", "changed" if info.url else "deleted")
            await self._register()
        elif first:
            logger.info("Telegram delivers the updates; waiting: %d", info.pending_update_count)
        elif failed:
            said = info.last_error_message
            logger.warning("Telegram could not deliver: %s; waiting: %d", said, info.pending_update_count)
            await self._register()  # in case that somebody set it with another secret, which is told to nobody

    async def _register(self) -> None:
        try:
            await self._caller.set_webhook(
                self._webhook.url,
                secret_token=self._webhook.secret,
                allowed_updates=UPDATES,
                max_connections=MAX_DELIVERIES,
            )
        except BadRequest as error:
            raise SettingsError(f"WEBHOOK_URL is refused by Telegram: {error}") from error
