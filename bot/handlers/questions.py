"""Questions: asked in a message, asked anew by editing it, or by tapping a starter."""

from telegram import Update
from telegram.ext import ContextTypes

from bot.addressing import addressed
from bot.albums import Albums
from bot.asking import Desk, Question
from bot.callbacks import AskStarter
from bot.chatter import chatter_in
from bot.handlers.admission import admits
from bot.handlers.answers import Answers
from bot.handlers.here import here, here_of_tap
from bot.handlers.replies import acknowledge
from bot.handlers.taps import tapped
from bot.keyboards import short_key
from bot.limits import Admission, Limiter
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
        asked = addressed(message, context.bot.bot, at.settings.answers_to)
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
        asked = addressed(message, context.bot.bot, at.settings.answers_to)
        if asked is None or not asked.text or chatter_in(asked.text):
            return
        before = await self._store.questions.asked_in(message.chat.id, message.message_id)
        if before and before[1].text == asked.text:
            return  # something else about the message changed
        if not await admits(self._limiter, message, at.texts, overheard=not asked.by_name):
            return
        if before is None:
            await self._answers.respond(message, asked, at, context.bot.bot)
        else:
            await self._answers.revise(message, asked, before, at, context.bot.bot)

    async def answer_starter(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer the suggested question whose button was tapped."""
        query, message, action = tapped(update, AskStarter)
        at = await here_of_tap(self._store.chats, query)
        starters = await self._desk.starters(at.settings)
        starter = next((each for each in starters if short_key(each) == action.key), None)
        if message is None or starter is None:
            await acknowledge(query, at.texts.question_gone)
            return
        if self._limiter.admit(query.from_user.id, at.place.chat_id) is not Admission.ADMITTED:
            await acknowledge(query, at.texts.too_many_questions)
            return
        await acknowledge(query)
        question = Question(starter, at.place, at.kind, query.from_user.id)
        await self._answers.respond_to_starter(message, question, at, context.bot.bot)
