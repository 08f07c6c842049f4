"""Keeping a bot running until it is told to stop."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import AsyncIterator, Coroutine
from typing import Any

from telegram.error import InvalidToken, TelegramError

from bot.application import UPDATES, BotApplication

logger = logging.getLogger(__name__)

LONGEST_PAUSE = 30
"""How many seconds pass at most before Telegram is tried again."""

_FOR_EVER = -1


async def until_stopped(work: Coroutine[Any, Any, None]) -> None:
    """Await `work`; on the first SIGINT, SIGTERM or SIGHUP cancel it, let it clean up, and return."""
    task = asyncio.ensure_future(work)

    def stop() -> None:
        if not task.cancelling():
            task.cancel()

    signs = [signal.SIGINT, signal.SIGTERM]
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # as it is under `nohup`
        signs.append(signal.SIGHUP)
    for sign in signs:
        asyncio.get_running_loop().add_signal_handler(sign, stop)
    with contextlib.suppress(asyncio.CancelledError):
        await task


@contextlib.asynccontextmanager
async def polling(application: BotApplication) -> AsyncIterator[None]:
    """Let `application` fetch and handle updates within the block, and end what it is doing after it.

    The block is entered once Telegram has been reached, however long that takes.

    Raises:
        telegram.error.InvalidToken: when Telegram refuses the token.
    """
    updater = application.updater
    if updater is None:
        raise ValueError("the application was built without an updater")
    try:
        await _reach_telegram(application)
        if application.post_init:
            await application.post_init(application)
        await application.start()
        await updater.start_polling(
            allowed_updates=UPDATES, bootstrap_retries=_FOR_EVER, error_callback=_report_trouble
        )
        yield
    finally:
        if updater.running:
            await updater.stop()
        if application.post_stop:
            await application.post_stop(application)
        if application.running:
            await application.stop()
        await application.shutdown()


async def _reach_telegram(application: BotApplication) -> None:
    pause = 1
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            raise
        except TelegramError as error:
            logger.warning("Telegram cannot be reached, trying again in %d s: %s", pause, error)
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            return


def _report_trouble(error: TelegramError) -> None:
    logger.warning("Updates could not be fetched, trying again: %s", error)
