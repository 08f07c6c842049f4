"""Whether the articles answer at all."""

from collections.abc import Callable, Iterable

from retrieval.answer import Verdict

# Shares of the question's weight, chosen with `pullquote eval --foreign` on SQuAD 1.1: at `ANSWERED_FROM`
# hardly a question to another article counts as answered, below `UNSURE_FROM` hardly one to this article lies.
ANSWERED_FROM = 0.40
UNSURE_FROM = 0.25


def coverage(question_terms: Iterable[str], passage_terms: Iterable[str], idf: Callable[[str], float]) -> float:
    """Return the share of the question's idf that the passage has, from 0 to 1.

    A term that stands in no passage weighs most, so that a question about something else is told apart.
    """
    asked = frozenset(question_terms)
    whole = sum(map(idf, asked))
    return sum(map(idf, asked.intersection(passage_terms))) / whole if whole else 0.0


def verdict(confidence: float) -> Verdict:
    """Return what to say at a confidence between 0 and 1."""
    if confidence >= ANSWERED_FROM:
        return Verdict.ANSWERED
    return Verdict.UNSURE if confidence >= UNSURE_FROM else Verdict.NOT_FOUND
