"""Stretches of text: headings, paragraphs, items of lists, and lines that stay lines."""

from dataclasses import dataclass, replace
from enum import Enum, auto

from corpus.readers.typeset.lines import Line
from corpus.readers.typeset.styles import Measure


class Kind(Enum):
    """What a piece of text is."""

    HEADING = auto()
    TEXT = auto()
    ITEM = auto()
    VERSE = auto()
    CODE = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of one heading, paragraph, item of a list, or verse, and the measure of the last one's column.

    `opening` is the measure of the first one's column, and `page` the number of its page from 0.
    """

    kind: Kind
    lines: tuple[Line, ...]
    page: int
    opening: Measure
    closing: Measure

    @property
    def is_lined(self) -> bool:
        """Tell whether the lines stay lines, and are not joined."""
        return self.kind in {Kind.VERSE, Kind.CODE}

    def over(self, further: "Stretch") -> "Stretch":
        """Return this with the lines of `further`, into which it runs on."""
        return replace(self, lines=self.lines + further.lines, closing=further.closing)
