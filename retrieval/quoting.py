"""Which sentence of a passage answers."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from corpus.sentences import Span
from retrieval.analysis import AnalysedPassage, AnalysedSentence, named
from retrieval.kinds import Kind, counts, holds
from retrieval.query import Query
from retrieval.signals import Signals

# Chosen like the weights of the signals, by success@1 and sentence@1 on SQuAD 1.1 and Natural Questions.
_K, _B = 1.5, 0.4
"""BM25's k1 and b, by which long sentences count less."""
_RAW = 0.5
"""How much the share of the question counts beside that, whatever the length."""
_KIND_ALONE, _COUNTED = 0.25, 0.75
"""What a thing of the right kind is worth beside the share of the question; what a number of the things is."""

_SAID_BY_TITLE = 0.6
"""The share of its idf that a term of the title loses in the sentences below."""

_RUNS_OVER_FROM = 0.75
"""The answer runs over into a neighbour that scores this share of the best sentence."""

Related = Mapping[str, Mapping[str, float]]
"""For a term of the question, the words like it and how similar each is, from 0 to 1."""


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What passages are compared with, and how.

    `average_length` is that of a sentence among them, in terms, above 0.
    """

    query: Query
    related: Related
    average_length: float
    signals: Signals


def sentence_scores(passage: AnalysedPassage, yardstick: Yardstick) -> tuple[float, ...]:
    """Return how well each sentence of `passage` answers, at least 0, in order."""
    idf = _idf_below_title(passage, yardstick)
    held = [held_terms(sentence, yardstick.query) for sentence in passage.sentences]
    before: list[Collection[str]] = [(), *held[:-1]]
    scores = [
        _score(sentence, now, earlier, idf, yardstick) if now or earlier else 0.0
        for sentence, now, earlier in zip(passage.sentences, held, before, strict=True)
    ]
    if held[0]:
        scores[0] += yardstick.signals.opening
    return tuple(scores)


def _idf_below_title(passage: AnalysedPassage, yardstick: Yardstick) -> Mapping[str, float]:
    """Return the idf of the question's terms, less for those of the title.

    A title that names what the article is about names what each sentence is about, even where it says "he".
    """
    idf = yardstick.query.idf
    said_above = passage.title_terms & idf.keys() if yardstick.signals.titles else ()
    kept = 1 - _SAID_BY_TITLE * named(passage)
    return {**idf, **{term: kept * idf[term] for term in said_above}}


def held_terms(sentence: AnalysedSentence, query: Query) -> tuple[str, ...]:
    """Return the terms of `query` in `sentence`, as themselves or as what an acronym stands for."""
    stemmed, expansions = sentence.stemmed, query.expansions
    return tuple(
        term
        for term in query.idf
        if f" {term} " in stemmed or (term in expansions and expansions[term] in stemmed)
    )


def _score(
    sentence: AnalysedSentence,
    held: Collection[str],
    before: Collection[str],
    idf: Mapping[str, float],
    yardstick: Yardstick,
) -> float:
    """Score a sentence that has the terms `held`, weighed by `idf`, after one that has those `before`."""
    query, signals = yardstick.query, yardstick.signals
    overlap = sum(idf[term] for term in held)
    length = len(sentence.terms) / yardstick.average_length
    total = signals.sentence * overlap * ((_K + 1) / (1 + _K * (1 - _B + _B * length)) + _RAW)
    total += signals.phrases * sum(phrase in sentence.written for phrase in query.phrases)
    if before and sentence.begins_with_pronoun:
        total += signals.pronouns * sum(query.idf[term] for term in before if term not in held)
    total += signals.related * likeness(sentence.stemmed, query, yardstick.related)
    total += signals.kind * _kind(sentence, query, overlap / query.weight)
    return total


def likeness(stemmed: str, query: Query, related: Related) -> float:
    """Return the idf of the terms that `stemmed` has only words like, each times the similarity of the best."""
    return sum(
        query.idf[term] * max((alike[other] for other in alike if f" {other} " in stemmed), default=0)
        for term, alike in related.items()
        if f" {term} " not in stemmed
    )


def _kind(sentence: AnalysedSentence, query: Query, share: float) -> float:
    """Return what the kind of thing that `sentence` holds is worth, from 0 to 2."""
    if query.asks_meaning:
        told = any(expansion in sentence.stemmed for expansion in query.expansions.values())
        return told * (1 + _KIND_ALONE)
    if query.kind is Kind.OTHER or not holds(query.kind, sentence.text, query.language, query.asked):
        return 0.0
    counted = (
        query.counted is not None and counts(sentence.text, query.language, query.counted, query.asked)
    ) or (query.unit is not None and query.unit.search(sentence.text) is not None)
    return share + _KIND_ALONE + _COUNTED * counted


def marked(passage: AnalysedPassage, scores: Sequence[float]) -> Span:
    """Return the span of the best sentence, the first of equals, with a neighbour that is nearly as good."""
    best = max(range(len(scores)), key=scores.__getitem__)
    neighbours = [i for i in (best - 1, best + 1) if 0 <= i < len(scores)]
    chosen = [best]
    if neighbours:
        other = max(neighbours, key=scores.__getitem__)
        if scores[other] >= _RUNS_OVER_FROM * scores[best] > 0:
            chosen = sorted((best, other))
    return passage.sentences[chosen[0]].span[0], passage.sentences[chosen[-1]].span[1]
