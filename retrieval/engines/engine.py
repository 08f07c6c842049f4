"""The protocol of an engine: terms in, scored candidates out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that shares a term with the question.

    `position` is the passage's place in the index, from 0; `score` is its BM25, above 0.
    """

    position: int
    score: float


class Engine(Protocol):
    """Scores the passages that it was built from, each given as its terms."""

    def search(self, terms: Sequence[str], limit: int, within: Sequence[range] = ()) -> tuple[Candidate, ...]:
        """Return at most `limit` candidates, best first, ties by position; none that shares no term.

        Their positions lie within one of the ranges `within`, or anywhere if there is none. Each range has all
        passages of one article, and they come in order. How rare a term is does not depend on them.
        """

    def idf(self, term: str) -> float:
        """Return how rare `term` is, above 0: the rarer the higher, highest for one that stands nowhere."""
