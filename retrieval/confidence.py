"""Whether the articles answer at all."""

from collections.abc import Callable, Iterable

from retrieval.answer import Verdict
from retrieval.index import IndexedPassage

# Shares of the question's weight, chosen with `pullquote eval --foreign` on SQuAD 1.1: at `ANSWERED_FROM`
# hardly a question to another article counts as answered, below `UNSURE_FROM` hardly one to this article lies.
ANSWERED_FROM = 0.40
UNSURE_FROM = 0.25

_AT_MOST_BY_TITLE = 0.35
"""A passage that shares words with the question only in the title above it may not answer."""


def confidence(question_terms: Iterable[str], passage: IndexedPassage, idf: Callable[[str], float]) -> float:
    """Return how likely `passage` answers, from 0 to 1: the share of the question's idf that it has.

    A term that stands in no passage weighs most, so that a question about something else is told apart.
    """
    asked = frozenset(question_terms)
    whole = sum(map(idf, asked))
    in_passage = asked.intersection(passage.terms)
    held = in_passage.union(asked.intersection(passage.title_terms))
    share = sum(map(idf, held)) / whole if whole else 0.0
    return share if in_passage else min(share, _AT_MOST_BY_TITLE)


def verdict(sure: float) -> Verdict:
    """Return what to say at a confidence of `sure`, from 0 to 1."""
    if sure >= ANSWERED_FROM:
        return Verdict.ANSWERED
    return Verdict.UNSURE if sure >= UNSURE_FROM else Verdict.NOT_FOUND
