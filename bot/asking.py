"""One question from a person to its answer: with what was asked before, and kept for what comes after."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import Clock, now
from bot.store.database import Store
from bot.store.records import Asked, ChatKind, ChatSettings, Place, ShownQuote
from corpus.article import Article, passage_key
from corpus.sentences import Span
from retrieval.answer import Answer, Quote, Verdict
from retrieval.answerer import Answerer
from retrieval.content import topic
from retrieval.follow_ups import carried

QUOTES = 5
"""How many quotes an answer can be paged through."""

CONVERSATION = timedelta(minutes=10)
"""For so long a question may be understood with the one before it."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as somebody put it.

    `person_id` is a person, or the chat that they wrote as. `message_id` is 0 where no message asked.
    `replied_to` is the message that was replied to, where it may be an answer of ours. What was `overheard`
    may be no question at all, and is not kept unless it is answered.
    """

    text: str
    place: Place
    kind: ChatKind
    person_id: int
    message_id: int = 0
    replied_to: int | None = None
    overheard: bool = False


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and the id under which its question is kept; 0 where it is not."""

    question_id: int
    answer: Answer


class Desk:
    """Answers questions, and keeps each with what it got."""

    def __init__(self, answerer: Answerer, store: Store, clock: Clock = now) -> None:
        self.answerer = answerer
        self._store = store
        self._clock = clock

    async def ask(self, question: Question, settings: ChatSettings) -> Answered:
        """Answer `question` from the articles that its chat chose, understood with the one before it."""
        answer = await self._answer(question, settings)
        if question.overheard and answer.verdict is not Verdict.ANSWERED:
            return Answered(0, answer)
        return Answered(await self._store.questions.record(self._asked(question, answer)), answer)

    async def ask_again(self, question_id: int, question: Question, settings: ChatSettings) -> Answered:
        """Answer `question`, which was kept under `question_id`, in its new wording."""
        answer = await self._answer(question, settings)
        await self._store.questions.revise(question_id, self._asked(question, answer))
        return Answered(question_id, answer)

    def articles(self, settings: ChatSettings) -> tuple[Article, ...]:
        """Return the articles that a chat asks: those that it chose, or all where none of them is there."""
        return self.answerer.index.scope(settings.articles).articles

    async def starters(self, settings: ChatSettings) -> tuple[str, ...]:
        """Return questions to start with, about the articles that a chat asks."""
        return await asyncio.to_thread(self.answerer.starters_of, settings.articles)

    async def without_keeping(self, text: str, settings: ChatSettings, limit: int = QUOTES) -> Answer:
        """Answer a question that is not kept, such as one that is still being typed."""
        return await asyncio.to_thread(self.answerer.answer, text, limit, articles=settings.articles)

    async def restored(self, asked: Asked, position: int) -> tuple[Answer, Quote] | None:
        """Return what was answered, and its quote at `position`; None where that passage is gone."""
        if position >= len(asked.quotes):
            return None
        shown = asked.quotes[position]
        quote = await self.located(shown.key, shown.sentence)
        if quote is None:
            return None
        return _answer_of(asked, (quote,)), quote

    async def answer_before(self, asked: Asked) -> Answer:
        """Return what was answered, with the quotes whose passages are there; nothing found where none is."""
        located = [await self.located(shown.key, shown.sentence) for shown in asked.quotes]
        return _answer_of(asked, tuple(quote for quote in located if quote))

    async def located(self, key: str, sentence: Span = (0, 0)) -> Quote | None:
        """Return the passage with `key` as a quote, None where the articles have it no longer."""
        # The first call after a reindex names every passage, which takes long where there are many.
        found = await asyncio.to_thread(self.answerer.index.located, key)
        return Quote(*found, sentence, score=0.0) if found else None

    async def _answer(self, question: Question, settings: ChatSettings) -> Answer:
        earlier = await self._earlier(question)
        return await asyncio.to_thread(
            self.answerer.answer, question.text, QUOTES, earlier=earlier, articles=settings.articles
        )

    async def _earlier(self, question: Question) -> str | None:
        """Return what was asked before, in the answer that was replied to or else by the same person.

        A suggestion, which no message asks, stands alone as it did among the others.
        """
        if not question.message_id:
            return None
        questions, before = self._store.questions, None
        if question.replied_to is not None:
            found = await questions.answered_in(question.place.chat_id, question.replied_to)
            before = found[1] if found else None
        if before is None:
            since = self._clock() - CONVERSATION
            before = await questions.latest(
                question.place, question.person_id, since, before=question.message_id
            )
        if before is None:
            return None
        return carried(before.text, before.earlier, self.answerer.index.library.languages)

    def _asked(self, question: Question, answer: Answer) -> Asked:
        return Asked(
            place=question.place,
            kind=question.kind,
            person_id=question.person_id,
            message_id=question.message_id,
            text=question.text,
            topic=topic(question.text, self.answerer.index.library.languages),
            verdict=answer.verdict,
            confidence=answer.confidence,
            asked_at=self._clock(),
            earlier=answer.earlier,
            suggestion=answer.suggestion,
            quotes=tuple(ShownQuote(passage_key(q.article, q.passage), q.sentence) for q in answer.quotes),
        )


def _answer_of(asked: Asked, quotes: tuple[Quote, ...]) -> Answer:
    return Answer(
        question=asked.text,
        verdict=asked.verdict if quotes else Verdict.NOT_FOUND,
        confidence=asked.confidence,
        quotes=quotes,
        suggestion=asked.suggestion,
        earlier=asked.earlier,
    )
