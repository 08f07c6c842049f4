"""What speaks for a hit and against it, in figures that do not depend on the size of the library."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, fields
from itertools import chain
from math import log1p
from operator import attrgetter

import regex

from retrieval.analysis import AnalysedSentence
from retrieval.kinds import Kind, holds, negates
from retrieval.query import Query
from retrieval.quoting import held_terms
from retrieval.ranking import Hit
from retrieval.words import split

_MOST_TERMS = 10
"""More terms of a question do not make it surer that a passage is about it."""

# Names are words with a capital inside a sentence; scripts without capitals have none.
_NAME = regex.compile(r"(?<!^)(?<![.?!]\s)\b\p{Lu}[\p{L}\p{M}\d]+")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Shares are of the question's idf and lie between 0 and 1, as all but the first two."""

    strength: float
    """The logarithm of 1 + the score by the idf of the whole question."""
    terms_held: float
    """How many terms of the question the passage has."""
    held: float
    """The share that the passage has."""
    held_in_sentence: float
    """The share that the marked sentence has."""
    names_missing: float
    """The share of the names that the passage lacks."""
    rarest_missing: float
    """The idf of the rarest term that the passage lacks, by that of the rarest term."""
    numbers_missing: float
    """Whether the passage lacks a number of the question."""
    negated: float
    """Whether the question negates and the marked sentence does not."""
    phrases: float
    """The part of the question's phrases that the marked sentence has."""
    kind_held: float
    """Whether the marked sentence has the kind of thing that is asked for."""
    kind_missing: float
    """Whether it has none, where the question asks for one."""

    # No figures, as these are not weighed.
    above: float = 0.0
    """The share that stands in the heading or the title above the passage."""
    own_missing: float = 0.0
    """Whether the passage lacks all that a follow-up says itself, or what it asks for where it says nothing."""
    own_names_missing: float = 0.0
    """Whether there is a name among what is missing so."""

    @property
    def figures(self) -> tuple[float, ...]:
        """Return what is weighed, in order."""
        figures: tuple[float, ...] = _figures(self)
        return figures


_NOT_WEIGHED = ("above", "own_missing", "own_names_missing")
NAMES = tuple(field.name for field in fields(Evidence) if field.name not in _NOT_WEIGHED)
_figures = attrgetter(*NAMES)


def evidence(question: str, hit: Hit, earlier: str = "") -> Evidence:
    """Return what speaks for and against `hit` as the answer to `question`.

    The `earlier` question is the one that it was read with, if any. Its terms are among the question's, as far
    as they count; what is asked for, and the negation, are the question's own.
    """
    query, idf = hit.query, hit.query.idf
    start, end = hit.sentence
    marked = [sentence for sentence in hit.passage.sentences if start <= sentence.span[0] < end]
    written = _written(hit.passage.sentences)
    held = _held(query, hit.passage.sentences)
    missing = [idf[term] for term in idf if term not in held]
    kind_held = any(holds(query.kind, sentence.text, query.language, query.asked) for sentence in marked)
    own_missing = bool(query.earlier) and _is_own_missing(query, held, kind_held=kind_held)
    return Evidence(
        strength=log1p(hit.score / query.weight),
        terms_held=min(len(held), _MOST_TERMS),
        held=_share(held, query),
        held_in_sentence=_share(_held(query, marked), query),
        names_missing=_share(_names(f"{earlier} {question}".lstrip(), query) - held, query),
        rarest_missing=max(missing, default=0.0) / max(idf.values()),
        numbers_missing=any(word[0].isdigit() and f" {word} " not in written for word in query.written),
        negated=negates(question, query.language)
        and not any(negates(sentence.text, query.language) for sentence in marked),
        phrases=sum(phrase in _written(marked) for phrase in query.phrases) / max(1, len(query.phrases)),
        kind_held=kind_held,
        kind_missing=query.kind is not Kind.OTHER and not kind_held,
        above=_share(hit.passage.terms_above & idf.keys(), query),
        own_missing=own_missing,
        own_names_missing=own_missing and bool(_names(question, query) - query.earlier),
    )


def _is_own_missing(query: Query, held: Collection[str], *, kind_held: bool) -> bool:
    """Tell whether none of the follow-up's own terms is `held`, or the kind is not where it has none."""
    own = query.idf.keys() - query.earlier
    if own:
        return own.isdisjoint(held)
    return query.kind is not Kind.OTHER and not kind_held


def _written(sentences: Sequence[AnalysedSentence]) -> str:
    return "".join(sentence.written for sentence in sentences)


def _held(query: Query, sentences: Sequence[AnalysedSentence]) -> frozenset[str]:
    return frozenset(chain.from_iterable(held_terms(sentence, query) for sentence in sentences))


def _share(terms: Iterable[str], query: Query) -> float:
    return sum(query.idf[term] for term in terms) / query.weight


def _names(question: str, query: Query) -> frozenset[str]:
    """Return the terms of the names in `question`."""
    named = split(" ".join(_NAME.findall(question)), query.language)
    return frozenset(query.written[word] for word in named if word in query.written)
