"""One article reads the same in all formats."""

import pytest

from corpus.article import Article
from corpus.passages import passages_of
from corpus.readers.document import Heading, Paragraph
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.reading import read_article
from corpus.readers.source import Source
from tests.corpus.readers.six_formats import PARTS, SAVED, TITLE


@pytest.mark.parametrize("name", SAVED)
def test_title_headings_and_passages_are_the_same_in_all_formats(name: str) -> None:
    blocks = [(Heading if part.kind == "heading" else Paragraph)(part.text) for part in PARTS]

    with Isolation() as isolation:
        article = read_article(Source(name, SAVED[name]()), "article", isolation)

    assert article == Article("article", name, TITLE, passages_of(blocks, "en"))
    assert len(article.headings) == 4
    assert len(article.passages) == 18
