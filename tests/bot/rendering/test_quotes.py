"""Quotes within Telegram's limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.links import Links
from bot.rendering.length import MAX_UNITS
from bot.rendering.quotes import FOLDED_FROM_UNITS, context_block, quote_block
from bot.texts.en import TEXTS
from bot.utf16 import utf16_length
from corpus.article import Article, Passage
from corpus.sentences import sentence_spans
from retrieval.answer import Quote
from tests.bot.rendering.shown import quote, shown

LINKS = Links("pullquote_bot")

HOSTILE = st.text(alphabet=st.sampled_from("ab<>&\"'. 𝒲😀é\u0301\u200d\n"), min_size=1, max_size=40)


def among(number: int, *texts: str) -> Quote:
    """Return the paragraph with a number of an article of `texts`, its first sentence marked."""
    passages = tuple(Passage(place, text) for place, text in enumerate(texts, 1))
    passage = passages[number - 1]
    return Quote(Article("a", "a.txt", "Title", passages), passage, sentence_spans(passage.text)[0], 1.0)


def test_a_source_names_the_heading_where_there_is_one() -> None:
    plain = quote_block(quote("Text."), TEXTS, MAX_UNITS)
    under_heading = quote_block(quote("Text.", heading="Head"), TEXTS, MAX_UNITS)

    assert shown(plain)[0] == "Text.\n— Title, paragraph 1"
    assert shown(under_heading)[0] == "Text.\n— Title, “Head”, paragraph 1"


def test_the_number_of_the_paragraph_leads_to_the_link() -> None:
    _, found = shown(quote_block(quote("Text."), TEXTS, MAX_UNITS, LINKS))

    assert found["text_link"] == ["paragraph 1"]


def test_a_long_folded_quote_begins_with_its_sentence_once() -> None:
    long = " ".join(f"Sentence {number} fills the passage." for number in range(20))

    first = shown(quote_block(quote(long), TEXTS, MAX_UNITS, folded=True))[1]
    later = shown(quote_block(quote(long, 9), TEXTS, MAX_UNITS, folded=True))[1]

    assert first["expandable_blockquote"] == [long]
    assert later["expandable_blockquote"] == [f"Sentence 9 fills the passage.\n\n{long}"]


@pytest.mark.parametrize(
    ("units", "kind"), [(FOLDED_FROM_UNITS, "blockquote"), (FOLDED_FROM_UNITS + 1, "expandable_blockquote")]
)
def test_a_quote_is_folded_from_a_certain_length_on(units: int, kind: str) -> None:
    _, found = shown(quote_block(quote("a" * units), TEXTS, MAX_UNITS, folded=True))

    assert kind in found


def test_a_folded_passage_too_long_to_repeat_its_sentence_has_it_in_its_place() -> None:
    long = f"{'Some filling words stand here. ' * 40}{'The answer ' * 60}stands at the end."

    _, found = shown(quote_block(quote(long, 40), TEXTS, 2000, folded=True))

    assert found["expandable_blockquote"] == [long]
    assert found["bold"][0].startswith("The answer The answer")


def test_a_long_passage_is_cut_to_whole_sentences_around_the_marked_one() -> None:
    sentences = [f"Sentence number {number:04d} is about nothing at all." for number in range(300)]

    text, found = shown(quote_block(quote(" ".join(sentences), 150), TEXTS, MAX_UNITS))

    (excerpt,), (marked,) = found["blockquote"], found["bold"]
    assert marked == sentences[150]
    assert excerpt.startswith("[…] Sentence number ")
    assert excerpt.endswith("at all. […]")
    assert 0.9 * MAX_UNITS < utf16_length(text) <= MAX_UNITS


def test_an_endless_sentence_is_cut_between_words() -> None:
    text, found = shown(quote_block(quote("word " * 5000), TEXTS, MAX_UNITS))

    assert found["bold"][0].endswith("word")
    assert found["blockquote"][0].startswith("word")
    assert found["blockquote"][0].endswith("word […]")
    assert utf16_length(text) <= MAX_UNITS


def test_more_around_a_passage_is_what_stands_before_and_after_it() -> None:
    _, found = shown(context_block(among(2, "Before.", "Here. There.", "After.", "Later."), TEXTS, MAX_UNITS))

    assert found["blockquote"] == ["Before.\n\nHere. There.\n\nAfter."]
    assert found["bold"] == ["Here."]


@pytest.mark.parametrize(("number", "around"), [(1, "One.\n\nTwo."), (3, "Two.\n\nThree.")])
def test_the_first_and_last_passage_have_one_neighbour(number: int, around: str) -> None:
    _, found = shown(context_block(among(number, "One.", "Two.", "Three."), TEXTS, MAX_UNITS))

    assert found["blockquote"] == [around]


def test_long_neighbours_are_cut_on_their_far_sides() -> None:
    long = " ".join(f"Sentence number {number:04d} is long enough." for number in range(200))

    text, found = shown(context_block(among(2, long, "Here.", long), TEXTS, MAX_UNITS))

    before, here, after = found["blockquote"][0].split("\n\n")
    assert here == "Here."
    assert before.startswith("[…] Sentence number")
    assert long.endswith(before.removeprefix("[…] "))
    assert after.endswith(" […]")
    assert long.startswith(after.removesuffix(" […]"))
    assert 0.9 * MAX_UNITS < utf16_length(text) <= MAX_UNITS


@given(
    st.lists(st.tuples(HOSTILE, st.integers(1, 400)), min_size=1, max_size=3),
    st.integers(0, 1000),
    st.text(alphabet=st.characters(exclude_categories=["Cs"]), min_size=1, max_size=300),
    st.booleans(),
)
def test_any_passage_makes_a_message_that_telegram_takes(
    parts: list[tuple[str, int]], sentence: int, title: str, folded: bool
) -> None:
    texts = [f"x{text * times}" for text, times in parts]
    passages = tuple(Passage(number, text) for number, text in enumerate(texts, 1))
    middle = passages[len(passages) // 2]
    spans = sentence_spans(middle.text)
    chosen = Quote(Article("a", "a.txt", title, passages), middle, spans[sentence % len(spans)], 1.0)

    for html in (
        quote_block(chosen, TEXTS, MAX_UNITS, LINKS, folded=folded),
        context_block(chosen, TEXTS, MAX_UNITS, LINKS),
    ):
        text, found = shown(html)
        assert utf16_length(text) <= MAX_UNITS
        assert found["bold"][0].strip() in middle.text
    for piece in (
        part for part in shown(quote_block(chosen, TEXTS, MAX_UNITS))[1]["blockquote"][0].split("[…]")
    ):
        assert piece.strip() in middle.text
