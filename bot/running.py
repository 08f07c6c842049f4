"""Keeping a bot running for as long as something else goes on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.application import UPDATES, BotApplication


@asynccontextmanager
async def polling(application: BotApplication) -> AsyncIterator[None]:
    """Let `application` fetch and handle updates within the block, and end what it is doing after it."""
    updater = application.updater
    if updater is None:
        raise ValueError("the application was built without an updater")
    async with application:
        if application.post_init:
            await application.post_init(application)
        await application.start()
        try:
            await updater.start_polling(allowed_updates=UPDATES)
            yield
        finally:
            await updater.stop()
            await application.stop()
