"""What many tests start from: the shipped article, read and indexed, and a database server."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from corpus.article import Article
from corpus.library import SHIPPED_ARTICLES, read_folder
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import Index, build_index
from tests.postgresql import postgresql


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--pictures", action="store_true", help="Take the pictures of the documents anew.")


settings.register_profile("unhurried", deadline=None)  # the first example in a language loads its dictionary
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def index() -> Index:
    return build_index(read_folder(SHIPPED_ARTICLES), RankBM25Engine)


@pytest.fixture(scope="session")
def article(index: Index) -> Article:
    return index.library.articles[0]


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """Give the address of a PostgreSQL database: the one at `TEST_DATABASE_URL`, or one of the tests' own."""
    given = os.environ.get("TEST_DATABASE_URL")
    if given:
        yield given
        return
    with postgresql() as own:
        yield own.url


@pytest.fixture
def answerer(index: Index) -> Answerer:
    return Answerer(index)
