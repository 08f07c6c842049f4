"""What stands above a quote, and what stands in its place where nothing was found."""

from dataclasses import replace

import pytest

from bot.rendering.answers import MAX_LANGUAGES, MAX_QUESTION_UNITS, Layout, render_answer, render_nothing
from bot.rendering.length import MAX_UNITS
from bot.texts.en import TEXTS
from bot.texts.languages import ENDONYMS
from bot.utf16 import utf16_length
from corpus.language import LANGUAGES
from retrieval.answer import Answer, Verdict
from tests.bot.rendering.shown import answered, quote, shown

ONE = quote("One.")


def test_an_unsure_answer_says_so_above_the_quote() -> None:
    text, _ = shown(render_answer(answered(ONE, verdict=Verdict.UNSURE), ONE, TEXTS))

    assert text == f"{TEXTS.unsure}\nOne.\n— Title, paragraph 1"


def test_how_a_question_was_understood_stands_above_the_quote() -> None:
    understood = replace(answered(ONE), suggestion="Where is <Kursk> & co?")

    text, found = shown(render_answer(understood, ONE, TEXTS))

    assert text == "Showing results for Where is <Kursk> & co?\nOne.\n— Title, paragraph 1"
    assert found["bold"] == ["Where is <Kursk> & co?", "One."]


def test_a_follow_up_names_the_question_that_it_was_understood_with() -> None:
    follow_up = replace(answered(ONE), earlier="Who <won>?")

    text, _ = shown(render_answer(follow_up, ONE, TEXTS))

    assert text.startswith("Taken as a follow-up to “Who <won>?”\n")


def test_a_repeated_question_stands_above_all_else_that_is_said() -> None:
    unsure = Answer("<Krusk>?", Verdict.UNSURE, 0.3, (ONE,), suggestion="Kursk?")

    text, _ = shown(render_answer(unsure, ONE, TEXTS, Layout(repeated=True)))

    assert text.splitlines()[:3] == ["<Krusk>?", "Showing results for Kursk?", TEXTS.unsure]


@pytest.mark.parametrize("word", ["<b>&amp; ", "😀😀 ", "endless"])
def test_a_long_question_that_was_understood_otherwise_is_cut(word: str) -> None:
    long = quote("a" * 4500)
    understood = replace(answered(long), suggestion=word * 1000)

    text, found = shown(render_answer(understood, long, TEXTS))

    said = found["bold"][0].removesuffix(" …")
    assert " ".join((word * 1000).split()).startswith(said)
    assert utf16_length(found["bold"][0]) <= MAX_QUESTION_UNITS
    assert utf16_length(text) <= MAX_UNITS


def test_nothing_found_for_a_question_in_another_language_names_those_of_the_articles() -> None:
    foreign = Answer("?", Verdict.NOT_FOUND, 0.0, (), foreign_to=("uk", "en"))

    text, _ = shown(render_nothing(foreign, TEXTS))

    assert text.endswith("Please ask in theirs: українська, English.")
    assert TEXTS.not_found not in text
    assert shown(render_nothing(replace(foreign, foreign_to=()), TEXTS))[0] == TEXTS.not_found


def test_only_some_of_many_languages_are_named() -> None:
    every = tuple(sorted(LANGUAGES))

    text, _ = shown(render_nothing(Answer("?", Verdict.NOT_FOUND, 0.0, (), foreign_to=every), TEXTS))

    assert text.count(", ") - TEXTS.other_language.count(", ") == MAX_LANGUAGES - 1
    assert ENDONYMS[every[0]] in text


def test_every_language_has_a_name_of_its_own_that_needs_no_escaping() -> None:
    assert set(ENDONYMS) == LANGUAGES
    assert len(set(ENDONYMS.values())) == len(LANGUAGES)
    assert not any(set(name) & set("<>&,") for name in ENDONYMS.values())
