"""How sure an answer is."""

from dataclasses import fields, replace
from math import inf, nextafter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Passage
from retrieval.answer import Verdict
from retrieval.confidence import ANSWERED_FROM, ASKED_BY_HEADING, UNSURE_FROM, confidence, verdict
from retrieval.evidence import Evidence
from retrieval.finding import find
from tests.retrieval.small import small_index

GOOD = Evidence(
    strength=2.0,
    terms_held=4,
    held=0.9,
    held_in_sentence=0.8,
    names_missing=0,
    rarest_missing=0,
    numbers_missing=0,
    negated=0,
    phrases=0.3,
    kind_held=1,
    kind_missing=0,
)
SHARES = st.floats(0, 1)
EVIDENCE = st.builds(
    Evidence,
    strength=st.floats(0, 1000),
    terms_held=st.integers(0, 10),
    **{field.name: SHARES for field in fields(Evidence)[2:]},
)


@given(EVIDENCE)
def test_any_evidence_gives_a_probability(found: Evidence) -> None:
    assert 0 <= confidence(found) <= 1


@given(EVIDENCE, st.floats(0, 10))
def test_a_stronger_hit_is_no_less_sure(found: Evidence, more: float) -> None:
    assert confidence(replace(found, strength=found.strength + more)) >= confidence(found)


@pytest.mark.parametrize("name", ["names_missing", "rarest_missing", "numbers_missing", "negated"])
@given(found=EVIDENCE)
def test_what_is_missing_makes_no_hit_surer(name: str, found: Evidence) -> None:
    assert confidence(replace(found, **{name: 1})) <= confidence(replace(found, **{name: 0}))


@pytest.mark.parametrize("name", ["names_missing", "rarest_missing", "numbers_missing", "negated"])
def test_what_is_missing_makes_a_good_hit_less_sure(name: str) -> None:
    assert confidence(replace(GOOD, **{name: 1})) < confidence(GOOD)


@pytest.mark.parametrize("name", ["held_in_sentence", "terms_held"])
@given(found=EVIDENCE)
def test_what_is_held_makes_no_hit_less_sure(name: str, found: Evidence) -> None:
    assert confidence(replace(found, **{name: 1})) >= confidence(replace(found, **{name: 0}))


def test_a_question_in_the_words_of_the_heading_is_answered_at_least_so_surely() -> None:
    weak = replace(GOOD, strength=0.1)

    assert confidence(weak) < UNSURE_FROM
    assert confidence(replace(weak, above=0.79)) < UNSURE_FROM
    assert confidence(replace(weak, above=0.8)) == ASKED_BY_HEADING
    assert verdict(ASKED_BY_HEADING) is Verdict.ANSWERED


def test_the_words_of_the_heading_make_nothing_less_sure() -> None:
    strong = replace(GOOD, strength=3)

    assert confidence(replace(strong, above=1)) == confidence(strong) > ASKED_BY_HEADING


@pytest.mark.parametrize(
    ("sure", "found"),
    [
        (0, Verdict.NOT_FOUND),
        (nextafter(UNSURE_FROM, -inf), Verdict.NOT_FOUND),
        (UNSURE_FROM, Verdict.UNSURE),
        (nextafter(ANSWERED_FROM, -inf), Verdict.UNSURE),
        (ANSWERED_FROM, Verdict.ANSWERED),
        (1, Verdict.ANSWERED),
    ],
)
def test_the_verdict_begins_at_its_bounds(sure: float, found: Verdict) -> None:
    assert verdict(sure) is found


def test_the_more_of_a_question_is_held_the_surer_is_the_answer() -> None:
    index = small_index(
        Passage(1, "Nothing at all."), Passage(2, "Russian troops hold the Kursk region."), Passage(3, "Bread.")
    )
    questions = (
        "Do Russian troops hold the Kursk region?",
        "Do Russian troops eat cakes?",
        "Do Martian cooks hold cakes?",
    )

    sure = [find(index, question, 1).confidence for question in questions]

    assert sure == sorted(sure, reverse=True)
    assert sure[0] > ANSWERED_FROM > UNSURE_FROM > sure[-1]
