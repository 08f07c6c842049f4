"""What speaks for a hit and against it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Passage
from corpus.language import LANGUAGES
from retrieval.confidence import confidence
from retrieval.evidence import NAMES, Evidence, evidence
from retrieval.index import NothingToIndexError
from retrieval.ranking import rank
from tests.retrieval.small import small_index


def of_best(question: str, *passages: str | Passage, title: str = "Title") -> Evidence:
    """Return the evidence for the best of `passages`, below one that has nothing to do with any."""
    index = small_index("Nothing at all.", *passages, title=title)
    return evidence(question, rank(index, question, 1)[0])


def of_follow_up(question: str, earlier: str, passage: str) -> Evidence:
    """Return the evidence for `passage` as the answer to `question`, asked after `earlier`."""
    index = small_index("Nothing at all.", passage)
    return evidence(question, rank(index, question, 1, earlier=earlier)[0], earlier)


@pytest.mark.parametrize(
    ("question", "missing", "names_missing"),
    [
        ("Why?", True, False),
        ("Where?", False, False),
        ("and then?", False, False),
        ("and the bread?", True, False),
        ("and Trump?", True, True),
        ("and Trump's troops?", False, False),
        ("and the soldiers of Kursk?", False, False),
    ],
)
def test_a_follow_up_lacks_what_it_says_itself(question: str, missing: bool, names_missing: bool) -> None:
    found = of_follow_up(question, "Do troops sleep?", "Some troops sleep in Kursk.")

    assert (bool(found.own_missing), bool(found.own_names_missing)) == (missing, names_missing)


def test_a_question_that_is_read_alone_lacks_nothing_of_its_own() -> None:
    found = of_best("Why does Trump sleep?", "The cat sleeps.")

    assert (found.own_missing, found.own_names_missing) == (False, False)


def test_a_passage_that_holds_the_whole_question_lacks_nothing() -> None:
    found = of_best("Do troops hold Kursk?", "Bread is baked. Troops hold Kursk.")

    assert (found.terms_held, found.held, found.held_in_sentence) == (3, 1, 1)
    assert (found.names_missing, found.rarest_missing, found.numbers_missing) == (0, 0, 0)


def test_what_stands_in_another_sentence_is_held_by_the_passage_only() -> None:
    found = of_best("Do troops in Kursk eat?", "Troops in Kursk. Bread is baked daily. They eat.")

    assert found.held == 1
    assert 0 < found.held_in_sentence < 1


def test_a_name_that_is_missing_is_seen() -> None:
    assert of_best("Do troops hold Odesa?", "Troops hold Kursk.").names_missing > 0
    assert of_best("Do troops hold Kursk?", "Troops hold Kursk.").names_missing == 0
    assert of_best("Do troops hold odesa?", "Troops hold Kursk.").names_missing == 0


def test_the_rarer_the_term_that_is_missing_the_more_it_speaks_against() -> None:
    passages = "Troops hold Kursk.", "Bread is eaten.", "Bread is baked."

    nowhere, common = of_best("Do troops hold wine?", *passages), of_best("Do troops hold bread?", *passages)

    assert nowhere.rarest_missing == 1
    assert 0 < common.rarest_missing < 1


def test_a_number_that_is_missing_is_seen() -> None:
    assert of_best("Did troops come in 1914?", "Troops came in 1915.").numbers_missing
    assert not of_best("Did troops come in 1914?", "Troops came in 1914.").numbers_missing


def test_a_question_that_negates_wants_a_sentence_that_does() -> None:
    assert of_best("Who did not hold Kursk?", "Troops hold Kursk.").negated
    assert not of_best("Who did not hold Kursk?", "Troops never hold Kursk.").negated
    assert not of_best("Who did hold Kursk?", "Troops hold Kursk.").negated


@pytest.mark.parametrize(
    ("question", "held", "missing"),
    [
        ("When did troops come?", True, False),
        ("Who saw the troops come?", False, True),
        ("troops", False, False),
    ],
)
def test_the_kind_of_thing_asked_for_is_held_or_missing_or_not_asked(
    *, question: str, held: bool, missing: bool
) -> None:
    found = of_best(question, "Troops came in 1914.")

    assert (found.kind_held, found.kind_missing) == (held, missing)


def test_phrases_count_by_their_part_of_all() -> None:
    assert of_best("hold the Kursk region", "Troops hold the Kursk region.").phrases == 1
    assert of_best("hold the Kursk region", "Troops hold the region.").phrases == pytest.approx(1 / 3)


def test_what_stands_above_is_the_share_in_heading_and_title() -> None:
    assert of_best("Missiles", Passage(2, "Missiles fly.", "On missiles")).above == 1
    assert of_best("Missiles and bread", Passage(2, "Missiles fly.", "On missiles")).above < 1
    assert of_best("Missiles", "Missiles fly.").above == 0


def test_what_stands_above_is_not_weighed_and_all_else_is() -> None:
    found = of_best("Missiles", Passage(2, "Missiles fly.", "On missiles"))

    assert len(found.figures) == len(NAMES)
    assert [getattr(found, name) for name in NAMES] == list(found.figures)
    assert "above" not in NAMES


@given(
    st.lists(st.text(max_size=80), min_size=1, max_size=4),
    st.text(max_size=80),
    st.sampled_from(sorted(LANGUAGES)),
)
def test_any_article_and_question_give_shares_and_a_probability(
    texts: list[str], question: str, language: str
) -> None:
    passages = (Passage(i, f"Kursk 1914 {text}", text or None) for i, text in enumerate(texts, 1))
    try:
        index = small_index(*passages, title=texts[0], language=language)
    except NothingToIndexError:
        return

    for hit in rank(index, f"{question} kursk {texts[0]}", 4):
        found = evidence(f"{question} kursk {texts[0]}", hit)
        assert found.strength > 0
        assert 0 <= found.terms_held <= 10
        assert all(-1e-9 <= figure <= 1 + 1e-9 for figure in (*found.figures[2:], found.above))
        assert 0 <= confidence(found) <= 1
