"""How good the answers are, measured on questions with known answers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

import numpy as np

from corpus.library import Library
from retrieval.answer import Quote
from retrieval.answerer import Finding, find
from retrieval.index import BuildEngine, Index, build_index
from retrieval.question_sets import Examination, KnownQuestion

DEPTH = 10
"""How many quotes are looked at."""

FALSE_REFUSALS = 0.05
"""The share of answerable questions that may be refused when unanswerable ones are counted."""


@dataclass(frozen=True, slots=True)
class Report:
    """The figures; shares lie between 0 and 1, and one that does not apply is None.

    `success_at_k`: a right passage is among the first k quotes. `mrr_at_10`: mean of 1 / rank of the first
    right passage, 0 beyond 10 (both: Manning et al., "Introduction to Information Retrieval", chapter 8).
    `sentence_at_k`: the marked sentence of one of the first k quotes holds an answer. `auc_unanswerable`: how
    often an answerable question has more confidence than an unanswerable one, 0.5 being chance.
    `refused_at_5pct`: the share of unanswerable questions below the confidence under which 5% of the
    answerable ones lie. `ms_per_question`: wall time, without reading and indexing.
    """

    questions: int
    success_at_1: float | None
    success_at_3: float | None
    mrr_at_10: float | None
    sentence_at_1: float | None
    sentence_at_3: float | None
    unanswerable: int
    auc_unanswerable: float | None
    refused_at_5pct: float | None
    ms_per_question: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came back for one question.

    `rank` is that of the first right passage, `sentence_rank` that of the first marked sentence with an
    answer; both from 1, None where there is none among the first `DEPTH`.
    """

    question: KnownQuestion
    rank: int | None
    sentence_rank: int | None
    confidence: float
    seconds: float


def examine(
    examination: Examination, build_engine: BuildEngine, on_question: Callable[[], object] = lambda: None
) -> tuple[Outcome, ...]:
    """Index the articles of `examination`, ask its questions, and call `on_question` after each."""
    index = build_index(Library(examination.articles), build_engine)
    outcomes = []
    for question in examination.questions:
        outcomes.append(_ask(index, question))
        on_question()
    return tuple(outcomes)


def _ask(index: Index, question: KnownQuestion) -> Outcome:
    started = perf_counter()
    finding = find(index, question.text, DEPTH)
    seconds = perf_counter() - started
    return Outcome(
        question,
        _first(finding, lambda quote: (quote.article.slug, quote.passage.number) in question.places),
        _first(finding, lambda quote: any(answer in quote.marked for answer in question.answers)),
        finding.confidence,
        seconds,
    )


def _first(finding: Finding, is_right: Callable[[Quote], bool]) -> int | None:
    return next((rank for rank, quote in enumerate(finding.quotes, 1) if is_right(quote)), None)


def summarise(outcomes: Sequence[Outcome]) -> Report:
    """Return the figures over `outcomes`, of which there is at least one."""
    answerable = [outcome for outcome in outcomes if outcome.question.places]
    with_answers = [outcome for outcome in answerable if outcome.question.answers]
    ranks = [outcome.rank for outcome in answerable]
    sentence_ranks = [outcome.sentence_rank for outcome in with_answers]
    sure = [outcome.confidence for outcome in answerable]
    unsure = [outcome.confidence for outcome in outcomes if not outcome.question.places]
    return Report(
        questions=len(outcomes),
        success_at_1=_share_within(ranks, 1),
        success_at_3=_share_within(ranks, 3),
        mrr_at_10=_mean([1 / rank if rank else 0 for rank in ranks]),
        sentence_at_1=_share_within(sentence_ranks, 1),
        sentence_at_3=_share_within(sentence_ranks, 3),
        unanswerable=len(unsure),
        auc_unanswerable=_auc(sure, unsure),
        refused_at_5pct=_refused(sure, unsure),
        ms_per_question=1000 * sum(outcome.seconds for outcome in outcomes) / len(outcomes),
    )


def _share_within(ranks: Sequence[int | None], k: int) -> float | None:
    return _mean([rank is not None and rank <= k for rank in ranks])


def _mean(values: Sequence[float]) -> float | None:
    return float(np.mean(values)) if values else None


def _auc(higher: Sequence[float], lower: Sequence[float]) -> float | None:
    """Return how often a value of `higher` exceeds one of `lower`, ties counting half (Mann-Whitney U)."""
    if not higher or not lower:
        return None
    ordered = np.sort(lower)
    below, not_above = (np.searchsorted(ordered, higher, side) for side in ("left", "right"))
    return float((below + not_above).sum() / 2 / len(higher) / len(lower))


def _refused(answerable: Sequence[float], unanswerable: Sequence[float]) -> float | None:
    if not answerable or not unanswerable:
        return None
    bar = np.sort(answerable)[int(FALSE_REFUSALS * len(answerable))]
    return float(np.mean(np.asarray(unanswerable) < bar))
