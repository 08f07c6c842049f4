"""The engine's candidates, put in their final order."""

from collections.abc import Sequence
from dataclasses import dataclass

from retrieval.index import Index, IndexedPassage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that may answer; `score` is above 0, the higher the better."""

    passage: IndexedPassage
    score: float


def rank(index: Index, question_terms: Sequence[str], limit: int) -> tuple[Hit, ...]:
    """Return at most `limit` hits for a question cut into `question_terms`, best first."""
    candidates = index.engine.search(question_terms, limit)
    return tuple(Hit(index.passages[found.position], found.score) for found in candidates)
