"""What every reader gives: the headings and paragraphs of a source, and what it says of itself."""

from dataclasses import dataclass, field
from datetime import date
from unicodedata import category

_JOINERS = "\u200c\u200d"
"""Persian, scripts of India and emoji need them."""


class UnreadableError(Exception):
    """Raised when the bytes of a source cannot be read; the message goes on from its name: "is encrypted"."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, in one line."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, quotable word for word.

    Its lines are those that the source means, such as the items of a list or the lines of a verse, and not
    those that it happens to be wrapped in. Items of a list begin with "• ", or with their number as in "2. ".
    """

    text: str


Block = Heading | Paragraph


@dataclass(frozen=True, slots=True)
class About:
    """What is said of a source, in it or beside it; None where nothing is.

    `language` is an ISO 639-1 code, `address` the web page that it was taken from, `published` its date.
    """

    title: str | None = None
    language: str | None = None
    address: str | None = None
    published: date | None = None

    def over(self, other: "About") -> "About":
        """Return this, with what only `other` says."""
        return About(
            self.title or other.title,
            self.language or other.language,
            self.address or other.address,
            self.published or other.published,
        )


@dataclass(frozen=True, slots=True)
class Document:
    """A source that was read: its blocks in reading order, without the title, and what it says of itself."""

    blocks: tuple[Block, ...]
    about: About = field(default_factory=About)


def stands_in_a_line(character: str) -> bool:
    """Tell whether `character` may stand in a title or name: a letter, a sign, a space or what joins letters.

    Line ends, control characters, halves of characters and marks that turn the direction may not.
    """
    return character.isprintable() or category(character) == "Zs" or character in _JOINERS
