"""Questions that cannot stand alone, and texts that ask nothing."""

import pytest

from retrieval.follow_ups import asks_nothing


@pytest.mark.parametrize(
    "text",
    [
        *["what about this?", "this?", "and this one?", "is that true?", "Is it really TRUE?", "why?"],
        *[
            "how far?",
            "any thoughts?",
            "what do you think?",
            "can you explain this, please?",
            "what's that",
            "whats this",
        ],
        *["що це?", "а це?", "це правда?", "що скажеш про це?", "что это?", "это правда?", "а это?"],
        *["und das?", "Was ist das?", "stimmt das?", "¿es verdad?", "¿y esto?", "c’est vrai ?", "et ça ?"],
        *["这是什么？", "是真的吗？", "co to jest?", "cos'è questo?"],
        *["", "?", "…!", "🤔", " \n"],
    ],
)
def test_a_text_without_content_asks_nothing(text: str) -> None:
    assert asks_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        *["ATACMS", "Trump?", "and Russia?", "what about the missiles?", "is it the first time?"],
        *["а ракети?", "что с ракетами?", "und die Raketen?", "¿y Rusia?", "et la Russie ?", "导弹能飞多远？"],
        *["300?", "North Korea", "日本は？"],
    ],
)
def test_a_text_with_a_content_word_asks_something(text: str) -> None:
    assert not asks_nothing(text)


def test_a_word_without_content_elsewhere_has_it_in_the_language_that_is_read() -> None:
    assert asks_nothing("War?")
    assert not asks_nothing("War?", ["en"])
    assert asks_nothing("War?", ["en", "de"])
