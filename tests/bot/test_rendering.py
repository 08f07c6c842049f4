"""Answers as messages within Telegram's limits."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.markup import parse_html
from bot.rendering import (
    MAX_LISTED,
    MAX_SUGGESTION_UNITS,
    MAX_UNITS,
    render_answer,
    render_help,
    render_reindex_failure,
    render_reindexed,
)
from bot.texts.en import TEXTS
from bot.texts.languages import ENDONYMS
from bot.utf16 import utf16_length, utf16_slice
from corpus.article import Article, ArticleError, Passage
from corpus.language import LANGUAGES
from corpus.library import Library
from corpus.sentences import sentence_spans
from retrieval.answer import Answer, Quote, Verdict


def quote(text: str, sentence: int = 0, title: str = "Title", heading: str | None = None) -> Quote:
    passage = Passage(1, text, heading)
    return Quote(Article("a", "a.txt", title, (passage,)), passage, sentence_spans(text)[sentence], 1.0)


def answered(*quotes: Quote, verdict: Verdict = Verdict.ANSWERED) -> Answer:
    return Answer("?", verdict, 0.9, quotes)


def shown(answer: Answer, count: int = 3) -> tuple[str, dict[str, list[str]]]:
    """Return the text that a person sees, and the pieces of it by kind of formatting."""
    text, entities = parse_html(render_answer(answer, TEXTS, count))
    found: dict[str, list[str]] = {}
    for entity in entities:
        piece = utf16_slice(text, entity["offset"], entity["offset"] + entity["length"])
        found.setdefault(entity["type"], []).append(piece)
    return text, found


def test_a_source_without_a_heading_has_none() -> None:
    assert shown(answered(quote("Text.")))[0] == "Text.\n— Title, paragraph 1"
    assert shown(answered(quote("Text.", heading="Head")))[0] == "Text.\n— Title, “Head”, paragraph 1"


def test_a_folded_quote_that_begins_with_its_sentence_does_not_repeat_it() -> None:
    _, found = shown(answered(quote("First."), quote("One here. Two there."), quote("One here. Two there.", 1)))

    assert found["expandable_blockquote"] == ["One here. Two there.", "Two there.\n\nOne here. Two there."]
    assert found["bold"] == ["First.", "One here.", "Two there."]


def test_only_as_many_quotes_are_shown_as_wanted() -> None:
    three = answered(quote("One."), quote("Two."), quote("Three."))

    assert shown(three, 1)[0].count("Title") == 1
    assert shown(three, 3)[0].count("Title") == 3


def test_an_unsure_answer_shows_the_closest_passage_alone() -> None:
    text, _ = shown(answered(quote("One."), quote("Two."), verdict=Verdict.UNSURE))

    assert text == f"{TEXTS.unsure}\nOne.\n— Title, paragraph 1"


def test_how_a_question_was_understood_stands_above_the_quotes() -> None:
    understood = replace(answered(quote("One.")), suggestion="Where is <Kursk> & co?")

    text, found = shown(understood)

    assert text == "Showing results for Where is <Kursk> & co?\nOne.\n— Title, paragraph 1"
    assert found["bold"] == ["Where is <Kursk> & co?", "One."]


def test_how_a_question_was_understood_stands_above_the_doubt_and_below_what_was_tapped() -> None:
    unsure = replace(answered(quote("One."), verdict=Verdict.UNSURE), suggestion="Kursk?")

    text, _ = parse_html(render_answer(unsure, TEXTS, 3, starter="<Krusk>?"))

    assert text.splitlines()[:3] == ["<Krusk>?", "Showing results for Kursk?", TEXTS.unsure]


@pytest.mark.parametrize("word", ["<b>&amp; ", "😀😀 ", "endless"])
def test_a_long_question_that_was_understood_otherwise_is_cut(word: str) -> None:
    understood = replace(answered(quote("a" * 3900), quote("b" * 500)), suggestion=word * 1000)

    text, found = shown(understood)

    assert (word * 1000).startswith(found["bold"][0])
    assert utf16_length(found["bold"][0]) <= MAX_SUGGESTION_UNITS
    assert utf16_length(text) <= MAX_UNITS


def test_nothing_found_for_a_question_in_another_language_names_those_of_the_articles() -> None:
    foreign = Answer("?", Verdict.NOT_FOUND, 0.0, (), foreign_to=("uk", "en"))

    text, _ = shown(foreign)

    assert text.endswith("Please ask in theirs: українська, English.")
    assert TEXTS.not_found not in text
    assert shown(replace(foreign, foreign_to=()))[0] == TEXTS.not_found


def test_only_some_of_many_languages_are_named() -> None:
    every = tuple(sorted(LANGUAGES))

    text, _ = shown(Answer("?", Verdict.NOT_FOUND, 0.0, (), foreign_to=every))

    assert text.count(", ") - TEXTS.other_language.count(", ") == MAX_LISTED - 1
    assert ENDONYMS[every[0]] in text


def test_every_language_has_a_name_of_its_own_that_needs_no_escaping() -> None:
    assert set(ENDONYMS) == LANGUAGES
    assert len(set(ENDONYMS.values())) == len(LANGUAGES)
    assert not any(set(name) & set("<>&,") for name in ENDONYMS.values())


def test_a_long_passage_is_cut_to_whole_sentences_around_the_marked_one() -> None:
    sentences = [f"Sentence number {number:04d} is about nothing at all." for number in range(300)]

    text, found = shown(answered(quote(" ".join(sentences), 150)))

    (excerpt,), (marked,) = found["blockquote"], found["bold"]
    assert marked == sentences[150]
    assert excerpt.startswith("[…] Sentence number ")
    assert excerpt.endswith("at all. […]")
    assert 0.9 * MAX_UNITS < utf16_length(text) <= MAX_UNITS


def test_an_endless_sentence_is_cut_between_words() -> None:
    text, found = shown(answered(quote("word " * 5000)))

    assert found["bold"][0].endswith("word")
    assert found["blockquote"][0].startswith("word")
    assert found["blockquote"][0].endswith("word […]")
    assert utf16_length(text) <= MAX_UNITS


def test_a_folded_passage_too_long_to_repeat_its_sentence_has_it_in_its_place() -> None:
    long = f"{'Some filling words stand here. ' * 40}{'The answer ' * 60}stands at the end."

    _, found = shown(answered(quote("a" * 1800), quote(long, 40)))

    assert found["expandable_blockquote"] == [long]
    assert found["bold"][1].startswith("The answer The answer")


def test_further_quotes_that_do_not_fit_are_left_out() -> None:
    text, found = shown(answered(quote("a" * 2500), quote("b" * 2500), quote("c" * 500)))

    assert [piece[0] for piece in found["expandable_blockquote"]] == ["c"]
    assert utf16_length(text) <= MAX_UNITS


@given(
    st.lists(
        st.tuples(
            st.text(alphabet=st.sampled_from("ab<>&\"'. 𝒲😀é\u0301\u200d\n"), min_size=1, max_size=40),
            st.integers(1, 400),
            st.integers(0, 1000),
            st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_any_quotes_make_one_message_that_telegram_takes(parts: list[tuple[str, int, int, str]]) -> None:
    quotes = []
    for text, times, sentence, title in parts:
        passage = f"x{text * times}"
        quotes.append(quote(passage, sentence % len(sentence_spans(passage)), title))

    text, found = shown(answered(*quotes))

    assert utf16_length(text) <= MAX_UNITS
    for piece in (part for part in found["blockquote"][0].split("[…]") if part.strip()):
        assert piece.strip() in quotes[0].passage.text


def test_help_names_some_articles_and_counts_the_others() -> None:
    articles = [Article(str(n), "a.txt", f"Title <{n}>", ()) for n in range(MAX_LISTED + 3)]

    text, _ = parse_html(render_help(articles, TEXTS, "Hello!", "my_bot"))

    assert text.startswith("Hello!\n\nI answer from:\n• Title <0>\n")
    assert "… and 3 more" in text
    assert "/ask@my_bot" in text


@pytest.mark.parametrize("count", [1, 100])
def test_a_report_of_many_failures_stays_short(count: int) -> None:
    failures = tuple(ArticleError("n" * 255 + ".txt", "is <empty>") for _ in range(count))

    text, _ = parse_html(render_reindexed(Library((), failures), 1.25, TEXTS))

    assert utf16_length(text) < MAX_UNITS
    assert text.startswith("Done in 1.2 s. Articles: 0. Passages: 0.\n\nLeft out:\n• nnn")


def test_a_failures_reason_is_escaped_and_short() -> None:
    text, _ = parse_html(render_reindex_failure("<b> " * 5000, TEXTS))

    assert "<b> <b>" in text
    assert utf16_length(text) < MAX_UNITS
