"""Questions: asked in a message, asked anew by editing it, or by tapping a starter."""

from collections.abc import Iterable
from dataclasses import replace

from telegram import Message, Update, User
from telegram.ext import ContextTypes

from bot.addressing import Addressed, addressed
from bot.albums import Albums
from bot.asking import Desk
from bot.callbacks import AskAbout, AskStarter
from bot.chatter import chatter_in
from bot.handlers.admission import admits, admits_tap
from bot.handlers.answers import Answers
from bot.handlers.here import Here, here, here_of_tap
from bot.handlers.replies import acknowledge
from bot.handlers.taps import tapped
from bot.keyboards import article_keyed, short_key
from bot.limits import Limiter
from bot.naming import named_article
from bot.question import Question
from bot.store.database import Store


class Questions:
    """Has questions answered that are for us, and not too many."""

    def __init__(self, desk: Desk, store: Store, limiter: Limiter, albums: Albums, answers: Answers) -> None:
        self._desk = desk
        self._store = store
        self._limiter = limiter
        self._albums = albums
        self._answers = answers

    async def answer_message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a message that is a question for us, or a word of chatter; leave any other alone."""
        message = update.message
        if message is None:
            return
        at = await here(self._store.chats, message)
        asked = self._asked(message, context.bot.bot, at)
        if asked is None:
            return
        self._albums.begin(message.media_group_id)
        if await admits(self._limiter, message, at.texts, overheard=not asked.by_name):
            await self._answers.respond(message, asked, at, context.bot.bot)

    async def answer_edit(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a question that was edited, in the message that answered it before."""
        message = update.edited_message
        if message is None:
            return
        at = await here(self._store.chats, message)
        asked = self._asked(message, context.bot.bot, at)
        if asked is None or not asked.text or chatter_in(asked.text):
            return
        before = await self._store.questions.asked_in(message.chat.id, message.message_id)
        named = {article.slug for article in asked.articles}
        if before and before[1].text == asked.text and named <= {before[1].article}:
            return  # something else about the message changed
        if not await admits(self._limiter, message, at.texts, overheard=not asked.by_name):
            return
        if before is None or len(named) > 1:
            await self._answers.respond(message, asked, at, context.bot.bot)
        else:
            await self._answers.revise(message, asked, before, at, context.bot.bot)

    async def answer_starter(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer the suggested question whose button was tapped."""
        query, message, action = tapped(update, AskStarter)
        at = await here_of_tap(self._store.chats, query)
        starter = _keyed(action.key, await self._desk.starters(at.settings))
        if message is None or starter is None:
            await acknowledge(query, at.texts.question_gone)
        elif await admits_tap(self._limiter, query, at):
            question = Question(starter, at.place, at.kind, query.from_user.id)
            await self._answers.respond_to_starter(message, question, at, context.bot.bot)

    async def answer_starter_of_article(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer the suggested question whose button was tapped from the one article that it is about."""
        query, message, action = tapped(update, AskAbout)
        at = await here_of_tap(self._store.chats, query)
        only = article_keyed(action.article, self._desk.articles(at.settings))
        starter = _keyed(action.key, await self._desk.starters(at.settings, only)) if only else None
        if message is None or only is None or starter is None:
            await acknowledge(query, at.texts.question_gone)
        elif await admits_tap(self._limiter, query, at):
            question = Question(starter, at.place, at.kind, query.from_user.id, article=only.slug)
            await self._answers.respond_to_starter(message, question, at, context.bot.bot)

    def _asked(self, message: Message, me: User, at: Here) -> Addressed | None:
        """Return what `message` asks us, and which of the chat's articles, where a command names any."""
        asked = addressed(message, me, at.settings.answers_to)
        named = (
            named_article(asked.text, self._desk.articles(at.settings)) if asked and asked.by_command else None
        )
        return replace(asked, text=named.question, articles=named.articles) if asked and named else asked


def _keyed(key: str, starters: Iterable[str]) -> str | None:
    return next((each for each in starters if short_key(each) == key), None)
