"""What an article is: a title and numbered passages, each quotable word for word."""

from base64 import urlsafe_b64encode
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

KEY_TEXT_CHARS = 12
"""So many characters at the beginning of a passage's key come from its text alone."""

_TEXT_BYTES, _SLUG_BYTES = 9, 3
"""Of so many bytes of the hashes of text and slug come these characters, and four more."""


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
    reading order, at least one. `language` is the ISO 639-1 code of the one it is in. `address` is the web page
    that it was taken from and `published` its date, where they are known. `digest` is the SHA-256, as
    hexadecimal digits, of what it was read from; articles that say the same are equal whatever it is.
    """

    slug: str
    source: str
    title: str
    passages: tuple[Passage, ...]
    language: str = "en"
    address: str | None = None
    published: date | None = None
    digest: str = field(default="", compare=False)

    @property
    def headings(self) -> tuple[str, ...]:
        """Return the headings that have passages, in reading order, each once."""
        return tuple(dict.fromkeys(p.heading for p in self.passages if p.heading is not None))


def passage_key(article: Article, passage: Passage) -> str:
    """Return a name for `passage` of `article`: 16 characters of A-Z, a-z, 0-9, "_" and "-".

    The first twelve come from the text alone and the last four from the slug, so that a passage is found again
    wherever it stands, by all sixteen while its article keeps its slug and by twelve after that. Passages that
    are alike in one article share a key.

    Twelve characters are 72 bits: among a million passages two texts share them by chance in one of 10^10
    libraries. Four are 24 bits: of two articles that hold the same text, one in 17 million pairs shares these.
    """
    return urlsafe_b64encode(_hashed(passage.text, _TEXT_BYTES) + _hashed(article.slug, _SLUG_BYTES)).decode(
        "ascii"
    )


def _hashed(text: str, size: int) -> bytes:
    return sha256(text.encode("utf-8", "surrogatepass")).digest()[:size]


def languages_of(articles: Iterable[Article]) -> tuple[str, ...]:
    """Return the ISO 639-1 codes of the languages of `articles`, the one of most articles first."""
    counts = Counter(article.language for article in articles)
    return tuple(sorted(counts, key=lambda code: (-counts[code], code)))
