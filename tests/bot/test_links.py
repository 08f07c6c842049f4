"""Links to passages."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.links import MAX_ENCODED_CHARS, Links, Pages, passage_in
from bot.page_keys import PageKeys
from corpus.article import Article, Passage, passage_key

PASSAGE = Passage(2, "Text.")
ARTICLE = Article("a b&c", "a.txt", "Title", (Passage(1, "One."), PASSAGE))
PUBLIC = Pages("https://example.org")


def asked_in(link: str | None) -> str | None:
    """Return the question that `link` carries, None where it carries none."""
    assert link is not None
    return parse_qs(urlsplit(link).query).get("q", [None])[0]


def test_a_link_opens_the_bot_at_the_passage() -> None:
    link = Links("my_bot").passage(ARTICLE, PASSAGE)

    address, parameter = link.split("?start=")
    assert address == "https://t.me/my_bot"
    assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", parameter)
    assert passage_in(parameter) == passage_key(ARTICLE, PASSAGE)


def test_another_start_parameter_names_no_passage() -> None:
    assert passage_in("inline") is None
    assert passage_in("") is None


def test_there_is_a_page_only_at_a_public_address() -> None:
    assert Links("my_bot").page(ARTICLE, PASSAGE) is None
    assert Links("my_bot", PUBLIC).page(ARTICLE, PASSAGE) == "https://example.org/a/a%20b%26c?p=2#p2"


@pytest.mark.parametrize("question", ["How far?", "Чому & як #1?", "50% + 1 = ?", "why\nnot", "«тут»"])
def test_the_page_is_told_the_question_as_it_was_asked(question: str) -> None:
    link = PUBLIC.link(ARTICLE, PASSAGE, question)

    assert asked_in(link) == question
    assert str(link).endswith("#p2")


def test_half_a_character_in_a_question_still_makes_a_link() -> None:
    assert asked_in(PUBLIC.link(ARTICLE, PASSAGE, "why \ud83d")) == "why ?"


@pytest.mark.parametrize(("letter", "encoded"), [("a", 1), ("ж", 6), ("問", 9)])
def test_a_question_too_long_for_a_link_is_left_out(letter: str, encoded: int) -> None:
    fits = MAX_ENCODED_CHARS // encoded

    assert asked_in(PUBLIC.link(ARTICLE, PASSAGE, letter * fits)) == letter * fits
    assert PUBLIC.link(ARTICLE, PASSAGE, letter * (fits + 1)) == PUBLIC.link(ARTICLE, PASSAGE)


def test_a_link_to_a_private_page_carries_a_key_to_that_page() -> None:
    keys = PageKeys("secret", 30)

    link = Pages("https://example.org", keys).link(ARTICLE, PASSAGE, "Why?")

    assert link == f"https://example.org/a/a%20b%26c?p=2&k={keys.key_to(ARTICLE.slug)}&q=Why%3F#p2"
