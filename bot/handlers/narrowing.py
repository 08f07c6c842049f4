"""Asking the same question of fewer articles, or of more."""

from telegram import CallbackQuery, Message, Update
from telegram.ext import ContextTypes

from bot.asking import Desk
from bot.callbacks import AskAll, AskOnly
from bot.handlers.admission import admits_tap
from bot.handlers.answers import Answers
from bot.handlers.here import Here, here_of_tap
from bot.handlers.replies import acknowledge
from bot.handlers.tapped_questions import question_under
from bot.handlers.taps import tapped
from bot.limits import Limiter
from bot.store.database import Store
from bot.store.records import Asked


class Narrowing:
    """Asks a question again of one article alone, or of all again, and puts the answer in its message."""

    def __init__(self, desk: Desk, store: Store, limiter: Limiter, answers: Answers) -> None:
        self._desk = desk
        self._store = store
        self._limiter = limiter
        self._answers = answers

    async def ask_only(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Ask the article of the quote that is shown."""
        query, message, action = tapped(update, AskOnly)
        at = await here_of_tap(self._store.chats, query)
        asked = await question_under(self._store.questions, action.question, message)
        if message is None or asked is None:
            await acknowledge(query, at.texts.question_gone)
            return
        restored = await self._desk.restored(asked, action.position, at.settings)
        only = self._desk.only(restored[1].article.slug, at.settings) if restored else None
        if only is None:
            await acknowledge(query, at.texts.passage_gone)
            return
        await self._ask(query, message, (action.question, asked), only.slug, at)

    async def ask_all(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Ask all articles that the chat chose."""
        query, message, action = tapped(update, AskAll)
        at = await here_of_tap(self._store.chats, query)
        asked = await question_under(self._store.questions, action.question, message)
        if message is None or asked is None:
            await acknowledge(query, at.texts.question_gone)
            return
        await self._ask(query, message, (action.question, asked), None, at)

    async def _ask(
        self, query: CallbackQuery, message: Message, kept: tuple[int, Asked], article: str | None, at: Here
    ) -> None:
        if await admits_tap(self._limiter, query, at):
            await self._answers.ask_of(message, kept, article, at, query.from_user.id)
