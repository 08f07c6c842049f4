"""A long article in parts, and its headings in order."""

from dataclasses import dataclass
from itertools import groupby

from bot.web.limits import PASSAGES_A_PART
from corpus.article import Article, Passage


@dataclass(frozen=True, slots=True)
class Section:
    """Passages of one part of an article that stand below one `heading`, None before the first.

    `number` counts the sections of the article from 1. One that is `continued` began in the part before.
    """

    number: int
    heading: str | None
    passages: tuple[Passage, ...]
    continued: bool = False

    @property
    def part(self) -> int:
        """Return the number of the part that it stands in."""
        return part_of(self.passages[0].number)


def part_of(passage: int) -> int:
    """Return the number of the part that a passage stands in, both counted from 1."""
    return (passage - 1) // PASSAGES_A_PART + 1


def part_count(article: Article) -> int:
    """Return how many parts `article` is shown in."""
    return part_of(len(article.passages))


def sections_of(article: Article) -> tuple[Section, ...]:
    """Return the sections of `article` in reading order; one that lies in two parts is given for each."""
    sections: list[Section] = []
    under_headings = groupby(article.passages, key=lambda passage: passage.heading)
    for number, (heading, passages) in enumerate(under_headings, 1):
        for _, own in groupby(passages, key=lambda passage: part_of(passage.number)):
            continued = bool(sections) and sections[-1].number == number
            sections.append(Section(number, heading, tuple(own), continued))
    return tuple(sections)
