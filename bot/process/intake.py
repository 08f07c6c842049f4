"""Taking in the updates that Telegram delivers."""

import logging
from typing import Any

from telegram import Update

from bot.application import BotApplication
from bot.web.errors import NotTakenError

logger = logging.getLogger(__name__)


class Intake:
    """Has `application` handle what is delivered, one after the other."""

    def __init__(self, application: BotApplication) -> None:
        self._application = application

    async def take(self, update: dict[str, Any]) -> None:
        """Put `update` to those that are to be handled, which does not wait for any of them.

        One that cannot be read is left out, as Telegram would deliver it again for ever.

        Raises:
            NotTakenError: while the bot starts or stops, as nobody would handle it.
        """
        if not self._application.running:
            raise NotTakenError
        try:
            read = Update.de_json(update, self._application.bot)
        except Exception as error:  # noqa: BLE001  Telegram may come up with anything
            # Without the traceback, whose last line may hold what people wrote.
            logger.warning(
                "Update %d is left out, as it cannot be read: %s", update["update_id"], type(error).__name__
            )
            return
        await self._application.update_queue.put(read)
