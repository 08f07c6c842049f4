"""How far chance could have moved the figures."""

from dataclasses import astuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.evaluation import Outcome
from retrieval.measures import FIGURES, RESAMPLES, Sample, intervals, resamples, summarise
from retrieval.question_sets import KnownQuestion

RANKS = st.none() | st.integers(1, 12)
OUTCOMES = st.builds(
    Outcome,
    st.sampled_from([KnownQuestion("?", frozenset({("a", 1)}), ("yes",)), KnownQuestion("?")]),
    RANKS,
    RANKS,
    st.sampled_from([0.0, 0.25, 0.5, 1.0]),
    st.just(0.5),
)


def outcome(*, right: bool, confidence: float = 0.5) -> Outcome:
    return Outcome(KnownQuestion("?", frozenset({("a", 1)})), 1 if right else None, None, confidence, 0.5)


@given(st.lists(st.tuples(OUTCOMES, st.integers(0, 3)), min_size=1, max_size=30))
def test_a_resamples_figures_are_those_of_its_outcomes_written_out(drawn: list[tuple[Outcome, int]]) -> None:
    written_out = [each for each, times in drawn for _ in range(times)] or [drawn[0][0]]
    weights = (
        [times for _, times in drawn] if any(times for _, times in drawn) else [1] + [0] * (len(drawn) - 1)
    )

    figures = Sample([each for each, _ in drawn]).figures(np.array(weights, dtype=np.float64))

    report = summarise(written_out)
    expected = [getattr(report, name) for name in FIGURES]
    assert list(figures.values()) == pytest.approx(
        [np.nan if figure is None else figure for figure in expected], nan_ok=True
    )


def test_the_interval_of_a_share_is_as_wide_as_the_normal_distribution_says() -> None:
    low, high = intervals([outcome(right=i % 5 > 0) for i in range(1000)])["success_at_1"]

    width = 1.96 * (0.8 * 0.2 / 1000) ** 0.5
    assert (low, high) == pytest.approx((0.8 - width, 0.8 + width), abs=0.004)


def test_intervals_come_out_the_same_each_time() -> None:
    outcomes = [outcome(right=i % 3 > 0, confidence=i / 50) for i in range(50)]

    assert intervals(outcomes) == intervals(outcomes)


def test_what_does_not_apply_has_no_interval() -> None:
    assert set(intervals([outcome(right=True)])) == {
        "success_at_1",
        "success_at_3",
        "mrr_at_10",
        "ms_per_question",
    }


def test_each_kind_of_question_is_drawn_as_often_as_there_are_of_it() -> None:
    is_answerable = np.array([True] * 7 + [False] * 2)

    drawn = list(resamples(is_answerable))

    assert len(drawn) == RESAMPLES
    assert {(weights[is_answerable].sum(), weights[~is_answerable].sum()) for weights in drawn} == {(7, 2)}
    assert len({tuple(weights) for weights in drawn}) > 100


def test_figures_are_plain_numbers() -> None:
    report = summarise([outcome(right=True), Outcome(KnownQuestion("?"), None, None, 0.1, 0.5)])

    assert {type(figure) for figure in astuple(report)} == {int, float, type(None)}
