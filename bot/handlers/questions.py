"""Questions: asked in a message, asked anew by editing it, or by tapping a starter."""

from telegram import Message, Update, User
from telegram.ext import ContextTypes

from bot.addressing import Addressed, addressed, is_for_us, replies_to_us
from bot.asking import Answered, Desk, Question
from bot.callbacks import AskStarter
from bot.chatter import chatter_in
from bot.handlers.here import Here, here, here_of_tap, person_of
from bot.handlers.replies import acknowledge, reply, rewrite, with_typing
from bot.handlers.taps import tapped
from bot.keyboards import short_key
from bot.limits import Admission, Limiter
from bot.links import Links
from bot.presenting import Draft, Page, present_answer, present_nothing
from bot.store.database import Store
from bot.store.records import ChatKind
from retrieval.answer import Verdict


class Questions:
    """Answers questions where they were asked."""

    def __init__(self, desk: Desk, store: Store, limiter: Limiter, public_url: str | None = None) -> None:
        self._desk = desk
        self._store = store
        self._limiter = limiter
        self._public_url = public_url

    async def answer_message(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer a message that is a question for us, or a word of chatter; leave any other alone."""
        message = update.message
        if message is None:
            return
        at = await here(self._store.chats, message)
        asked = addressed(message, context.bot.bot, at.settings.answers_to)
        if asked is None:
            return
        match self._limiter.admit(person_of(message), message.chat.id):
            case Admission.REFUSED_FIRST if asked.by_name:
                await reply(message, at.texts.too_many_questions)
            case Admission.ADMITTED:
                await self._respond(message, asked, at, context.bot.bot)

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
        if self._limiter.admit(person_of(message), message.chat.id) is not Admission.ADMITTED:
            return
        question_id, kept = before or (0, None)
        if kept is None or kept.answer_id is None:
            await self._respond(message, asked, at, context.bot.bot)
            return
        question = _question(message, asked, at, context.bot.bot)
        answered = await self._desk.ask_again(question_id, question, at.settings)
        draft = await self._draft(answered, at, context.bot.username)
        await rewrite(message.get_bot(), message.chat.id, kept.answer_id, draft)

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
        answered = await self._desk.ask(question, at.settings)
        await self._send(
            message, answered, await self._draft(answered, at, context.bot.username, repeated=True)
        )

    async def explain_media(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Say that only text is read, where something else was sent to us."""
        message = update.message
        if message is None or not is_for_us(message, context.bot.bot):
            return
        at = await here(self._store.chats, message)
        fun = message.sticker or message.animation or message.dice
        if at.kind is ChatKind.GROUP and fun:
            return
        if self._limiter.admit(person_of(message), message.chat.id) is Admission.ADMITTED:
            await reply(message, at.texts.text_only)

    async def _respond(self, message: Message, asked: Addressed, at: Here, me: User) -> None:
        if not asked.text:
            await reply(message, at.texts.ask_something)
            return
        if chatter := chatter_in(asked.text):
            if asked.by_name:
                await reply(message, at.texts.small_talk[chatter])
            return
        question = _question(message, asked, at, me)
        answered = await with_typing(message, self._desk.ask(question, at.settings))
        answer_is_due = answered.answer.verdict is Verdict.ANSWERED or (
            asked.asks and not (at.kind is ChatKind.GROUP and at.settings.silent_when_unsure)
        )
        if answer_is_due:
            await self._send(message, answered, await self._draft(answered, at, me.username or ""))

    async def _send(self, message: Message, answered: Answered, draft: Draft) -> None:
        sent = await reply(message, draft.html, draft.keyboard)
        if sent and answered.question_id:
            await self._store.questions.answered_by(answered.question_id, sent.message_id)

    async def _draft(self, answered: Answered, at: Here, username: str, *, repeated: bool = False) -> Draft:
        answer = answered.answer
        if answer.verdict is Verdict.NOT_FOUND:
            return present_nothing(answer, await self._desk.starters(at.settings), at.texts, repeated=repeated)
        page = Page(
            answered.question_id, len(answer.quotes), folded=at.kind is ChatKind.GROUP, repeated=repeated
        )
        return present_answer(answer, answer.quotes[0], page, Links(username, self._public_url), at.texts)


def _question(message: Message, asked: Addressed, at: Here, me: User) -> Question:
    replied = message.reply_to_message if replies_to_us(message, me) else None
    return Question(
        text=asked.text,
        place=at.place,
        kind=at.kind,
        person_id=person_of(message),
        message_id=message.message_id,
        replied_to=replied.message_id if replied else None,
        overheard=not asked.by_name and not asked.asks,
    )
