"""Words that share most of their letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.related import related

WORDS = st.text(st.sampled_from("abé한"), min_size=1, max_size=8)


@pytest.mark.parametrize(
    ("one", "other"),
    [("priest", "priesthood"), ("ukrain", "ukrainian"), ("ракет", "ракетн"), ("govern", "governor")],
)
def test_words_that_share_most_letters_are_related(one: str, other: str) -> None:
    assert related([one], [other])[one][other] >= 0.4
    assert related([one], [other])[one][other] == related([other], [one])[other][one]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("missil", "missil"),  # itself
        ("missil", "mistake"),
        ("range", "orange"),  # another first letter
        ("war", "wars"),  # too short
        ("kursk", "bread"),
    ],
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert related([one], [other]) == {}


def test_the_similarity_is_dices_coefficient_of_the_trigrams() -> None:
    # ^pr pri rie ies est st$, and ^pr pri rie ies est sth tho hoo ood od$
    assert related(["priest"], ["priesthood"]) == {"priest": {"priesthood": 2 * 5 / (6 + 10)}}


def test_the_more_letters_are_shared_the_more_similar() -> None:
    alike = related(["ukrain"], ["ukraine", "ukrainian"])["ukrain"]

    assert alike["ukraine"] > alike["ukrainian"]


@given(st.lists(WORDS, max_size=8), st.lists(WORDS, max_size=8))
def test_any_words_have_similarities_between_four_tenths_and_one(terms: list[str], among: list[str]) -> None:
    found = related(terms, among)

    assert set(found) <= set(terms)
    for term, alike in found.items():
        assert alike
        assert set(alike) <= set(among) - {term}
        assert all(0.4 <= similarity <= 1 for similarity in alike.values())
