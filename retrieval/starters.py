"""Questions to start with, in the articles' own words."""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from corpus.article import Article

MAX_STARTER_CHARS = 100
"""Longer wording is not offered, in characters; it would not be read on a button."""

_TRIED = 50
"""How many wordings are tried at most, so that a large library costs no more than a small one."""


def starters(articles: Sequence[Article], limit: int, is_found: Callable[[str], bool]) -> tuple[str, ...]:
    """Return at most `limit` wordings that find something: headings that ask, other headings, then titles."""
    short = (words for words in _wordings(articles) if len(words) <= MAX_STARTER_CHARS)
    tried = dict.fromkeys(islice(short, _TRIED))
    return tuple(islice(filter(is_found, tried), limit))


def _wordings(articles: Sequence[Article]) -> Iterator[str]:
    headings = [heading for article in articles for heading in article.headings]
    yield from (heading for heading in headings if heading.endswith("?"))
    yield from (heading for heading in headings if not heading.endswith("?"))
    yield from (article.title for article in articles)
