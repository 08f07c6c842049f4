"""How text is cut into terms."""

from hypothesis import given
from hypothesis import strategies as st

from retrieval.stop_words import ENGLISH
from retrieval.terms import MAX_WORD_CHARS, terms


def test_words_are_stemmed_in_lower_case_without_stop_words() -> None:
    assert terms("The missiles ARE reaching Russian targets") == ("missil", "reach", "russian", "target")


def test_questions_meet_passages_whatever_the_quotation_marks_and_dashes() -> None:
    assert terms("Ukraine’s long-range “missiles”") == terms("ukraine's long range missile")


def test_question_words_weigh_nothing() -> None:
    assert terms("How far? How many? How much? What is it?") == ()


def test_accents_of_latin_letters_are_folded_and_others_kept() -> None:
    assert terms("Café Zürich") == terms("cafe zurich")
    assert terms("край") != terms("краи")


def test_numbers_keep_together() -> None:
    assert terms("1,000 or 3.5") == ("1000", "3.5")


def test_words_keep_their_vowel_signs() -> None:
    assert terms("हिन्दी") == ("हिन्दी",)


def test_letters_of_another_width_meet() -> None:
    assert terms("ＡＴＡＣＭＳ") == terms("ATACMS")


def test_the_stop_list_is_nltks_and_the_words_that_ask() -> None:
    # 198 words of NLTK's, of which 45 are contractions; split at the apostrophe they are 153, and 3 ask.
    assert len(ENGLISH) == 156
    assert {"the", "doesn", "yourselves", "far", "many"} <= ENGLISH
    assert "us" not in ENGLISH


def test_endless_words_are_cut() -> None:
    assert len(terms("x" * 10_000)[0]) <= MAX_WORD_CHARS


@given(st.text(max_size=300))
def test_any_text_can_be_cut(text: str) -> None:
    assert all(terms(text))
