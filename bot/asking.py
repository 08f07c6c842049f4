"""One question from a person to its answer: with what was asked before, and kept for what comes after."""

import asyncio
from collections.abc import Collection
from dataclasses import replace

from bot.clock import Clock, now
from bot.conversation import Conversation
from bot.metrics.labels import Where
from bot.metrics.metrics import Metrics
from bot.question import Answered, Question
from bot.restoring import located_quote, restored_answer, shown_quotes
from bot.store.database import Store
from bot.store.records import Asked, ChatSettings
from corpus.article import Article
from corpus.sentences import Span
from retrieval.answer import Answer, Quote, Verdict
from retrieval.answerer import Answerer
from retrieval.content import topic
from retrieval.follow_ups import carried

QUOTES = 5
"""How many quotes an answer can be paged through."""

_BEST_FIRST = (Verdict.ANSWERED, Verdict.UNSURE, Verdict.NOT_FOUND)


class Desk:
    """Answers questions, and keeps each with what it got."""

    def __init__(self, answerer: Answerer, store: Store, metrics: Metrics, clock: Clock = now) -> None:
        self.answerer = answerer
        self.metrics = metrics
        self._store = store
        self._clock = clock
        self._conversation = Conversation(store.questions, clock)

    async def ask(self, question: Question, settings: ChatSettings) -> Answered:
        """Answer `question` from the articles that its chat chose, understood with the one before it."""
        answer, article = await self._answer(question, settings)
        if question.overheard and answer.verdict is not Verdict.ANSWERED:
            return Answered(0, answer)
        question_id = await self._store.questions.record(self._asked(question, answer, article))
        self.metrics.count_question(answer.verdict, Where(question.kind))
        return Answered(question_id, answer, article)

    async def ask_again(self, question_id: int, question: Question, settings: ChatSettings) -> Answered:
        """Answer `question`, which was kept under `question_id`, in its new wording."""
        answer, article = await self._answer(question, settings)
        await self._store.questions.revise(question_id, self._asked(question, answer, article))
        self.metrics.count_question(answer.verdict, Where(question.kind))
        return Answered(question_id, answer, article)

    async def ask_of(
        self, question_id: int, asked: Asked, article: str | None, settings: ChatSettings
    ) -> Answered:
        """Answer what was `asked` and kept again, from one `article`, given as a slug, or from the chat's."""
        answer = await self._answer_of(asked.text, asked.earlier, article, settings)
        revised = replace(
            asked,
            verdict=answer.verdict,
            confidence=answer.confidence,
            suggestion=answer.suggestion,
            quotes=shown_quotes(answer),
            article=article,
        )
        await self._store.questions.revise(question_id, revised)
        self.metrics.count_question(answer.verdict, Where(asked.kind))
        return Answered(question_id, answer, article)

    def only(self, slug: str | None, settings: ChatSettings) -> Article | None:
        """Return the article with a slug, None where a chat does not ask it, or not any more."""
        return next((article for article in self.articles(settings) if article.slug == slug), None)

    def narrowed(self, slug: str | None, settings: ChatSettings) -> bool | None:
        """Tell whether a question was asked of one article alone, None where the chat asks no other anyway."""
        return self.only(slug, settings) is not None if len(self.articles(settings)) > 1 else None

    def articles(self, settings: ChatSettings) -> tuple[Article, ...]:
        """Return the articles that a chat asks: those that it chose, or all where none of them is there."""
        return self.answerer.index.scope(settings.articles).articles

    async def starters(self, settings: ChatSettings, only: Article | None = None) -> tuple[str, ...]:
        """Return questions to start with, about the articles that a chat asks, or `only` one of them."""
        return await asyncio.to_thread(self.answerer.starters_of, (only.slug,) if only else settings.articles)

    async def ask_inline(self, text: str, settings: ChatSettings, limit: int = QUOTES) -> Answer:
        """Answer a question that may still be being typed, and is not kept."""
        answer = await self.without_asking(text, settings, limit)
        self.metrics.count_question(answer.verdict, Where.INLINE)
        return answer

    async def without_asking(self, text: str, settings: ChatSettings, limit: int = QUOTES) -> Answer:
        """Answer what nobody has asked."""
        with self.metrics.searching():
            return await asyncio.to_thread(self.answerer.answer, text, limit, articles=settings.articles)

    async def restored(
        self, asked: Asked, position: int, settings: ChatSettings
    ) -> tuple[Answer, Quote] | None:
        """Return what was answered, and its quote at `position`; None where that passage is gone."""
        if position >= len(asked.quotes):
            return None
        shown = asked.quotes[position]
        quote = await self.located(shown.key, self._asked_articles(asked, settings), shown.sentence)
        if quote is None:
            return None
        return restored_answer(asked, (quote,)), quote

    async def answer_before(self, asked: Asked, settings: ChatSettings) -> Answer:
        """Return what was answered, with the quotes whose passages are there; nothing found where none is."""
        articles = self._asked_articles(asked, settings)
        located = [await self.located(shown.key, articles, shown.sentence) for shown in asked.quotes]
        return restored_answer(asked, tuple(quote for quote in located if quote))

    async def located(self, key: str, articles: Collection[str], sentence: Span = (0, 0)) -> Quote | None:
        """Return the passage with `key` as a quote, None where the articles have it no longer.

        It names where in `articles`, given as slugs, the same stands too.
        """
        # The first call after a reindex names every passage, which takes long where there are many.
        return await asyncio.to_thread(located_quote, self.answerer.index, key, articles, sentence)

    async def _answer(self, question: Question, settings: ChatSettings) -> tuple[Answer, str | None]:
        """Return the answer, and the slug of the article that it is from where only one was asked.

        What is read with a question that was asked of one article stays in that one, unless the others answer
        it better: people go on about the same. What stands alone is asked of all that the chat chose.
        """
        before = await self._conversation.before(question)
        earlier = None
        if before is not None:
            earlier = carried(before.text, before.earlier, self.answerer.index.library.languages)
        slug = question.article if self.narrowed(question.article, settings) else None
        answer = await self._answer_of(question.text, earlier, slug, settings)
        same = self.only(before.article, settings) if before and not slug and answer.earlier else None
        if same is not None:
            there = await self._answer_of(question.text, earlier, same.slug, settings)
            if there.quotes and _BEST_FIRST.index(there.verdict) <= _BEST_FIRST.index(answer.verdict):
                return there, same.slug
        return answer, slug

    def _asked_articles(self, asked: Asked, settings: ChatSettings) -> tuple[str, ...]:
        """Return the slugs of what was asked, as far as the chat asks that now."""
        only = self.only(asked.article, settings)
        return (only.slug,) if only else settings.articles

    async def _answer_of(
        self, text: str, earlier: str | None, article: str | None, settings: ChatSettings
    ) -> Answer:
        articles = (article,) if article else settings.articles
        with self.metrics.searching():
            return await asyncio.to_thread(
                self.answerer.answer, text, QUOTES, earlier=earlier, articles=articles
            )

    def _asked(self, question: Question, answer: Answer, article: str | None) -> Asked:
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
            quotes=shown_quotes(answer),
            article=article,
        )
