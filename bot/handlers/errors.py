"""What goes wrong in a handler: the log gets all of it, the person one sentence."""

import logging

from telegram import Message, Update
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.handlers.replies import reply
from bot.texts.texts import Texts

logger = logging.getLogger(__name__)


class Errors:
    """Reports what no handler caught."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    async def report(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Log the error of `context`, and apologise where the update has a message to reply to."""
        logger.error("An update could not be handled", exc_info=context.error)
        if isinstance(update, Update) and isinstance(update.effective_message, Message):
            try:
                await reply(update.effective_message, self._texts.failed)
            except TelegramError as error:
                logger.warning("The apology could not be sent: %s", error)
