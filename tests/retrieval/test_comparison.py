"""Two settings, compared question by question."""

import pytest

from retrieval.comparison import compare, sign_test
from retrieval.evaluation import Outcome
from retrieval.question_sets import KnownQuestion

HERE, THERE = frozenset({("a", 1)}), frozenset({("a", 2)})


def outcomes(*ranks: int | None) -> list[Outcome]:
    return [Outcome(KnownQuestion(str(i), HERE), rank, None, 0.5, 0.1) for i, rank in enumerate(ranks)]


def test_questions_whose_first_quote_became_right_or_wrong_are_told_apart() -> None:
    comparison = compare(outcomes(1, 1, 2, None, 1), outcomes(1, 2, 1, 3, None))

    assert [outcome.question.text for outcome in comparison.better] == ["1", "4"]
    assert [outcome.question.text for outcome in comparison.worse] == ["2"]
    assert (comparison.this.success_at_1, comparison.default.success_at_1) == (0.6, 0.4)


def test_the_same_answers_differ_by_nothing_for_certain() -> None:
    comparison = compare(outcomes(1, 2, None, 1), outcomes(1, 2, None, 1))

    assert set(comparison.differences.values()) == {(0, 0)}
    assert comparison.sign_test == 1


def test_a_difference_is_surer_than_the_figures_it_is_made_of() -> None:
    base = [1, None] * 200
    this = [1, 1, *base[2:]]

    low, high = compare(outcomes(*this), outcomes(*base)).differences["success_at_1"]

    assert 0 <= low <= 1 / 400 <= high < 0.01


@pytest.mark.parametrize(
    ("better", "worse", "chance"), [(0, 0, 1), (5, 0, 0.0625), (0, 5, 0.0625), (3, 3, 1), (1, 9, 0.021484375)]
)
def test_the_sign_test_is_exact(better: int, worse: int, chance: float) -> None:
    assert sign_test(better, worse) == chance


def test_the_sign_test_takes_thousands() -> None:
    assert 0 < sign_test(3100, 2900) < 0.02


def test_outcomes_of_other_questions_are_refused() -> None:
    other = [Outcome(KnownQuestion("0", THERE), 1, None, 0.5, 0.1)]

    with pytest.raises(ValueError, match="different questions"):
        compare(outcomes(1), other)
    with pytest.raises(ValueError, match=r"shorter|longer"):
        compare(outcomes(1), outcomes(1, 1))
