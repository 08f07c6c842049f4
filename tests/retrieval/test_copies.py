"""What stands in several articles word for word."""

from dataclasses import replace

import pytest

from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.answer import Located, Quote
from retrieval.answerer import Answerer
from retrieval.copies import places_shared, wording
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index
from tests.retrieval.small import small_article

SLEEPS = "The cat sleeps on the warm mat in the kitchen."
OTHER = "A dog guards the old barn behind the hill."


def index_of(**articles: tuple[str, ...]) -> Index:
    """Return an index of articles by slug."""
    read = (replace(small_article(*passages), slug=slug) for slug, passages in articles.items())
    return build_index(Library(tuple(read)), RankBM25Engine)


def asked(index: Index, question: str = "Where does the cat sleep?", *articles: str) -> tuple[Quote, ...]:
    return Answerer(index).answer(question, articles=articles).quotes


def places(also: tuple[Located, ...]) -> list[tuple[str, int]]:
    return [(place.article.slug, place.passage.number) for place in also]


def test_what_two_articles_say_is_quoted_once_with_both() -> None:
    quotes = asked(index_of(a=(OTHER, SLEEPS), b=(SLEEPS,), c=(OTHER,)))

    assert [quote.article.slug for quote in quotes] in (["a"], ["b"])
    assert len(places(quotes[0].also)) == 1
    assert {quotes[0].article.slug, quotes[0].also[0].article.slug} == {"a", "b"}


def test_of_copies_that_answer_as_well_the_first_is_quoted() -> None:
    (quote,) = asked(index_of(b=(SLEEPS,), c=(SLEEPS,), a=(SLEEPS,)))

    assert quote.article.slug == "b"
    assert places(quote.also) == [("c", 1), ("a", 1)]


def test_a_passage_that_an_article_repeats_is_quoted_once_and_named_once() -> None:
    (quote,) = asked(index_of(a=(SLEEPS, OTHER, SLEEPS), b=(OTHER, SLEEPS, SLEEPS)))

    assert quote.article.slug in ("a", "b")
    assert [slug for slug, _ in places(quote.also)] == [{"a": "b", "b": "a"}[quote.article.slug]]


def test_a_repetition_in_the_same_article_is_not_named() -> None:
    (quote,) = asked(index_of(a=(SLEEPS, OTHER, SLEEPS)))

    assert quote.also == ()


def test_copies_leave_room_for_other_quotes() -> None:
    also = "In the kitchen a cat sleeps on a rug."
    index = index_of(a=(SLEEPS,), b=(SLEEPS,), c=(SLEEPS,), d=(also,), e=(OTHER,))

    quotes = Answerer(index).answer("Where does the cat sleep?", limit=2).quotes

    assert {quote.passage.text for quote in quotes} == {SLEEPS, also}


def test_only_articles_that_are_asked_are_named() -> None:
    index = index_of(a=(SLEEPS,), b=(SLEEPS,), c=(SLEEPS,))

    (quote,) = asked(index, "Where does the cat sleep?", "a", "c")

    assert places(quote.also) == [("c", 1)]


def test_a_quote_found_by_its_place_names_the_others_too() -> None:
    index = index_of(a=(OTHER, SLEEPS), b=("THE CAT  sleeps – on the warm mat, in the kitchen",), c=(OTHER,))
    article = index.library.articles[0]

    assert places(index.alike(article, article.passages[1])) == [("b", 1)]
    assert places(index.alike(article, article.passages[1], ["a"])) == []
    assert places(index.alike(article, article.passages[1], ["no such article"])) == [("b", 1)]
    assert places(index.alike(article, Passage(9, "The bird sings."))) == []


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("The cat sleeps at night.", "The cat sleeps at the night.", "en"),
        ("It costs 5 $.", "It costs 5 €.", "en"),
        ("It grew by 3.5 percent.", "It grew by 35 percent.", "en"),
        ("Ankara'dan geldi bugün.", "Ankara'da geldi bugün.", "tr"),
        ("The and of.", "The and of!", "en"),
    ],
)
def test_what_is_worded_otherwise_or_says_nothing_is_no_copy(one: str, other: str, language: str) -> None:
    read = tuple(
        Article(slug, f"{slug}.txt", "Title", (Passage(1, text), Passage(2, slug * 5)), language)
        for slug, text in (("a", one), ("b", other))
    )
    index = build_index(Library(read), RankBM25Engine)

    assert index.alike(read[0], read[0].passages[0]) == ()


def test_a_wording_is_without_punctuation_white_space_and_capitals() -> None:
    assert wording("  “Long-range”\tmissiles…\n") == wording("long range MISSILES")
    assert wording("Straße") == wording("STRASSE")


def test_places_count_the_passages_of_all_articles() -> None:
    cat, dog = ("cat",), ("dog",)

    assert places_shared([[cat, cat, dog], [(), dog], [cat, ()]]) == {dog: [2, 4], cat: [0, 1, 5]}
    assert places_shared([[cat, cat], [()], [()]]) == {}
