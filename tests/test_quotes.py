"""What a quote guarantees, whatever the article and the question."""

import re
import tempfile
import textwrap
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus.library import read_files
from retrieval.answer import Quote
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.finding import find
from retrieval.index import Index, NothingToIndexError, build_index

ASKED = 10

WORDS = st.sampled_from(
    [
        *"cat Cats sleeps. long-range war—given “Go.” e\u0301te\u0301 naïve 300 3.5 😀 𝒜𝒷".split(),
        *"किताब। 東京は。 שלום Київ Mr. - … * \u200b a\u00ad \u0301 \ufeff".split(),
    ]
)
GAPS = st.sampled_from([*"      \n\n\n\t\r\f\v\u00a0\u2028\x85", "  ", "\r\n", "\n\n", "\n---\n", "-\n"])
PROSE = st.lists(st.tuples(WORDS, GAPS).map("".join), min_size=1, max_size=60).map("".join)
WRAPPED = st.lists(WORDS, min_size=40, max_size=120).map(
    lambda words: "Title\n\n" + textwrap.fill(" ".join(words), 60)
)
SOURCES = PROSE | WRAPPED | st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@st.composite
def sources_and_questions(draw: st.DrawFn) -> tuple[str, str]:
    """Draw the text of an article, and a question that shares its words or does not."""
    source = draw(SOURCES)
    start = draw(st.integers(0, len(source) - 1)) if source else 0
    return source, draw(st.text(max_size=30)) + source[start : start + 80]


def indexed(source: str) -> Index | None:
    """Return an index of a file that holds `source`, None where there is no article in it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_bytes(source.encode())
        library = read_files([path])
    try:
        return build_index(library, RankBM25Engine)
    except NothingToIndexError:
        return None


def quotes(source: str, question: str) -> tuple[Quote, ...]:
    index = indexed(source)
    if index is None:
        return ()
    return find(index, question, ASKED).quotes + Answerer(index).answer(question).quotes


def stands_in(text: str, source: str) -> bool:
    """Tell whether `text` is a run of the lines of `source`, letter for letter.

    Of each line the white space around it is gone, and lines without a letter or digit are not there. Two lines
    are joined by a space or by a line break, or by nothing where the first breaks off at a hyphen.
    """
    stripped = (line.strip() for line in re.split(r"\r\n|[\r\n\f]", source.removeprefix("\ufeff")))
    lines = [line for line in stripped if any(map(str.isalnum, line))]
    return any(_begins(text, lines[first:]) for first in range(len(lines)))


def _begins(text: str, lines: list[str]) -> bool:
    """Tell whether `text` is made of the first one or more of `lines`."""
    remaining = text
    for line in lines:
        if not remaining.startswith(line):
            return False
        remaining = remaining[len(line) :]
        if not remaining:
            return True
        if remaining[0] in " \n":
            remaining = remaining[1:]
        elif not line.endswith("-"):
            return False
    return False


@settings(max_examples=200, deadline=None)
@given(sources_and_questions())
@example(("Title\r\n\r\nThe cat\tsleeps.\r\nIt is a long-\r\nrange cat.", "cat"))
def test_every_quote_stands_letter_for_letter_in_the_source(drawn: tuple[str, str]) -> None:
    source, question = drawn

    assert all(stands_in(quote.passage.text, source) for quote in quotes(source, question))


@settings(max_examples=200, deadline=None)
@given(sources_and_questions())
def test_the_marked_sentence_is_a_part_of_its_passage_without_white_space_around_it(
    drawn: tuple[str, str],
) -> None:
    for quote in quotes(*drawn):
        start, end = quote.sentence

        assert 0 <= start < end <= len(quote.passage.text)
        assert quote.marked == quote.passage.text[start:end].strip()


def test_an_article_asked_in_its_own_words_is_quoted() -> None:
    assert quotes("Title\n\nThe cat sleeps.", "Does the cat sleep?")


@pytest.mark.parametrize("text", ["the cat sleeps.", "The cat", "cat sleeps.", "The cat sleeps.It purrs.", ""])
def test_a_text_with_other_letters_does_not_stand_in_the_source(text: str) -> None:
    assert not stands_in(text, "The cat sleeps.\nIt purrs.")


@pytest.mark.parametrize("text", ["The long-", "The long-range cat", "range cat sleeps.", "sleeps.\nIt purrs."])
def test_joined_lines_stand_in_the_source(text: str) -> None:
    assert stands_in(text, "The long-\r\nrange cat\r---\nsleeps.\nIt purrs.")
