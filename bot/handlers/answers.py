"""Answers, given where the question was asked and kept in step with it."""

from telegram import Message, User

from bot.addressing import Addressed, replies_to_us
from bot.asking import Desk
from bot.chatter import chatter_in
from bot.handlers.here import Here, person_of
from bot.handlers.replies import reply, rewrite, rewrite_in, with_typing
from bot.links import NO_PAGES, Links, Pages
from bot.presenting import NO_VOTES, Draft, Offer, Page, present_answer, present_nothing, votes_shown
from bot.question import Answered, Question
from bot.rendering.articles import render_choice
from bot.store.database import Store
from bot.store.records import Asked, ChatKind, Votes
from retrieval.answer import Answer, Verdict


class Answers:
    """Gives answers as messages, and notes which message answers which question."""

    def __init__(self, desk: Desk, store: Store, pages: Pages = NO_PAGES) -> None:
        self._desk = desk
        self._store = store
        self._pages = pages

    async def respond(self, message: Message, asked: Addressed, at: Here, me: User) -> None:
        """Answer what `message` asks, be it only chatter, or ask for a question where there is none."""
        if not asked.text:
            await reply(message, at.texts.ask_something)
        elif len(asked.articles) > 1:
            await reply(message, render_choice(asked.articles, at.texts))
        elif chatter := chatter_in(asked.text):
            if asked.by_name:
                await reply(message, at.texts.small_talk[chatter])
        else:
            work = self._desk.ask(_question(message, asked, at, me), at.settings)
            answered = await (with_typing(message, work) if asked.asks else work)
            if _is_due(answered.answer, asked, at):
                await self._send(message, answered, await self._draft(answered, at, me))

    async def respond_to_starter(self, message: Message, question: Question, at: Here, me: User) -> None:
        """Answer a suggested `question`, whose button stands under `message`, below its own words."""
        answered = await with_typing(message, self._desk.ask(question, at.settings))
        await self._send(message, answered, await self._draft(answered, at, me, repeated=True))

    async def revise(
        self, message: Message, asked: Addressed, before: tuple[int, Asked], at: Here, me: User
    ) -> None:
        """Answer anew what `message` asks now, in the message that answered what it asked `before`.

        Where that is gone, or never was, the answer comes in a new message.
        """
        question_id, kept = before
        question = _question(message, asked, at, me, kept.article)
        answered = await self._desk.ask_again(question_id, question, at.settings)
        if kept.answer_id is None and not _is_due(answered.answer, asked, at):
            return
        votes = await self._store.feedback.votes(question_id, question.person_id) or NO_VOTES
        draft = await self._draft(answered, at, me, votes)
        if kept.answer_id is not None:
            if await rewrite_in(message, kept.answer_id, draft):
                return
            # Telegram refuses in the same way where the message is gone and where it says that already.
            old = Answered(question_id, await self._desk.answer_before(kept, at.settings), kept.article)
            if draft == await self._draft(old, at, me, votes):
                return
        await self._send(message, answered, draft)

    async def ask_of(
        self, message: Message, kept: tuple[int, Asked], article: str | None, at: Here, person_id: int
    ) -> None:
        """Answer a `kept` question again in `message`, which answers it, from one `article` or from the chat's.

        `person_id` is who wants that, and whose vote is marked.
        """
        question_id, asked = kept
        answered = await with_typing(message, self._desk.ask_of(question_id, asked, article, at.settings))
        votes = await self._store.feedback.votes(question_id, person_id) or NO_VOTES
        me, repeated = message.get_bot().bot, not asked.message_id
        await rewrite(message, await self._draft(answered, at, me, votes, repeated=repeated))

    async def _send(self, message: Message, answered: Answered, draft: Draft) -> None:
        sent = await reply(message, draft.html, draft.keyboard)
        if sent is None or not answered.question_id:
            return
        if sent.chat.id != message.chat.id:
            await self._store.chats.move(message.chat.id, sent.chat.id)
        await self._store.questions.answered_by(answered.question_id, sent.message_id)

    async def _draft(
        self, answered: Answered, at: Here, me: User, votes: Votes = NO_VOTES, *, repeated: bool = False
    ) -> Draft:
        answer, narrowed = answered.answer, self._desk.narrowed(answered.article, at.settings)
        if answer.verdict is Verdict.NOT_FOUND:
            only = self._desk.only(answered.article, at.settings) if narrowed else None
            offer = Offer(answered.question_id, await self._desk.starters(at.settings, only), only)
            with self._desk.metrics.rendering():
                return present_nothing(answer, offer, at.texts, repeated=repeated)
        page = Page(
            answered.question_id,
            len(answer.quotes),
            folded=at.kind is ChatKind.GROUP,
            repeated=repeated,
            votes=votes_shown(votes, at.kind),
            narrowed=narrowed,
            in_private=at.kind is ChatKind.PRIVATE,
        )
        links = Links(me.username or "", self._pages)
        with self._desk.metrics.rendering():
            return present_answer(answer, answer.quotes[0], page, links, at.texts)


def _is_due(answer: Answer, asked: Addressed, at: Here) -> bool:
    """Tell whether `answer` is to be given: what is found always, anything else to who waits for it."""
    keeps_quiet = at.kind is ChatKind.GROUP and at.settings.silent_when_unsure
    return answer.verdict is Verdict.ANSWERED or (asked.asks and not keeps_quiet)


def _question(message: Message, asked: Addressed, at: Here, me: User, article: str | None = None) -> Question:
    """Return what `message` asks, of the article that it names or else of the one with the slug `article`."""
    replied = message.reply_to_message if replies_to_us(message, me) else None
    return Question(
        text=asked.text,
        place=at.place,
        kind=at.kind,
        person_id=person_of(message),
        message_id=message.message_id,
        replied_to=replied.message_id if replied else None,
        overheard=not asked.asks,
        article=asked.articles[0].slug if asked.articles else article,
    )
