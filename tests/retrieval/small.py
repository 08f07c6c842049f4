"""Articles and indexes of a few words."""

from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index


def small_article(*passages: str | Passage, title: str = "Title", language: str = "en") -> Article:
    """Return an article of `passages`; where they are given as such, each with its own number."""
    numbered = (
        passage if isinstance(passage, Passage) else Passage(number, passage)
        for number, passage in enumerate(passages, 1)
    )
    return Article(f"small-{language}", "small.txt", title, tuple(numbered), language)


def small_index(*passages: str | Passage, title: str = "Title", language: str = "en") -> Index:
    """Return an index of one article."""
    return build_index(Library((small_article(*passages, title=title, language=language),)), RankBM25Engine)
