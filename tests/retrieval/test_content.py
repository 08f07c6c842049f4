"""What questions are grouped by."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retrieval.content import MAX_TOPIC_CHARS, content_terms, topic


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How far can ATACMS reach?", "how far do ATACMS reach"),
        ("How far can ATACMS reach?", "Please tell me: do ATACMS reach far?"),
        ("Which missiles did the US permit?", "what missile does the us permit"),
        ("Чому США дозволили удари?", "чому дозволили удари США"),
        ("Why?", "why"),
        ("?!", " ?! "),
    ],
)
def test_questions_that_ask_with_the_same_words_have_one_topic(one: str, other: str) -> None:
    assert topic(one, ["en", "uk"]) == topic(other, ["en", "uk"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How far can ATACMS reach?", "How far can tanks reach?"),
        ("Why?", "When?"),
        ("In which year?", "What is the name?"),
        ("?", "!"),
    ],
)
def test_questions_that_ask_with_other_words_have_another_topic(one: str, other: str) -> None:
    assert topic(one, ["en"]) != topic(other, ["en"])


@given(data=st.data(), asked=st.lists(st.text(string.ascii_letters, min_size=1), min_size=1, max_size=12))
def test_a_topic_does_not_depend_on_order_repetition_and_punctuation(
    data: st.DataObject, asked: list[str]
) -> None:
    again = (*data.draw(st.permutations(asked)), asked[0])

    if content_terms(" ".join(asked), "en"):
        assert topic(" ".join(again).upper() + "?", ["en"]) == topic(" ".join(asked), ["en"])


@given(question=st.text())
def test_a_topic_is_short_and_empty_only_where_nothing_is_asked(question: str) -> None:
    found = topic(question, ["en", "uk"])

    assert len(found) <= MAX_TOPIC_CHARS
    assert bool(found) is bool(question.strip())


def test_words_that_only_ask_are_no_content() -> None:
    assert content_terms("Could you tell me in what year the missiles were used?", "en") == ("missil", "use")
    assert content_terms("¿En qué año se usaron?", "es") == ("usaron",)
