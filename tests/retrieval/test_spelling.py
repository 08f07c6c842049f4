"""Which words of a question are understood as others."""

from collections import Counter
from itertools import product
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.spelling import Spelling
from retrieval.words import split

ARTICLE = "Zelensky says that Kursk troops and missiles reach the region. Zürich, atacms, form, form, ford."


def spelling(text: str = ARTICLE, language: str = "en") -> Spelling:
    return Spelling({language: Counter(split(text, language))})


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("zelenskyy", "zelensky"),
        ("zelenskii", "zelensky"),
        ("zlensky", "zelensky"),
        ("zelneskyy", "zelensky"),
        ("kurks", "kursk"),
        ("misiles", "missiles"),
        ("Zelenskiy", "Zelensky"),
        ("ATACSM", "ATACMS"),
        ("Zürihc", "Zurich"),
    ],
)
def test_a_word_that_nobody_knows_is_understood_as_the_nearest(written: str, understood: str) -> None:
    assert spelling().corrected(written) == understood


@pytest.mark.parametrize(
    "known",
    [
        "kursk",  # stands in the articles
        "missile",  # another form of a word that does
        "fords",
        "zelenski",
        "bread",  # is no word of the articles, and far from all
        "reads",  # is an English word, though near to "reach"
        "religion",  # likewise, near to "region"
        "whose",  # is common
        "zen",  # is short
        "krs",
        "zelenskyyyy",  # three edits away
        "kkurrsk",  # two edits away, of a word too short for them
        "2022",
        "",
        "?!",
    ],
)
def test_a_word_is_left_alone_that_is_known_or_short_or_far_from_all(known: str) -> None:
    assert spelling().corrected(known) == known


def test_of_words_equally_near_the_most_frequent_is_taken() -> None:
    assert spelling("zorka zorkb zorkb").corrected("zorkx") == "zorkb"
    assert spelling("zorka zorka zorkb").corrected("zorkx") == "zorka"


def test_what_stands_around_a_word_stays() -> None:
    question = "«Did  Zelenskyy (of Kurks) — say\tso?»"

    assert spelling().corrected(question) == "«Did  Zelensky (of Kursk) — say\tso?»"


def test_a_word_is_corrected_to_the_language_that_the_question_is_in() -> None:
    two = Spelling({"en": Counter(["kursk"]), "uk": Counter(["ракета", "курськ"])})

    assert two.corrected("kurks") == "kursk"
    assert two.corrected("де курсьнк") == "де курськ"


def test_a_word_that_stands_in_articles_of_another_language_is_left_alone() -> None:
    two = Spelling({"en": Counter(["selensky", "say"]), "de": Counter(["selenskyj", "sagte"])})

    assert two.corrected("What did Selenskyj say about it?") == "What did Selenskyj say about it?"


@pytest.mark.parametrize(
    ("language", "article", "question"),
    [
        ("ja", "東京タワーは高い", "東京タワアは"),
        ("zh", "乌克兰导弹", "乌克蓝导弹"),
        ("th", "ประเทศไทย", "ประเทสไทย"),
    ],
)
def test_scripts_without_spaces_are_left_alone(language: str, article: str, question: str) -> None:
    assert spelling(article, language).corrected(question) == question


def test_a_language_without_a_dictionary_is_corrected_too() -> None:
    assert spelling("Thành phố Saigon", "vi").corrected("saigom") == "saigon"


@pytest.mark.parametrize("length", [4, 8, 1000, 4096])
def test_a_question_of_unknown_words_is_corrected_quickly(length: int) -> None:
    letters = "bcdfgklmnprstvz"
    large = Spelling({"en": Counter("".join(word) for word in product(letters, repeat=4))})
    words = ("".join(word) * (length // 4) for word in product("qwxjhy", repeat=4))
    question = " ".join(words)[:4096]
    started = perf_counter()

    large.corrected(question)

    assert perf_counter() - started < 2


@given(st.text(max_size=100))
def test_a_corrected_question_needs_no_correction(question: str) -> None:
    once = spelling().corrected(question)

    assert spelling().corrected(once) == once
