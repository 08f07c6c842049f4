"""Questions: asked in a message, or by tapping a starter."""

import asyncio

from telegram import CallbackQuery, InlineKeyboardMarkup, Message, Update, User
from telegram.constants import ChatType
from telegram.ext import ContextTypes

from bot.addressing import question_in, words_of
from bot.chatter import chatter_in
from bot.handlers.replies import acknowledge, reply, rewrite
from bot.keyboards import more_button, starter_buttons, starter_key
from bot.rendering import render_answer, visible_text
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
        """Answer a message that is a question for us, or a word of chatter; leave any other alone."""
        message = update.message
        question = question_in(message, context.bot.bot) if message else None
        if message is None or question is None:
            return
        if not question:
            await reply(message, self._texts.ask_something)
            return
        if chatter := chatter_in(question):
            await reply(message, self._texts.small_talk[chatter])
            return
        answer = await self._answer(question)
        await reply(message, *self._reply_to(message, answer))

    async def answer_starter(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer the suggested question whose button was tapped."""
        query, message = _tapped(update)
        question = self._starter(query)
        if message is None or question is None:
            await acknowledge(query, self._texts.question_gone)
            return
        await acknowledge(query)
        answer = await self._answer(question)
        await reply(message, *self._reply_to(message, answer, starter=question))

    async def show_more(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Add the other passages to an answer: to a starter, or to the message that it replies to."""
        query, message = _tapped(update)
        starter = self._starter(query)
        question = starter or _question_above(message, context.bot.bot)
        if message is None or not question:
            await acknowledge(query, self._texts.question_gone)
            return
        answer = await self._answer(question)
        whole = render_answer(answer, self._texts, SHOWN_IN_PRIVATE, starter)
        if _says(message, whole):  # a second tap, made before the first one showed
            await acknowledge(query)
            return
        if not _says(message, render_answer(answer, self._texts, SHOWN_IN_GROUPS, starter)):
            await acknowledge(query, self._texts.articles_changed)
            return
        await acknowledge(query)
        await rewrite(message, whole)

    async def decline(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """End the progress sign on a button that is none of ours, or of another version of us."""
        query, _message = _tapped(update)
        await acknowledge(query, self._texts.question_gone)

    async def _answer(self, question: str) -> Answer:
        return await asyncio.to_thread(self._answerer.answer, question)

    def _reply_to(
        self, message: Message, answer: Answer, starter: str | None = None
    ) -> tuple[str, InlineKeyboardMarkup | None]:
        """Return the text that answers in the chat of `message`, and the buttons under it."""
        whole = render_answer(answer, self._texts, SHOWN_IN_PRIVATE, starter)
        if answer.verdict is Verdict.NOT_FOUND:
            buttons = starter_buttons(self._answerer.starters)
            return f"{whole} {self._texts.can_be_asked}" if buttons else whole, buttons
        if message.chat.type == ChatType.PRIVATE:
            return whole, None
        best = render_answer(answer, self._texts, SHOWN_IN_GROUPS, starter)
        return best, None if best == whole else more_button(self._texts, starter)

    def _starter(self, query: CallbackQuery) -> str | None:
        _, _, key = (query.data or "").partition(":")
        return next((s for s in self._answerer.starters if starter_key(s) == key), None)


def _tapped(update: Update) -> tuple[CallbackQuery, Message | None]:
    """Return the tap, and the message whose button it was; None where Telegram no longer tells it."""
    query = update.callback_query
    if query is None:
        raise ValueError("not an update of a tapped button")
    return query, query.message if isinstance(query.message, Message) else None


def _says(message: Message, html: str) -> bool:
    """Tell whether `message` says what `html` does; Telegram may have changed white space and marks in it."""
    said, meant = (filter(str.isalnum, text) for text in (message.text or "", visible_text(html)))
    return "".join(said) == "".join(meant)


def _question_above(message: Message | None, me: User) -> str | None:
    """Return the question that our `message` answers; that it was one was found when it was answered."""
    asked = message.reply_to_message if message else None
    return words_of(asked, me) if asked and asked.from_user != me else None
