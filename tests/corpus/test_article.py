"""The names of passages."""

import re
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import KEY_TEXT_CHARS, Article, Passage, passage_key

SLUGS = st.text(string.ascii_lowercase + "-", min_size=1, max_size=10)


def key(slug: str, text: str, number: int = 1, heading: str | None = None) -> str:
    passage = Passage(number, text, heading)
    return passage_key(Article(slug, f"{slug}.txt", "Title", (passage,)), passage)


def test_a_key_is_the_same_in_every_run() -> None:
    assert key("cats", "The cat sleeps.") == "9tAjZputTktB2TZg"


@given(slug=SLUGS, text=st.text(st.characters()))
def test_a_key_is_sixteen_characters_that_a_deep_link_may_have(slug: str, text: str) -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{16}", key(slug, text))


@given(text=st.text(), number=st.integers(1, 1000), heading=st.text() | st.none())
def test_a_key_does_not_depend_on_where_the_passage_stands(text: str, number: int, heading: str | None) -> None:
    assert key("cats", text, number, heading) == key("cats", text)


@pytest.mark.parametrize(("slug", "text"), [("cats", "The cat  sleeps."), ("cats-2", "The cat sleeps.")])
def test_another_text_or_article_gives_another_key(slug: str, text: str) -> None:
    assert key(slug, text) != key("cats", "The cat sleeps.")


@given(slug=SLUGS, other=SLUGS, text=st.text(st.characters()))
def test_the_first_twelve_characters_are_those_of_the_text_in_whatever_article(
    slug: str, other: str, text: str
) -> None:
    assert key(slug, text)[:KEY_TEXT_CHARS] == key(other, text)[:KEY_TEXT_CHARS]


@given(slug=SLUGS, text=st.text(), other=st.text())
def test_the_last_four_characters_are_those_of_the_slug_with_whatever_text(
    slug: str, text: str, other: str
) -> None:
    assert key(slug, text)[KEY_TEXT_CHARS:] == key(slug, other)[KEY_TEXT_CHARS:]
