"""What an article is: a title and numbered passages, each quotable word for word."""

from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

_KEY_BYTES = 12
"""Of so many bytes 16 characters come; two of a million passages share a key once in 10^17 libraries."""


class ArticleError(Exception):
    """Raised when a source cannot become an article; the message is one sentence that names the source."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}.")
        self.name = name
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of an article, verbatim.

    `number` counts an article's passages from 1 in reading order; titles and headings are not counted.
    `heading` is the nearest heading above the passage, None before the first.
    """

    number: int
    text: str
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """A source that was read.

    `slug` names it within a library, `source` is the name of the file it was read from, and `passages` are in
    reading order, at least one. `language` is the ISO 639-1 code of the one it is in.
    """

    slug: str
    source: str
    title: str
    passages: tuple[Passage, ...]
    language: str = "en"

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings that have passages, in reading order, each once."""
        return tuple(dict.fromkeys(p.heading for p in self.passages if p.heading is not None))


def passage_key(article: Article, passage: Passage) -> str:
    """Return a name for `passage` of `article`: 16 characters of A-Z, a-z, 0-9, "_" and "-".

    It depends on the slug and the text only, so that it lasts for as long as these do, wherever in the article
    the passage stands. Passages that are alike in one article share it.
    """
    named = f"{article.slug}\n{passage.text}".encode("utf-8", "surrogatepass")
    return urlsafe_b64encode(sha256(named).digest()[:_KEY_BYTES]).decode("ascii")


def languages_of(articles: Iterable[Article]) -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages of `articles`, the one of most articles first."""
    counts = Counter(article.language for article in articles)
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))
