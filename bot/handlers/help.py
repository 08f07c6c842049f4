"""Help: what the bot answers from, how to ask, and passages that links lead to."""

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.access import sees_all_messages
from bot.asking import Desk
from bot.handlers.here import Here, here
from bot.handlers.replies import reply
from bot.keyboards import starter_buttons
from bot.links import NO_PAGES, Links, Pages, passage_in
from bot.presenting import present_passage
from bot.rendering.help import render_help
from bot.store.database import Store
from bot.store.records import AnswersTo, ChatKind


class Help:
    """Says what can be asked and how, with questions to tap."""

    def __init__(self, desk: Desk, store: Store, pages: Pages = NO_PAGES) -> None:
        self._desk = desk
        self._store = store
        self._pages = pages

    async def start(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/start`: greet, or show the passage that a link led to."""
        message = update.message
        if message is None:
            return
        at = await here(self._store.chats, message)
        key = passage_in(context.args[0]) if context.args else None
        if key is None:
            await self._help(message, context, at, at.texts.greeting)
            return
        quote = await self._desk.located(key, at.settings.articles)
        if quote is None:
            await reply(message, at.texts.passage_gone)
            return
        links = Links(context.bot.username, self._pages)
        draft = present_passage(quote, links, at.texts, in_private=at.kind is ChatKind.PRIVATE)
        await reply(message, draft.html, draft.keyboard)

    async def help(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/help`."""
        if update.message:
            at = await here(self._store.chats, update.message)
            await self._help(update.message, context, at, at.texts.how_to_ask)

    async def unknown_command(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a command that is not ours; in a group it may be another bot's, and is left alone."""
        if update.message and update.message.chat.type == ChatType.PRIVATE:
            await reply(update.message, (await here(self._store.chats, update.message)).texts.unknown_command)

    async def _help(self, message: Message, context: ContextTypes.DEFAULT_TYPE, at: Here, opening: str) -> None:
        sees_all = await sees_all_messages(context.bot, message.chat)
        form = at.texts.how_to_ask_in_groups if sees_all else at.texts.privacy_mode
        answers_to = at.settings.answers_to if at.kind is ChatKind.GROUP else AnswersTo.NAME
        in_groups = form.format(username=context.bot.username, besides=at.texts.besides[answers_to])
        html = render_help(self._desk.articles(at.settings), at.texts, opening, in_groups)
        buttons = starter_buttons(await self._desk.starters(at.settings))
        await reply(message, f"{html}\n\n{at.texts.try_one}" if buttons else html, buttons)
