"""What goes wrong in a handler: the log gets all of it, the person one sentence."""

import logging

from telegram import Update, User
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.addressing import is_for_us
from bot.handlers.replies import acknowledge, reply
from bot.texts.choice import texts_for

logger = logging.getLogger(__name__)


class Errors:
    """Reports what no handler caught."""

    async def report(self, update: object, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Log the error of `context`, and apologise where somebody waits for a reply."""
        logger.error("An update could not be handled", exc_info=context.error)
        try:
            if isinstance(update, Update):
                await _apologise(update, context.bot.bot)
        except TelegramError as error:
            logger.warning("The apology could not be sent: %s", error)


async def _apologise(update: Update, me: User) -> None:
    user = update.effective_user
    apology = texts_for(user.language_code if user else None).failed
    if update.callback_query:
        await acknowledge(update.callback_query, apology)
    elif update.message and is_for_us(update.message, me):
        await reply(update.message, apology)
