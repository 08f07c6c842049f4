"""Passages cut into sentences, words and terms, ready to be compared with a question."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.article import Article, Passage
from corpus.sentences import Span, sentence_spans
from retrieval.kinds import begins_with_pronoun
from retrieval.terms import terms, terms_of
from retrieval.words import split

_TERMS_OF_A_NAME = 3
"""A title of no more terms is a name."""


@dataclass(frozen=True, slots=True)
class AnalysedSentence:
    """A sentence: its span in the passage's text, its words, and its terms in reading order.

    `written` is its words and `stemmed` its terms, each with a space before and after it, so that a run of
    them is found by looking for " one two ".
    """

    span: Span
    text: str
    written: str
    stemmed: str
    terms: tuple[str, ...]
    begins_with_pronoun: bool


@dataclass(frozen=True, slots=True)
class AnalysedPassage:
    """A passage, its sentences in order, and the terms of the title and the heading above it.

    `heading_terms` are there only for the first passage under a heading, to which it leads.
    `terms_above` are those that it is found by beside its own: its heading's, and the title's for the first
    passage only, since above every one they would be too common to find anything by.
    """

    article: Article
    passage: Passage
    sentences: tuple[AnalysedSentence, ...]
    title_terms: frozenset[str]
    heading_terms: frozenset[str]
    terms_above: frozenset[str]


def analyse(article: Article, passage: Passage) -> AnalysedPassage:
    """Return `passage` cut into sentences, words and terms by the rules of its article's language."""
    language = article.language
    return AnalysedPassage(
        article,
        passage,
        tuple(_analysed(passage.text, span, language) for span in sentence_spans(passage.text, language)),
        frozenset(terms(article.title, language)),
        frozenset(terms(_heading_right_above(article, passage), language)),
        frozenset(terms_above(article, passage)),
    )


def terms_above(article: Article, passage: Passage) -> tuple[str, ...]:
    """Return the terms above `passage` that it is found by, in order and as often as they stand."""
    title = article.title if passage is article.passages[0] else ""
    return terms(f"{passage.heading or ''}\n{title}", article.language)


def _heading_right_above(article: Article, passage: Passage) -> str:
    before = article.passages[passage.number - 2] if passage.number > 1 else None
    return passage.heading if passage.heading and (before is None or before.heading != passage.heading) else ""


def named(passage: AnalysedPassage) -> float:
    """Return how surely the title of `passage` names what it is about, from 0 to 1; a headline says more."""
    return min(1.0, _TERMS_OF_A_NAME / max(1, len(passage.title_terms)))


def padded(parts: Iterable[str]) -> str:
    """Return `parts` with a space before and after each: "one", "two" -> " one two "."""
    return f" {' '.join(parts)} "


def _analysed(passage: str, span: Span, language: str) -> AnalysedSentence:
    text = passage[slice(*span)]
    written = split(text, language)
    stemmed = terms_of(written, language)
    return AnalysedSentence(
        span, text, padded(written), padded(stemmed), stemmed, begins_with_pronoun(text, language)
    )
