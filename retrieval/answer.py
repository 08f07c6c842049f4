"""What a question gets back."""

from dataclasses import dataclass
from enum import StrEnum

from corpus.article import Article, Passage
from corpus.sentences import Span


class Verdict(StrEnum):
    """Whether the articles answer the question."""

    ANSWERED = "answered"
    UNSURE = "unsure"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Located:
    """A passage, and the article that it stands in."""

    article: Article
    passage: Passage


@dataclass(frozen=True, slots=True)
class Quote:
    """A passage, and the span of its text to mark as the answer; `score` is above 0, the higher the better.

    `also` is where the same stands in other articles, one place in each, in the order of the library.
    """

    article: Article
    passage: Passage
    sentence: Span
    score: float
    also: tuple[Located, ...] = ()

    @property
    def marked(self) -> str:
        """Return the text of the marked sentence."""
        start, end = self.sentence
        return self.passage.text[start:end]


@dataclass(frozen=True, slots=True)
class Answer:
    """The quotes for a question, best first; none where the verdict is `not_found`.

    `confidence` lies between 0 and 1. `suggestion` is the question in the articles' spelling, where another
    spelling was understood. `foreign_to` are the languages of the articles, as ISO 639-1
    codes, where nothing was found and the question is in none of them. `earlier` is the question before
    that it was read with, None where it stood alone.
    """

    question: str
    verdict: Verdict
    confidence: float
    quotes: tuple[Quote, ...]
    suggestion: str | None = None
    foreign_to: tuple[str, ...] = ()
    earlier: str | None = None
