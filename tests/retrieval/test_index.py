"""What an index knows of its passages."""

from dataclasses import replace

from corpus.article import Passage, passage_key
from corpus.library import SHIPPED_ARTICLES, Library, read_folder
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index
from tests.retrieval.small import small_article, small_index


def test_every_passage_is_located_by_its_key(index: Index) -> None:
    for article, passage in index.passages:
        assert index.located(passage_key(article, passage)) == (article, passage)


def test_keys_outlive_a_reindex(index: Index) -> None:
    again = build_index(read_folder(SHIPPED_ARTICLES), RankBM25Engine)

    assert all(again.located(passage_key(*located)) == located for located in index.passages)


def test_a_key_of_no_passage_locates_nothing(index: Index) -> None:
    assert index.located("") is None
    assert index.located("A" * 16) is None


def test_of_passages_that_are_alike_the_first_is_located() -> None:
    index = small_index("The cat sleeps.", "Refrain.", "The dog barks.", "Refrain.")
    article = index.library.articles[0]

    located = index.located(passage_key(article, article.passages[3]))

    assert located == (article, Passage(2, "Refrain."))


def test_passages_that_are_alike_in_two_articles_are_told_apart() -> None:
    articles = (small_article("Animals sleep."), small_article("Animals sleep.", language="de"))
    index = build_index(Library(articles), RankBM25Engine)

    for article in articles:
        assert index.located(passage_key(article, article.passages[0])) == (article, article.passages[0])


def test_a_passage_is_located_when_its_article_was_renamed() -> None:
    before = small_article("The cat sleeps.", "The dog barks.")
    renamed = replace(before, slug="animals")
    index = build_index(Library((renamed,)), RankBM25Engine)

    located = index.located(passage_key(before, before.passages[1]))

    assert located == (renamed, renamed.passages[1])


def test_a_passage_is_located_when_it_moved_to_another_article() -> None:
    before = small_article("The cat sleeps.", "The dog barks.")
    left, other = (
        small_article("The cat sleeps."),
        replace(small_article("Dogs.", "The dog barks."), slug="dogs"),
    )
    index = build_index(Library((left, other)), RankBM25Engine)

    located = index.located(passage_key(before, before.passages[1]))

    assert located == (other, other.passages[1])


def test_a_passage_that_is_gone_is_located_nowhere() -> None:
    before = small_article("The cat sleeps.", "The dog barks.")
    index = build_index(Library((small_article("The cat sleeps."),)), RankBM25Engine)

    assert index.located(passage_key(before, before.passages[1])) is None
