"""Guest mode: one answer in a chat that the bot is not in."""

import logging

from telegram import Bot, InlineQueryResultArticle, Message, Update, User
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.addressing import question_to_us
from bot.asking import Desk
from bot.chatter import chatter_in
from bot.handlers.here import person_of
from bot.handlers.replies import posted
from bot.limits import Admission, Limiter
from bot.links import Links
from bot.question import Question
from bot.rendering.answers import Layout, render_answer, render_nothing
from bot.store.records import ChatKind, ChatSettings, Place
from bot.texts.choice import texts_for
from bot.texts.texts import Texts
from retrieval.answer import Verdict

logger = logging.getLogger(__name__)


class Guest:
    """Answers a message that calls the bot into a chat, once, without buttons."""

    def __init__(self, desk: Desk, limiter: Limiter) -> None:
        self._desk = desk
        self._limiter = limiter

    async def answer(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer the message with the best quote."""
        message = update.guest_message
        if message is None or not message.guest_query_id:
            return
        texts = texts_for(message.from_user.language_code if message.from_user else None)
        match self._limiter.admit(person_of(message), message.chat.id):
            case Admission.ADMITTED:
                html = await self._html(message, context.bot.bot, texts)
            case Admission.REFUSED_FIRST:
                html = texts.too_many_questions
            case Admission.REFUSED:
                return
        await answer_guest(context.bot, message.guest_query_id, html, texts)

    async def _html(self, message: Message, me: User, texts: Texts) -> str:
        text = question_to_us(message, me)
        if not text:
            return texts.ask_something
        if chatter := chatter_in(text):
            return texts.small_talk[chatter]
        place, person = Place(message.chat.id), person_of(message)
        question = Question(text, place, ChatKind.GUEST, person, message.message_id)
        answer = (await self._desk.ask(question, ChatSettings())).answer
        with self._desk.metrics.rendering():
            if answer.verdict is Verdict.NOT_FOUND:
                return render_nothing(answer, texts)
            return render_answer(answer, answer.quotes[0], texts, Layout(Links(me.username or ""), folded=True))


async def answer_guest(connection: Bot, query_id: str, html: str, texts: Texts) -> None:
    """Answer a guest query, which is only possible once and soon."""
    result = InlineQueryResultArticle("answer", texts.commands["ask"], posted(html))
    try:
        await connection.answer_guest_query(query_id, result)
    except BadRequest as error:
        logger.info("A guest query could not be answered: %s", error)
