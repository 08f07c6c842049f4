"""Which articles of an index are asked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from corpus.article import Article, languages_of


@dataclass(frozen=True, slots=True)
class Scope:
    """The articles that are asked, at least one, in the order of the library.

    `languages` are theirs as ISO 639-1 codes, the one of most articles first. `within` are the half-open ranges
    of the places that their passages have in the index; there is none where all articles are asked.
    """

    articles: tuple[Article, ...]
    languages: tuple[str, ...]
    within: tuple[range, ...] = ()


class Scopes:
    """The scopes over `articles`, of which there is at least one, whose passages an index has in this order."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.whole = Scope(tuple(articles), languages_of(articles))
        self._ranges: dict[str, range] = {}
        start = 0
        for article in articles:
            self._ranges[article.slug] = range(start, start + len(article.passages))
            start += len(article.passages)

    def of(self, slugs: Collection[str]) -> Scope:
        """Return the scope of the articles of `slugs`, or the whole one where there is none of them."""
        asked = tuple(article for article in self.whole.articles if article.slug in slugs) if slugs else ()
        if not asked:
            return self.whole
        return Scope(asked, languages_of(asked), tuple(self._ranges[article.slug] for article in asked))
