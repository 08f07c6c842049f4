"""Which article a question names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.naming import Named, named_article
from corpus.article import Article, Passage


def titled(title: str, slug: str = "") -> Article:
    return Article(slug or title.lower(), "a.txt", title, (Passage(1, "Text."),))


STRIDE = titled("Significant Stride: The US Grants Ukraine Missiles", "atacms")
OWLS = titled("Owls of the night", "owls-2024")
BIRDS = titled("Birds of the day", "birds")
CAFE = titled("Café “Zentrum”, Köln", "cafe")
RUSSIAN = titled("Ёжики в тумане", "ezhi")
LIBRARY = (STRIDE, OWLS, BIRDS, CAFE, RUSSIAN)


@pytest.mark.parametrize(
    "name", ["owls-2024", "OWLS-2024", "owls 2024", "Owls of the night", "“owls of the Night”"]
)
def test_an_article_is_named_by_its_slug_or_its_title(name: str) -> None:
    assert named_article(f"in {name}: when do they hunt?", LIBRARY) == Named((OWLS,), "when do they hunt?")


@pytest.mark.parametrize(
    ("name", "article"), [("owls", OWLS), ("bir", BIRDS), ("night", OWLS), ("day birds", BIRDS)]
)
def test_an_article_is_named_by_a_beginning_or_by_words_that_only_it_has(name: str, article: Article) -> None:
    assert named_article(f"in {name}: when?", LIBRARY) == Named((article,), "when?")


@pytest.mark.parametrize(
    ("name", "article"), [("cafe zentrum", CAFE), ("KOLN", CAFE), ("ежики", RUSSIAN), ("ЁЖИКИ", RUSSIAN)]
)
def test_accents_and_punctuation_do_not_matter(name: str, article: Article) -> None:
    assert named_article(f"in {name}: was?", LIBRARY) == Named((article,), "was?")


@pytest.mark.parametrize("word", ["in", "In", "IN", "en", "в", "В", "у", "во", " in "])
def test_each_language_has_a_word_for_in(word: str) -> None:
    assert named_article(f"{word} owls: ?", LIBRARY) == Named((OWLS,), "?")


@pytest.mark.parametrize(
    "name",
    ["Significant Stride: The US Grants Ukraine Missiles", "significant stride: the us", "Significant Stride"],
)
def test_a_title_with_a_colon_is_read_to_its_end(name: str) -> None:
    assert named_article(f"in {name}: why: really?", LIBRARY) == Named((STRIDE,), "why: really?")


def test_a_name_that_fits_several_names_them_all() -> None:
    assert named_article("in of the: when?", LIBRARY) == Named((OWLS, BIRDS), "when?")


def test_a_whole_title_goes_before_the_beginning_of_another() -> None:
    owls, more = titled("Owls"), titled("Owls and mice")

    assert named_article("in owls: when?", (more, owls)) == Named((owls,), "when?")


def test_the_question_may_be_missing_or_begin_on_a_line_of_its_own() -> None:
    assert named_article("in owls:", LIBRARY) == Named((OWLS,), "")
    assert named_article("in owls:\n when?\nwhere?", LIBRARY) == Named((OWLS,), "when?\nwhere?")
    assert named_article("in owls：when?", LIBRARY) == Named((OWLS,), "when?")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "in",
        "in :",
        "in : when?",
        "in “…”: when?",
        "in owls when do they hunt?",
        "owls: when?",
        "inside owls: when?",
        "in cats: when?",
        "in short: how far do owls fly?",
        "When do owls hunt in trees: at night?",
    ],
)
def test_other_words_are_an_ordinary_question(text: str) -> None:
    assert named_article(text, LIBRARY) is None


def test_the_end_of_a_name_is_looked_for_at_the_first_colons_only() -> None:
    rows = titled("A: B: C: D: E: F: G")

    assert named_article("in a: b: c: d: e: f: g: when?", (rows,)) == Named((rows,), "f: g: when?")
    assert named_article(f"in {'x:' * 2000} owls:", LIBRARY) is None


@given(st.text(max_size=60), st.lists(st.text(max_size=20).map(lambda title: titled(title, "s")), max_size=3))
def test_any_text_is_read_without_harm(text: str, articles: list[Article]) -> None:
    named = named_article(f"in {text}", articles)

    assert named is None or (named.articles and text.rstrip().endswith(named.question))
