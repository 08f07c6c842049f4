"""The figures over outcomes, and how far chance could have moved them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

from retrieval.evaluation import DEPTH, Outcome

FALSE_REFUSALS = 0.05
"""The share of answerable questions that may be refused when unanswerable ones are counted."""

RESAMPLES = 1000
_SEED = 1979  # of Efron's article; any would do, and the same one gives the same intervals again
_LEVEL = 0.95

Floats = NDArray[np.float64]
Interval = tuple[float, float]
"""The ends of a 95% interval."""


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


COUNTS = ("questions", "unanswerable")
"""The fields of a report that are counts, and no figures that chance moves."""

FIGURES = tuple(field.name for field in fields(Report) if field.name not in COUNTS)
"""The fields of a report that chance moves, in order."""


class Sample:
    """Outcomes, at least one, as arrays, from which the figures of any resample of them follow."""

    def __init__(self, outcomes: Sequence[Outcome]) -> None:
        self.is_answerable = np.array([bool(outcome.question.places) for outcome in outcomes])
        has_answer = self.is_answerable & [bool(outcome.question.answers) for outcome in outcomes]
        ranks = _ranks([outcome.rank for outcome in outcomes])
        sentence_ranks = _ranks([outcome.sentence_rank for outcome in outcomes])
        means = {
            "success_at_1": (ranks <= 1, self.is_answerable),
            "success_at_3": (ranks <= 3, self.is_answerable),  # noqa: PLR2004 the k of the name
            "mrr_at_10": (1 / ranks, self.is_answerable),
            "sentence_at_1": (sentence_ranks <= 1, has_answer),
            "sentence_at_3": (sentence_ranks <= 3, has_answer),  # noqa: PLR2004 the k of the name
            "ms_per_question": (1000 * np.array([o.seconds for o in outcomes]), np.ones(len(outcomes))),
        }
        self._means = tuple(means)
        self._members = np.array([members for _, members in means.values()], dtype=np.float64)
        self._values = np.array([values for values, _ in means.values()], dtype=np.float64) * self._members
        # The confidences are replaced by their places among all of them, equal ones having the same.
        _, self._order = np.unique([outcome.confidence for outcome in outcomes], return_inverse=True)

    def figures(self, weights: Floats | None = None) -> dict[str, float]:
        """Return the figures with outcome i taken `weights[i]` times, each once without `weights`.

        A figure that does not apply is not a number.
        """
        times = np.ones(len(self._order)) if weights is None else weights
        totals = self._members @ times
        means = np.divide(self._values @ times, totals, out=np.full(len(totals), np.nan), where=totals > 0)
        found = dict(zip(self._means, map(float, means), strict=True)) | self._refusals(times)
        return {name: found[name] for name in FIGURES}

    def _refusals(self, times: Floats) -> dict[str, float]:
        answerable = np.bincount(self._order, times * self.is_answerable)
        unanswerable = np.bincount(self._order, times * ~self.is_answerable)
        asked, foreign = answerable.sum(), unanswerable.sum()
        if not asked or not foreign:
            return {"auc_unanswerable": np.nan, "refused_at_5pct": np.nan}
        below = np.cumsum(unanswerable) - unanswerable
        # Mann-Whitney U, ties counting half.
        auc = answerable @ (below + unanswerable / 2) / asked / foreign
        bar = np.searchsorted(np.cumsum(answerable), int(FALSE_REFUSALS * asked), side="right")
        return {"auc_unanswerable": float(auc), "refused_at_5pct": float(below[bar] / foreign)}


def _ranks(ranks: Sequence[int | None]) -> Floats:
    """Return `ranks` with infinity for none."""
    return np.array([rank if rank and rank <= DEPTH else np.inf for rank in ranks])


def summarise(outcomes: Sequence[Outcome]) -> Report:
    """Return the figures over `outcomes`, of which there is at least one."""
    sample = Sample(outcomes)
    figures = {name: None if np.isnan(figure) else figure for name, figure in sample.figures().items()}
    return Report(questions=len(outcomes), unanswerable=int((~sample.is_answerable).sum()), **figures)  # type: ignore[arg-type]  # ms_per_question always applies


def intervals(outcomes: Sequence[Outcome]) -> Mapping[str, Interval]:
    """Return the 95% interval of each figure that applies, by its name.

    They are the percentile bootstrap's (Efron 1979; Efron and Tibshirani, "An Introduction to the Bootstrap",
    chapter 13) over questions, answerable and unanswerable ones resampled apart; seeded, so always the same.
    """
    sample = Sample(outcomes)
    return percentiles([sample.figures(weights) for weights in resamples(sample.is_answerable)])


def resamples(is_answerable: NDArray[np.bool_]) -> Iterator[Floats]:
    """Yield `RESAMPLES` times how often each outcome was drawn, in as many draws as there are of its kind."""
    random = np.random.default_rng(_SEED)
    kinds = [np.flatnonzero(is_answerable), np.flatnonzero(~is_answerable)]
    for _ in range(RESAMPLES):
        drawn = np.concatenate([random.choice(kind, len(kind)) for kind in kinds if len(kind)])
        yield np.bincount(drawn, minlength=len(is_answerable)).astype(np.float64)


def percentiles(figures: Sequence[Mapping[str, float]]) -> Mapping[str, Interval]:
    """Return between which two values 95% of each figure lie, without those that never apply."""
    ends = ((1 - _LEVEL) / 2, (1 + _LEVEL) / 2)
    columns = {name: np.array([row[name] for row in figures]) for name in figures[0]}
    applying = {name: column[~np.isnan(column)] for name, column in columns.items()}
    return {
        name: (float(low), float(high))
        for name, column in applying.items()
        if len(column)
        for low, high in [np.quantile(column, ends)]
    }
