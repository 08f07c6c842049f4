"""Texts that ask."""

import pytest

from retrieval.asking import ends_asking


@pytest.mark.parametrize(
    "text", ["Why?", "Why?!", "Why?? 😂👍🏿", "(why?)", "为什么？", "لماذا؟", "γιατί\u037e", "?"]
)
def test_a_question_mark_at_the_end_asks(text: str) -> None:
    assert ends_asking(text)


@pytest.mark.parametrize("text", ["", "Why", "Why; or not;", "Why? Because", "?why", "? " * 2000 + "no"])
def test_a_question_mark_before_words_does_not(text: str) -> None:
    assert not ends_asking(text)
