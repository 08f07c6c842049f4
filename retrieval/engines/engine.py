"""The protocol of an engine: terms in, scored candidates out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Protocol

ALL_ALIKE: Mapping[str, float] = MappingProxyType({})
"""The weights of terms that all count 1."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that shares a term with the question.

    `position` is the passage's place in the index, from 0; `score` is its BM25, above 0.
    """

    position: int
    score: float


class Engine(Protocol):
    """Scores the passages that it was built from, each given as its terms."""

    def search(
        self,
        terms: Sequence[str],
        limit: int,
        within: Sequence[range] = (),
        weights: Mapping[str, float] = ALL_ALIKE,
    ) -> tuple[Candidate, ...]:
        """Return at most `limit` candidates, best first, ties by position; none that shares no term.

        A term counts what `weights` says, above 0, or else 1, for each time that it stands in `terms`. Their
        positions lie within one of the ranges `within`, or anywhere if there is none. Each range has all
        passages of one article, and they come in order. How rare a term is does not depend on them.
        """

    def idf(self, term: str) -> float:
        """Return how rare `term` is, above 0: the rarer the higher, highest for one that stands nowhere."""

    @property
    def parts(self) -> Sequence[object]:
        """Return the small objects that it is made of, if there are many.

        Whoever lets go of an engine can let go of these after it, a few at a time: to free all of them at once
        takes long, and all other threads wait meanwhile.
        """
