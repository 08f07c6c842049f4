"""The articles that a chat is answered from, for everyone to look through."""

from telegram import CallbackQuery, Update
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.asking import Desk
from bot.callbacks import Remove, ShowArticle, ShowArticles
from bot.handlers.gate import Gate
from bot.handlers.here import here, here_of_tap
from bot.handlers.replies import acknowledge, reply, rewrite
from bot.handlers.taps import tapped
from bot.keyboards import article_keyed, button
from bot.library.librarian import Librarian
from bot.rendering.articles import article_card, article_list
from bot.store.database import Store
from bot.store.records import ChatKind
from corpus.article import Article


class Articles:
    """Lists the articles, tells about each of them, and lets the bot's administrators take them out."""

    def __init__(self, desk: Desk, store: Store, librarian: Librarian, gate: Gate) -> None:
        self._desk = desk
        self._store = store
        self._librarian = librarian
        self._gate = gate

    async def show(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/articles`: the first of the list."""
        message = update.message
        if message is None:
            return
        at = await here(self._store.chats, message)
        draft = article_list(self._desk.articles(at.settings), 0, at.texts)
        await reply(message, draft.html, draft.keyboard)

    async def turn(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show another part of the list."""
        query, message, action = tapped(update, ShowArticles)
        at = await here_of_tap(self._store.chats, query)
        if message is None:
            await acknowledge(query, at.texts.button_gone)
            return
        await acknowledge(query)
        await rewrite(message, article_list(self._desk.articles(at.settings), action.start, at.texts))

    async def open(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Show one of the articles, with questions to ask of it."""
        query, message, action = tapped(update, ShowArticle)
        at = await here_of_tap(self._store.chats, query)
        articles = self._desk.articles(at.settings)
        article = article_keyed(action.key, articles)
        if message is None or article is None:
            await acknowledge(query, at.texts.button_gone)
            return
        await acknowledge(query)
        command = f"/ask@{context.bot.username}" if at.kind is ChatKind.GROUP else "/ask"
        starters = await self._desk.starters(at.settings, article)
        ask = command if len(articles) > 1 else None
        removing = [button(at.texts.remove, Remove(action.key))]
        extra = [removing] if self._may_remove(article, query) else []
        await rewrite(message, article_card(article, starters, action.start, at.texts, ask, extra))

    def _may_remove(self, article: Article, query: CallbackQuery) -> bool:
        is_private = query.message is not None and query.message.chat.type == ChatType.PRIVATE
        return is_private and self._gate.knows(query.from_user) and self._librarian.holds(article)
