"""Fetching the updates from Telegram."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram.error import TelegramError

from bot.application import UPDATES, BotApplication
from bot.process.starting import started

logger = logging.getLogger(__name__)

_FOR_EVER = -1


@asynccontextmanager
async def polling(application: BotApplication) -> AsyncIterator[None]:
    """Let `application` fetch and handle updates within the block, and end what it is doing after it.

    Raises:
        telegram.error.InvalidToken: when Telegram refuses the token.
    """
    updater = application.updater
    if updater is None:
        raise ValueError("the application was built without an updater")
    async with started(application):
        try:
            await updater.start_polling(
                allowed_updates=UPDATES, bootstrap_retries=_FOR_EVER, error_callback=_report_trouble
            )
            yield
        finally:
            if updater.running:
                await updater.stop()


def _report_trouble(error: TelegramError) -> None:
    logger.warning("Updates could not be fetched, trying again: %s", error)
