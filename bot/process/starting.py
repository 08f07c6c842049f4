"""Starting a bot, however long that takes, and ending it."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from telegram.error import InvalidToken, TelegramError

from bot.application import BotApplication

logger = logging.getLogger(__name__)

LONGEST_PAUSE = 30
"""How many seconds pass at most before Telegram is tried again."""


@asynccontextmanager
async def started(application: BotApplication) -> AsyncIterator[None]:
    """Let `application` handle updates within the block, and end what it is doing after it.

    The block is entered once Telegram has been reached, however long that takes; to get updates is up to it.

    Raises:
        telegram.error.InvalidToken: when Telegram refuses the token.
    """
    try:
        await reached(application.initialize)
        if application.post_init:
            await application.post_init(application)
        await application.start()
        yield
    finally:
        if application.post_stop:
            await application.post_stop(application)
        if application.running:
            await application.stop()
        await application.shutdown()


async def reached(call: Callable[[], Awaitable[object]]) -> None:
    """Make a `call` to Telegram, again and again until it succeeds.

    Raises:
        telegram.error.InvalidToken: when Telegram refuses the token.
    """
    pause = 1
    while True:
        try:
            await call()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("Telegram cannot be reached, trying again in %d s: %s", pause, error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            return
