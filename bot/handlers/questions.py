"""Questions: asked in a message, or by tapping a suggestion."""

import asyncio

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update, User
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.addressing import question_in
from bot.handlers.replies import acknowledge, reply, rewrite
from bot.keyboards import more_button, suggestion_buttons, suggestion_key
from bot.rendering import render_answer
from bot.texts.texts import Texts
from retrieval.answer import Answer, Verdict
from retrieval.answerer import Answerer

SHOWN_IN_PRIVATE = 3
SHOWN_IN_GROUPS = 1


class Questions:
    """Answers questions; in groups with the best passage alone, and the others on a tap."""

    def __init__(self, answerer: Answerer, texts: Texts) -> None:
        self._answerer = answerer
        self._texts = texts

    async def answer_message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a message that is a question for us; leave any other alone."""
        message = update.message
        question = question_in(message, context.bot.bot) if message else None
        if message is None or question is None:
            return
        if not question:
            await reply(message, self._texts.ask_something)
            return
        answer = await self._answer(question)
        await reply(message, *self._reply_to(message, answer))

    async def answer_suggestion(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer the suggested question whose button was tapped."""
        query, message = _tapped(update)
        question = self._suggestion(query)
        if message is None or question is None:
            await acknowledge(query, self._texts.question_gone)
            return
        await acknowledge(query)
        answer = await self._answer(question)
        await reply(message, *self._reply_to(message, answer, suggestion=question))

    async def show_more(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Add the other passages to an answer: to a suggestion, or to the message that it replies to."""
        query, message = _tapped(update)
        suggestion = self._suggestion(query)
        question = suggestion or _question_above(message, context.bot.bot)
        if message is None or not question:
            await acknowledge(query, self._texts.question_gone)
            return
        await acknowledge(query)
        answer = await self._answer(question)
        await rewrite(message, render_answer(answer, self._texts, SHOWN_IN_PRIVATE, suggestion))

    async def _answer(self, question: str) -> Answer:
        return await asyncio.to_thread(self._answerer.answer, question)

    def _reply_to(
        self, message: Message, answer: Answer, suggestion: str | None = None
    ) -> tuple[str, InlineKeyboardMarkup | None]:
        """Return the text that answers in the chat of `message`, and the buttons under it."""
        is_private = message.chat.type == ChatType.PRIVATE
        shown = SHOWN_IN_PRIVATE if is_private else SHOWN_IN_GROUPS
        html = render_answer(answer, self._texts, shown, suggestion)
        if answer.verdict is Verdict.NOT_FOUND:
            return html, suggestion_buttons(self._answerer.suggestions)
        if answer.verdict is Verdict.ANSWERED and len(answer.quotes) > shown:
            return html, more_button(self._texts, suggestion)
        return html, None

    def _suggestion(self, query: CallbackQuery) -> str | None:
        _, _, key = (query.data or "").partition(":")
        return next((s for s in self._answerer.suggestions if suggestion_key(s) == key), None)


def _tapped(update: Update) -> tuple[CallbackQuery, Message | None]:
    """Return the tap, and the message whose button it was; None where Telegram no longer tells it."""
    query = update.callback_query
    if query is None:
        raise ValueError("not an update of a tapped button")
    return query, query.message if isinstance(query.message, Message) else None


def _question_above(message: Message | None, me: User) -> str | None:
    asked = message.reply_to_message if message else None
    return question_in(asked, me) if asked else None
