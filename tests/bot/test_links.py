"""Links to passages."""

import re

from bot.links import Links, passage_in
from corpus.article import Article, Passage, passage_key

PASSAGE = Passage(2, "Text.")
ARTICLE = Article("a b&c", "a.txt", "Title", (Passage(1, "One."), PASSAGE))


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
    assert Links("my_bot", "https://example.org").page(ARTICLE, PASSAGE) == "https://example.org/a/a%20b%26c#p2"
