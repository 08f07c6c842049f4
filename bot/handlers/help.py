"""Help: what the bot answers from, and how to ask."""

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.handlers.replies import reply
from bot.keyboards import starter_buttons
from bot.rendering import render_help
from bot.texts.texts import Texts
from retrieval.answerer import Answerer


class Help:
    """Says what can be asked and how, with questions to tap."""

    def __init__(self, answerer: Answerer, texts: Texts) -> None:
        self._answerer = answerer
        self._texts = texts

    async def greet(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/start`."""
        if update.message:
            await self._help(update.message, context, self._texts.greeting)

    async def help(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/help`."""
        if update.message:
            await self._help(update.message, context, self._texts.how_to_ask)

    async def unknown_command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a command that is not ours; in a group it may be another bot's, and is left alone."""
        if update.message and update.message.chat.type == ChatType.PRIVATE:
            await reply(update.message, self._texts.unknown_command)

    async def _help(self, message: Message, context: ContextTypes.DEFAULT_TYPE, opening: str) -> None:
        articles, buttons = self._answerer.index.library.articles, starter_buttons(self._answerer.starters)
        html = render_help(articles, self._texts, opening, context.bot.username)
        await reply(message, f"{html}\n\n{self._texts.try_one}" if buttons else html, buttons)
