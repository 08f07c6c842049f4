"""Asking questions with known answers, and what came back."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

from corpus.library import Library
from retrieval import answerer
from retrieval.answer import Quote
from retrieval.answerer import Finding
from retrieval.index import BuildEngine, Index, build_index
from retrieval.question_sets import Examination, KnownQuestion

DEPTH = 10
"""How many quotes are looked at."""

Find = Callable[[Index, str, int], Finding]
"""Finds at most so many quotes of an index for a question."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came back for one question, and the best quote of it.

    `rank` is that of the first right passage, `sentence_rank` that of the first marked sentence with an
    answer; both from 1, None where there is none among the first `DEPTH`.
    """

    question: KnownQuestion
    rank: int | None
    sentence_rank: int | None
    confidence: float
    seconds: float
    best: Quote | None = None

    @property
    def failed(self) -> bool:
        """Tell whether the articles answer, and the best quote does not."""
        return bool(self.question.places) and self.rank != 1


def examine(
    examination: Examination,
    build_engine: BuildEngine,
    on_question: Callable[[], object] = lambda: None,
    find: Find = answerer.find,
) -> tuple[Outcome, ...]:
    """Index the articles of `examination`, ask its questions, and call `on_question` after each."""
    index = build_index(Library(examination.articles), build_engine)
    outcomes = []
    for question in examination.questions:
        outcomes.append(_ask(index, question, find))
        on_question()
    return tuple(outcomes)


def _ask(index: Index, question: KnownQuestion, find: Find) -> Outcome:
    started = perf_counter()
    finding = find(index, question.text, DEPTH)
    seconds = perf_counter() - started
    return Outcome(
        question,
        _first(finding, lambda quote: (quote.article.slug, quote.passage.number) in question.places),
        _first(finding, lambda quote: any(answer in quote.marked for answer in question.answers)),
        finding.confidence,
        seconds,
        finding.quotes[0] if finding.quotes else None,
    )


def _first(finding: Finding, is_right: Callable[[Quote], bool]) -> int | None:
    return next((rank for rank, quote in enumerate(finding.quotes, 1) if is_right(quote)), None)
