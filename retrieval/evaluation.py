"""Asking questions with known answers, and what came back."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import Protocol

from corpus.library import Library
from retrieval import finding
from retrieval.answer import Quote
from retrieval.finding import Finding
from retrieval.follow_ups import carried
from retrieval.index import BuildEngine, Index, build_index
from retrieval.question_sets import Examination, KnownQuestion

DEPTH = 10
"""How many quotes are looked at."""


class Find(Protocol):
    """Finds at most `limit` quotes of `index` for `question`, asked after the `earlier` one."""

    def __call__(self, index: Index, question: str, limit: int, *, earlier: str | None) -> Finding:
        """Return what is found."""


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
    find: Find = finding.find,
) -> tuple[Outcome, ...]:
    """Index the articles of `examination`, ask its questions in order, and call `on_question` after each.

    One that goes on from an earlier question is asked with what that one carried on.
    """
    index = build_index(Library(examination.articles), build_engine)
    outcomes = []
    carried_on: dict[str | None, str] = {}
    for question in examination.questions:
        started = perf_counter()
        found = find(index, question.text, DEPTH, earlier=carried_on.get(question.earlier, question.earlier))
        outcomes.append(_outcome(question, found, perf_counter() - started))
        carried_on[question.text] = carried(question.text, found.earlier, index.library.languages)
        on_question()
    return tuple(outcomes)


def _outcome(question: KnownQuestion, finding: Finding, seconds: float) -> Outcome:
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
