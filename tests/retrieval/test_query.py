"""Questions made ready for comparing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.language import LANGUAGES
from retrieval.kinds import Kind
from retrieval.query import Query, read_query, read_together

ACRONYMS = {"atacms": "Army Tactical Missile System"}


def by_length(term: str) -> float:
    """Weigh `term` by its length, which can be told from its letters."""
    return float(len(term))


def query(question: str, language: str = "en", asked_in: str = "en") -> Query:
    return read_query(question, language, asked_in, by_length, ACRONYMS)


def test_the_terms_of_a_question_stand_in_its_order_and_weigh_their_idf() -> None:
    read = query("Where do missiles hit missile silos?")

    assert read.terms == ("missil", "hit", "missil", "silo")
    assert read.idf == {"missil": 6, "hit": 3, "silo": 4}
    assert read.weight == 13
    assert read.asked == {"where", "do", "missiles", "hit", "missile", "silos"}
    assert read.written == {"missiles": "missil", "hit": "hit", "missile": "missil", "silos": "silo"}


def test_phrases_are_neighbours_of_which_one_is_a_term() -> None:
    assert query("What is in the Kursk region?").phrases == (" the kursk ", " kursk region ")


def test_what_is_counted_and_asked_for_is_told() -> None:
    read = query("How many soldiers are there?")

    assert (read.kind, read.counted) == (Kind.NUMBER, "soldier")


def test_an_acronym_is_known_by_what_it_stands_for() -> None:
    read = query("How far do ATACMS fly?")

    assert read.expansions == {"atacm": " armi tactic missil system "}
    assert not read.asks_meaning


@pytest.mark.parametrize("question", ["What does ATACMS stand for?", "What is the full name of ATACMS?"])
def test_words_that_only_ask_for_the_meaning_of_an_acronym_are_left_out(question: str) -> None:
    read = query(question)

    assert read.asks_meaning
    assert read.terms == ("atacm",)


def test_words_for_meaning_count_where_no_acronym_is_asked_about() -> None:
    read = query("What does the statue stand for?")

    assert not read.asks_meaning
    assert read.terms == ("statu", "stand")


def test_common_words_of_the_language_that_is_asked_in_are_left_out_in_others() -> None:
    assert query("Wer ist der Präsident?", "en", "de").terms == ("prasid",)


def test_a_question_of_common_words_has_no_terms_and_no_weight() -> None:
    read = query("What is it?")

    assert (read.terms, read.weight, read.phrases) == ((), 0, ())


@given(st.text(max_size=200), st.sampled_from(sorted(LANGUAGES)), st.sampled_from(sorted(LANGUAGES)))
def test_any_question_can_be_read_in_any_language(question: str, language: str, asked_in: str) -> None:
    read = query(f"ATACMS {question}", language, asked_in)

    assert set(read.terms) == set(read.idf) == set(read.written.values())
    assert read.written.keys() <= read.asked


def together(question: str, earlier: str) -> Query:
    return read_together(question, query(question), query(earlier), 0.5)


def test_a_query_takes_what_it_lacks_from_the_one_before() -> None:
    read = together("Why did the missiles miss?", "How many missiles hit Kursk?")

    assert read.terms == ("missil", "miss", "hit", "kursk")
    assert read.idf == {"missil": 6, "miss": 4, "hit": 1.5, "kursk": 2.5}
    assert read.earlier == {"hit", "kursk"}
    assert read.written == {"missiles": "missil", "miss": "miss", "hit": "hit", "kursk": "kursk"}
    assert {"kursk", "many"} <= read.asked


def test_what_is_asked_for_is_the_follow_ups_own() -> None:
    read, alone = together("Why?", "How many missiles hit Kursk in 2024?"), query("Why?")

    assert (read.kind, read.counted, read.unit, read.phrases) == (Kind.REASON, None, None, alone.phrases)


def test_what_it_stands_for_is_asked_of_the_acronym_before() -> None:
    read = together("What does it stand for?", "How far do ATACMS reach?")

    assert read.asks_meaning
    assert read.terms == ("atacm",)
    assert read.expansions == {"atacm": " armi tactic missil system "}
