"""The engine's candidates, put in their final order."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from statistics import fmean

from corpus.sentences import Span
from retrieval.analysis import AnalysedPassage, named
from retrieval.engines.engine import Candidate
from retrieval.index import Index
from retrieval.inquiry import Inquiry, inquire
from retrieval.query import Query
from retrieval.quoting import Yardstick, likeness, marked, sentence_scores
from retrieval.related import related
from retrieval.scope import Scope
from retrieval.signals import SIGNALS, Signals

EXPANSIONS = 3
"""How many passages are looked at besides, because they tell what an acronym stands for."""

CANDIDATES = 20
"""How many of the engine's candidates are looked at closely, at least."""

NEAR_ENOUGH = 0.2
"""Candidates below this share of the best one's BM25 are left out: they hardly ever win, and cost most."""

FARTHEST = 32
"""Terms that stand more places apart are not near each other; farther ones would cost time by their square."""

_TITLE_FOR_MISSING = 0.35
"""What a term of the title counts for besides, where the passage lacks it."""

_PHRASES_IN_PASSAGE = 1.2
"""What a phrase is worth in the passage, beside its worth in the sentence."""

_RELATED_IN_PASSAGE = 0.5
"""What a word like one of the question is worth in the passage, beside its worth in the sentence."""

_Search = Callable[[Sequence[str], int], Sequence[Candidate]]
"""An engine's search in the articles that are asked."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that may answer, and the span of its text to mark; the higher the `score`, the better."""

    passage: AnalysedPassage
    query: Query
    score: float
    sentence: Span


def rank(
    index: Index,
    question: str,
    limit: int,
    signals: Signals = SIGNALS,
    scope: Scope | None = None,
    earlier: str = "",
) -> tuple[Hit, ...]:
    """Return at most `limit` hits for `question`, best first, of the articles in `scope` or of all.

    It is read with the `earlier` question unless that is empty.
    """
    scope = scope or index.scope()
    asked = inquire(index, question, scope.languages, signals, earlier)
    search = partial(index.engine.search, within=scope.within, weights=asked.weights)
    found: defaultdict[str, list[tuple[AnalysedPassage, float]]] = defaultdict(list)
    for position, bm25 in _candidates(search, asked, max(limit, CANDIDATES)):
        passage = index.analysed(position)
        if asked.query(passage.article.language).terms:
            found[passage.article.language].append((passage, bm25))
    hits = chain.from_iterable(
        _hits(passages, asked.query(language), signals) for language, passages in found.items()
    )
    return tuple(sorted((hit for hit in hits if hit.score > 0), key=lambda hit: -hit.score)[:limit])


def _candidates(search: _Search, asked: Inquiry, limit: int) -> Iterator[tuple[int, float]]:
    """Yield position and BM25 of the candidates; at 0 those that only tell what acronyms stand for."""
    found = search(asked.terms, limit)
    yield from ((near.position, near.score) for near in found if near.score >= NEAR_ENOUGH * found[0].score)
    known = {candidate.position for candidate in found}
    for candidate in search(" ".join(asked.own.expansions.values()).split(), EXPANSIONS):
        if candidate.position not in known:
            yield candidate.position, 0.0


def _hits(found: Sequence[tuple[AnalysedPassage, float]], query: Query, signals: Signals) -> list[Hit]:
    sentences = [sentence for passage, _ in found for sentence in passage.sentences]
    terms = set(chain.from_iterable(sentence.terms for sentence in sentences))
    yardstick = Yardstick(
        query=query,
        related=related(query.idf, terms) if signals.related else {},
        average_length=max(1.0, len(terms) and fmean(len(sentence.terms) for sentence in sentences)),
        signals=signals,
    )
    return [_hit(passage, bm25, yardstick) for passage, bm25 in found]


def _hit(passage: AnalysedPassage, bm25: float, yardstick: Yardstick) -> Hit:
    query, idf, signals = yardstick.query, yardstick.query.idf, yardstick.signals
    scores = sentence_scores(passage, yardstick)
    stemmed = "".join(sentence.stemmed for sentence in passage.sentences)
    written = "".join(sentence.written for sentence in passage.sentences)
    total = bm25 + max(scores)
    total += signals.titles * _titles(passage, stemmed, idf)
    total += signals.headings * sum(idf[term] for term in passage.heading_terms if term in idf)
    total += signals.words * sum(idf[term] for word, term in query.written.items() if f" {word} " in written)
    total += signals.phrases * _PHRASES_IN_PASSAGE * sum(phrase in written for phrase in query.phrases)
    total += signals.pairs * _nearness(passage, query)
    total += signals.related * _RELATED_IN_PASSAGE * likeness(stemmed, query, yardstick.related)
    return Hit(passage, query, total, marked(passage, scores))


def _titles(passage: AnalysedPassage, stemmed: str, idf: Mapping[str, float]) -> float:
    """Return the idf of the terms of the title, and a share of it again for those that the passage lacks.

    They are said of the passage all the same, which is then not to lose to one that repeats them.
    """
    return sum(
        idf[term] * (1 if f" {term} " in stemmed else 1 + _TITLE_FOR_MISSING * named(passage))
        for term in passage.title_terms
        if term in idf
    )


def _nearness(passage: AnalysedPassage, query: Query) -> float:
    """Return, for each two terms of `query`, the lesser idf by how many places they stand apart at best.

    A simple form of the proximity of Tao and Zhai ("An Exploration of Proximity Measures", 2007).
    """
    last: dict[str, int] = {}
    apart: dict[tuple[str, str], int] = {}
    for place, term in enumerate(chain.from_iterable(sentence.terms for sentence in passage.sentences)):
        if term in query.idf:
            last.pop(term, None)
            for other, before in reversed(last.items()):
                if place - before > FARTHEST:
                    break
                pair = (term, other) if term < other else (other, term)
                apart[pair] = min(place - before, apart.get(pair, place))
            last[term] = place
    return sum(min(query.idf[a], query.idf[b]) / (1 + places) for (a, b), places in apart.items())
