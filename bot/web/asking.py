"""A question from a page or a program to its answer; it is not kept."""

import unicodedata
from collections.abc import Collection
from enum import StrEnum

from bot.metrics.labels import Where
from bot.metrics.metrics import Metrics
from bot.web.limits import MAX_QUESTION_CHARS
from bot.web.threads import Threads
from retrieval.answer import Answer
from retrieval.answerer import Answerer

QUOTES = 5
"""How many quotes an answer has at most."""

_NOT_TEXT = frozenset({"Cc", "Cs"})
"""The categories of Unicode that control characters and halves of characters are in."""


class Fault(StrEnum):
    """Why something is no question."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_TEXT = "not_text"


class QuestionError(Exception):
    """Raised when what was sent is no question; `fault` says why, and the message is one plain sentence."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(_SENTENCES[fault])
        self.fault = fault


_SENTENCES = {
    Fault.EMPTY: "The question is empty.",
    Fault.TOO_LONG: f"The question is longer than {MAX_QUESTION_CHARS} characters.",
    Fault.NOT_TEXT: "The question holds characters that are no text.",
}


class Asking:
    """Answers what is asked over HTTP, all of it in one place."""

    def __init__(
        self, answerer: Answerer, metrics: Metrics | None = None, threads: Threads | None = None
    ) -> None:
        self._answerer = answerer
        self._metrics = metrics or Metrics()
        self._threads = threads or Threads()

    async def ask(self, question: str, articles: Collection[str] = (), limit: int = QUOTES) -> Answer:
        """Answer `question` with at most `limit` quotes from `articles`, given as slugs, or from all.

        The answer repeats the question with its white space made plain.

        Raises:
            QuestionError: when it is empty, too long, or no text.
        """
        plain = plain_question(question)
        answer = await self._threads.run(self._answer, plain, limit, articles)
        self._metrics.count_question(answer.verdict, Where.WEB)
        return answer

    def _answer(self, question: str, limit: int, articles: Collection[str]) -> Answer:
        with self._metrics.searching():
            return self._answerer.answer(question, limit, articles=articles)


def plain_question(given: str) -> str:
    """Return the question that was `given`, in one line, without white space around it.

    Raises:
        QuestionError: when it is empty, too long, or no text.
    """
    question = " ".join(given.split())
    if not question:
        raise QuestionError(Fault.EMPTY)
    if len(question) > MAX_QUESTION_CHARS:
        raise QuestionError(Fault.TOO_LONG)
    if any(unicodedata.category(character) in _NOT_TEXT for character in question):
        raise QuestionError(Fault.NOT_TEXT)
    return question
