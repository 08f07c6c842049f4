"""What can be asked, in the articles' own words."""

from collections.abc import Iterator, Sequence
from itertools import islice

from corpus.article import Article

MAX_SUGGESTION_CHARS = 100
"""Longer wording is not suggested, in characters; it would not be read on a button."""


def suggestions(articles: Sequence[Article], limit: int) -> tuple[str, ...]:
    """Return at most `limit` things to ask: headings that are questions, then other headings, then titles."""
    short = (words for words in _wordings(articles) if len(words) <= MAX_SUGGESTION_CHARS)
    return tuple(islice(dict.fromkeys(short), limit))


def _wordings(articles: Sequence[Article]) -> Iterator[str]:
    headings = [heading for article in articles for heading in article.headings]
    yield from (heading for heading in headings if heading.endswith("?"))
    yield from (heading for heading in headings if not heading.endswith("?"))
    yield from (article.title for article in articles)
