"""Answers from only some of the articles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.answer import Verdict
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.finding import find
from retrieval.index import Index, build_index

PASSAGES = {
    "cats": ("en", ("The cat sleeps on the warm mat.", "The cat hunts mice at night.")),
    "dogs": ("en", ("The dog sleeps in the barn.", "The dog guards the barn at night.")),
    "katzen": ("de", ("Die Katze schläft auf der Matte.", "Nachts jagt die Katze Mäuse.")),
}
SLUGS = st.lists(st.sampled_from([*PASSAGES, "gone"]), unique=True)


@pytest.fixture(scope="module")
def animals() -> Index:
    articles = (
        Article(slug, f"{slug}.txt", slug.capitalize(), tuple(map(Passage, (1, 2), texts)), language)
        for slug, (language, texts) in PASSAGES.items()
    )
    return build_index(Library(tuple(articles)), RankBM25Engine)


@given(slugs=SLUGS, question=st.sampled_from(["Who sleeps at night?", "Wo schläft die Katze?", "cat dog"]))
def test_quotes_are_of_the_articles_that_are_asked(animals: Index, slugs: list[str], question: str) -> None:
    quoted = {quote.article.slug for quote in find(animals, question, 10, articles=slugs).quotes}

    assert quoted <= (set(slugs) - {"gone"} or set(PASSAGES))


def test_an_article_answers_what_another_would_answer_better(animals: Index) -> None:
    answerer = Answerer(animals)

    assert answerer.answer("Who guards the barn at night?").quotes[0].article.slug == "dogs"
    assert answerer.answer("Who guards the barn?", articles=["cats"]).verdict is Verdict.NOT_FOUND
    assert answerer.answer("What sleeps?", articles=["dogs"]).quotes[0].article.slug == "dogs"


@pytest.mark.parametrize("slugs", [(), ("gone",), ("gone", "gone-too")])
def test_all_articles_are_asked_where_none_of_these_is_there(animals: Index, slugs: tuple[str, ...]) -> None:
    answerer = Answerer(animals)

    assert answerer.answer("Who sleeps?", articles=slugs) == answerer.answer("Who sleeps?")
    assert animals.scope(slugs) is animals.scope()


def test_slugs_that_are_not_there_are_left_out(animals: Index) -> None:
    assert animals.scope(["gone", "dogs"]) == animals.scope(["dogs"])


def test_the_places_are_those_of_the_passages(animals: Index) -> None:
    scope = animals.scope({"katzen", "cats"})

    places = [animals.passages[position] for positions in scope.within for position in positions]
    assert [article.slug for article in scope.articles] == ["cats", "katzen"]
    assert places == [(article, passage) for article in scope.articles for passage in article.passages]


def test_the_languages_are_those_of_the_articles_that_are_asked(animals: Index) -> None:
    answerer = Answerer(animals)

    german = answerer.answer("Wo schläft die Katze in der Nacht?", articles=["cats"])

    assert (german.verdict, german.foreign_to) == (Verdict.NOT_FOUND, ("en",))
    assert answerer.answer("Wo schläft die Katze?").verdict is Verdict.ANSWERED
    assert animals.scope().languages == animals.library.languages == ("en", "de")


def test_words_are_corrected_to_the_language_of_the_articles_that_are_asked(animals: Index) -> None:
    assert find(animals, "Mattte", 3, articles=["katzen"]).understood == "Matte"
    assert find(animals, "Mattte", 3).understood == "Mattte"


def test_starters_are_of_the_articles_that_are_asked(animals: Index) -> None:
    answerer = Answerer(animals)

    assert answerer.starters_of(["dogs", "gone"]) == ("Dogs",)
    assert answerer.starters_of(["gone"]) == answerer.starters_of([]) == answerer.starters
