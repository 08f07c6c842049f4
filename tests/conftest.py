"""What many tests start from: the shipped article, read and indexed."""

import pytest
from hypothesis import settings

from corpus.article import Article
from corpus.library import SHIPPED_ARTICLES, read_folder
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index

settings.register_profile("unhurried", deadline=None)  # the first example in a language loads its dictionary
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def index() -> Index:
    return build_index(read_folder(SHIPPED_ARTICLES), RankBM25Engine)


@pytest.fixture(scope="session")
def article(index: Index) -> Article:
    return index.library.articles[0]


@pytest.fixture
def answerer(index: Index) -> Answerer:
    return Answerer(index)
