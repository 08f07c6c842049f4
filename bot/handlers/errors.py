"""What goes wrong in a handler: the log gets all of it, the person one sentence."""

import logging

from telegram import Message, MessageEntity, Update, User
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.addressing import is_by_a_bot, is_for_us
from bot.handlers.guest import answer_guest
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
                await _apologise(update, context)
        except TelegramError as error:
            logger.warning("The apology could not be sent: %s", error)


async def _apologise(update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    user, me = update.effective_user, context.bot.bot
    texts = texts_for(user.language_code if user else None)
    message = update.message or update.edited_message
    if update.callback_query:
        await acknowledge(update.callback_query, texts.failed)
    elif update.guest_message and update.guest_message.guest_query_id:
        await answer_guest(context.bot, update.guest_message.guest_query_id, texts.failed, texts)
    elif message and not is_by_a_bot(message) and (is_for_us(message, me) or _is_commanded(message, me)):
        await reply(message, texts.failed)


def _is_commanded(message: Message, me: User) -> bool:
    """Tell whether `message` gives a command to us, or to whoever in the chat knows it."""
    commands = message.parse_entities([MessageEntity.BOT_COMMAND]) if message.text else {}
    command = next((text for entity, text in commands.items() if entity.offset == 0), "")
    _, _, addressee = command.partition("@")
    return bool(command) and addressee.lower() in ("", (me.username or "").lower())
