"""The composition root: every handler of the bot, in order."""

import logging
from collections.abc import Set as AbstractSet
from typing import Any

from telegram import BotCommand
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    MessageHandler,
    filters,
)

from bot.handlers.admin import Admin
from bot.handlers.errors import Errors
from bot.handlers.help import Help
from bot.handlers.questions import Questions
from bot.keyboards import MORE_PATTERN, STARTER_PATTERN
from bot.reindexing import Reindexer
from bot.texts.texts import Texts
from retrieval.answerer import Answerer

logger = logging.getLogger(__name__)

BotApplication = Application[Any, Any, Any, Any, Any, Any]
BotBuilder = ApplicationBuilder[Any, Any, Any, Any, Any, Any]

UPDATES = ("message", "callback_query")
"""The kinds of update that the bot asks Telegram for."""


def build_application(
    connection: BotBuilder,
    answerer: Answerer,
    reindexer: Reindexer,
    admin_ids: AbstractSet[int],
    texts: Texts,
) -> BotApplication:
    """Return the bot, joined from its parts; `connection` says with which token and to which server."""
    questions = Questions(answerer, texts)
    guide = Help(answerer, texts)
    admin = Admin(reindexer, admin_ids, texts)
    # Edits, posts in channels, and what a linked channel posts into its group are not said to us.
    new_message = filters.UpdateType.MESSAGE & ~filters.IS_AUTOMATIC_FORWARD

    application = connection.post_init(lambda application: _register_commands(application, texts)).build()
    # The first handler that takes an update is the only one that does.
    application.add_handlers(
        [
            CommandHandler("start", guide.greet, new_message),
            CommandHandler("help", guide.help, new_message),
            CommandHandler("reindex", admin.reindex, new_message),
            CallbackQueryHandler(questions.answer_starter, STARTER_PATTERN),
            CallbackQueryHandler(questions.show_more, MORE_PATTERN),
            CallbackQueryHandler(questions.decline),
            # `/ask` is one of the ways to address a question, so it comes before the unknown commands.
            CommandHandler("ask", questions.answer_message, new_message),
            MessageHandler(new_message & filters.COMMAND, guide.unknown_command),
            MessageHandler(new_message & filters.TEXT, questions.answer_message),
        ]
    )
    application.add_error_handler(Errors(texts).report)
    return application


async def _register_commands(application: BotApplication, texts: Texts) -> None:
    commands = [BotCommand("ask", texts.command_ask), BotCommand("help", texts.command_help)]
    try:
        await application.bot.set_my_commands(commands)
    except TelegramError as error:
        # The menu is a convenience; the bot answers without it.
        logger.warning("The menu of commands could not be set: %s", error)
