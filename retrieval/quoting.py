"""Which sentence of a passage answers."""

from collections.abc import Callable, Iterable

from corpus.sentences import Span
from retrieval.index import IndexedPassage


def best_sentence(passage: IndexedPassage, question_terms: Iterable[str], idf: Callable[[str], float]) -> Span:
    """Return the span of the sentence that holds most of the question, by idf; the first of equals."""
    asked = frozenset(question_terms)
    best = max(passage.sentences, key=lambda sentence: sum(idf(term) for term in asked & sentence.terms))
    return best.span
