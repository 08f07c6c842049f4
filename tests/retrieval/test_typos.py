"""Typing mistakes made on purpose."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from retrieval.question_sets import Examination, KnownQuestion
from retrieval.typos import misspelt, with_typos

WORDS = "how far can missiles reach into the occupied territory near a border"
MANY = " ".join([WORDS] * 100)


def is_one_edit(before: str, after: str) -> bool:
    """Tell whether a letter was put in, left out or replaced, or two neighbours were swapped."""
    while before and after and before[0] == after[0]:
        before, after = before[1:], after[1:]
    while before and after and before[-1] == after[-1]:
        before, after = before[:-1], after[:-1]
    return max(len(before), len(after)) == 1 or (len(before) == 2 and before == after[::-1])


def changes(text: str, seed: int = 1) -> list[tuple[str, str]]:
    pairs = zip(text.split(), misspelt(text, seed).split(), strict=True)
    return [(before, after) for before, after in pairs if before != after]


def test_every_tenth_word_or_so_gets_one_edit() -> None:
    found = changes(MANY)

    assert 0.08 < len(found) / len(MANY.split()) < 0.12
    assert all(is_one_edit(before, after) for before, after in found)


def test_letters_are_put_in_left_out_replaced_and_swapped() -> None:
    found = changes(MANY)

    assert {len(after) - len(before) for before, after in found} == {-1, 0, 1}
    assert {sorted(before) == sorted(after) for before, after in found if len(before) == len(after)} == {
        True,
        False,
    }


def test_letters_stay_in_the_script_of_their_word() -> None:
    found = changes(" ".join(["Куди летять ATACMS сьогодні"] * 100))

    assert {before.isascii() for before, _ in found} == {True, False}
    assert all(before.isascii() == after.isascii() for before, after in found)


def without_letters(text: str) -> str:
    return "".join(character for character in text if unicodedata.category(character)[0] not in "LM")


ASSIGNED = st.characters(exclude_categories=["Cn", "Cs"])  # what this Python knows may lag behind `regex`


@given(st.text(ASSIGNED, max_size=50), st.integers(0, 1000))
def test_only_letters_are_touched_whatever_the_text(text: str, seed: int) -> None:
    assert without_letters(misspelt(text, seed)) == without_letters(text)


def test_a_question_gets_the_same_mistakes_whatever_else_is_asked(article: Article) -> None:
    questions = tuple(KnownQuestion(f"{WORDS} {number}", frozenset({("a", 1)}), ("x",)) for number in range(20))

    together = with_typos(Examination((article,), questions)).questions
    alone = with_typos(Examination((article,), questions[7:8])).questions

    assert together[7:8] == alone
    assert together != questions
    assert [(q.places, q.answers) for q in together] == [(q.places, q.answers) for q in questions]


def test_the_question_before_gets_the_mistakes_that_it_had_when_it_was_asked(article: Article) -> None:
    questions = (KnownQuestion(WORDS), KnownQuestion(f"Why {WORDS}?", earlier=WORDS), KnownQuestion("Why?"))

    first, second, third = with_typos(Examination((article,), questions)).questions

    assert second.earlier == first.text
    assert third.earlier is None


@pytest.mark.parametrize("text", ["", "12 + 3", "?"])
def test_what_has_no_words_stays_as_it_is(text: str) -> None:
    assert {misspelt(text, seed) for seed in range(50)} == {text}
