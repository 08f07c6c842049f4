"""Articles of a few words, and indexes of them."""

from corpus.article import Article, Passage
from corpus.library import Library
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index


def article_of(slug: str, *paragraphs: str) -> Article:
    """Return an article in English, whose title is its slug with a capital letter."""
    passages = tuple(Passage(number, text) for number, text in enumerate(paragraphs, 1))
    return Article(slug, f"{slug}.txt", slug.capitalize(), passages)


def index_of(*articles: Article) -> Index:
    """Return an index of `articles`."""
    return build_index(Library(articles), RankBM25Engine)
