"""What acronyms stand for, as texts tell."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.acronyms import MAX_EXPANSION_WORDS, acronyms


@pytest.mark.parametrize(
    ("acronym", "expansion"),
    [
        ("ATACMS", "Army Tactical Missile System"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("IMF", "International Monetary Fund"),
        ("US", "United States"),
        ("FAO", "Food and Agriculture Organization"),
        ("UNAM", "Universidad Nacional Autónoma de México"),
        ("ЗСУ", "Збройні Сили України"),
    ],
)
def test_an_acronym_stands_for_the_name_that_spells_it(acronym: str, expansion: str) -> None:
    told = acronyms([f"It was the {expansion} that decided.", f"So said the {acronym}."])

    assert told.get(acronym) == expansion


def test_an_acronym_stands_for_a_part_of_a_longer_name() -> None:
    told = acronyms(["The Old Army Tactical Missile System Group has ATACMS."])

    assert told == {"ATACMS": "Army Tactical Missile System"}


def test_a_name_tells_nothing_where_no_acronym_stands() -> None:
    assert acronyms(["The Army Tactical Missile System flies."]) == {}


def test_an_acronym_is_not_spelled_by_small_words() -> None:
    assert acronyms(["The army tactical missile system is called ATMS."]) == {}


def test_two_words_do_not_spell_an_acronym_with_several_letters_each() -> None:
    assert acronyms(["An ATMI is no Atlantic Mission."]) == {}


def test_an_acronym_is_not_spelled_by_names_of_two_sentences() -> None:
    assert acronyms(["IMF. They met in Iceland. Monica. Finland."]) == {}


def test_an_acronym_is_not_spelled_by_words_that_are_all_capitals() -> None:
    assert acronyms(["THE INTERNATIONAL MONETARY FUND IS THE IMF"]) == {}


def test_the_most_frequent_expansion_counts() -> None:
    told = acronyms(
        ["BBC: Big Brown Cat.", "The British Broadcasting Company.", "A British Broadcasting Company"]
    )

    assert told == {"BBC": "British Broadcasting Company"}


def test_two_letters_need_an_expansion_that_outnumbers_all_others() -> None:
    divided = acronyms(["The US, some Urban Schools and the United States."])
    clear = acronyms(["The US, some Urban Schools, the United States.", "In the United States."])

    assert divided == {}
    assert clear == {"US": "United States"}


def test_an_expansion_has_no_more_words_than_the_limit() -> None:
    words = "Alpha Bravo Charlie Delta Echo Foxtrot Golf Hotel India".split()
    letters = "".join(word[0] for word in words)

    told = acronyms([f"The {' '.join(words)} is the {letters}, not the {letters[:MAX_EXPANSION_WORDS]}."])

    assert told == {letters[:MAX_EXPANSION_WORDS]: " ".join(words[:MAX_EXPANSION_WORDS])}


@pytest.mark.parametrize(
    "unit",
    ["A", "A ", "Aa ", "Aa-", "Aa of ", "Aa of the ", "Aa’", "A’ ", "WORD ", "Word Tree ", "A\u0301", "İ "],
)
def test_an_endless_headline_is_read_in_time_that_grows_with_it(unit: str) -> None:
    known = " ".join("A" * length for length in range(2, 11))
    started = perf_counter()

    acronyms([f"{unit * 100_000}. {known} WT WTW WTWT"])

    assert perf_counter() - started < 3


def test_many_acronyms_and_many_names_are_read_in_time_that_grows_with_them() -> None:
    letters = [f"{a}{b}{c}{d}" for a in "ABCDEFGH" for b in "ABCDEFGH" for c in "ABCDEFGH" for d in "ABCDEFGH"]
    names = [" ".join(f"{letter}a{'b' * (i % 50)}" for letter in word) for i, word in enumerate(letters)]
    started = perf_counter()

    told = acronyms([*letters, *names])

    assert len(told) == len(letters)
    assert perf_counter() - started < 3


@given(st.lists(st.text(st.sampled_from("ABab’- .ßǅİ1І"), max_size=60), max_size=4))
def test_an_expansion_stands_in_the_texts_and_begins_as_its_acronym(texts: list[str]) -> None:
    for acronym, expansion in acronyms(texts).items():
        assert acronym[0] == expansion[0]
        assert any(acronym in text for text in texts)
        assert any(expansion in text for text in texts)
