"""Question to answer, on the index that is live."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import lru_cache, partial

from corpus.language import is_foreign
from retrieval.answer import Answer, Quote, Verdict
from retrieval.confidence import UNSURE_FROM, verdict
from retrieval.finding import Finding, find, quote
from retrieval.index import Index
from retrieval.signals import SIGNALS
from retrieval.starters import starters

WORTH_SHOWING = 0.5
"""A further quote is worth showing from this share of the best one's score."""

STARTERS = 3
"""How many questions to start with are offered."""

_CHOICES_KEPT = 64
"""For so many choices of articles the starters are kept."""

_ALL: tuple[str, ...] = ()
"""The choice of all articles."""

_AS_WRITTEN = SIGNALS.without(["spelling"])
"""The articles' own words need no dictionary, which takes 20 MB."""


@dataclass(frozen=True, slots=True)
class _Live:
    """An index and what goes with it, replaced as one: `starters` are those of articles, given as slugs."""

    index: Index
    starters: Callable[[tuple[str, ...]], tuple[str, ...]]


def _live(index: Index) -> _Live:
    """Return `index` with its starters, which are looked for once for each choice of articles."""
    live = _Live(index, lru_cache(_CHOICES_KEPT)(partial(_starters, index)))
    live.starters(_ALL)
    return live


def _starters(index: Index, articles: tuple[str, ...]) -> tuple[str, ...]:
    def is_found(question: str) -> bool:
        found = find(index, question, 1, _AS_WRITTEN, articles=articles)
        return verdict(found.confidence) is not Verdict.NOT_FOUND

    return starters(index.scope(articles).articles, STARTERS, is_found)


class Answerer:
    """Answers from the live index, which can be replaced while questions are being answered."""

    def __init__(self, index: Index) -> None:
        self._live = _live(index)

    @property
    def index(self) -> Index:
        """Return the live index."""
        return self._live.index

    @property
    def starters(self) -> tuple[str, ...]:
        """Return up to three questions to start with, which the live index finds something for."""
        return self._live.starters(_ALL)

    def replace(self, index: Index) -> None:
        """Make `index` the live one; answers under way end on the one they began with."""
        self._live = _live(index)

    def starters_of(self, articles: Collection[str]) -> tuple[str, ...]:
        """Return up to three questions to start with, which `articles`, given as slugs, have something for.

        They are the `starters` where none of these is there.
        """
        live = self._live
        asked = live.index.scope(articles)
        return live.starters(tuple(article.slug for article in asked.articles) if asked.within else _ALL)

    def answer(
        self, question: str, limit: int = 3, *, earlier: str | None = None, articles: Collection[str] = ()
    ) -> Answer:
        """Answer `question` with at most `limit` quotes: the best, and others nearly as good.

        It is read with the `earlier` one, which was asked before it, where it cannot stand alone. Only
        `articles`, given as slugs, are asked; all are where none of these is there, as after a reindex.
        """
        index = self._live.index
        finding = find(index, question, limit, earlier=earlier, articles=articles)
        sure, read_with = finding.confidence, earlier if finding.earlier else None
        found, languages = verdict(sure), index.scope(articles).languages
        if found is not Verdict.ANSWERED and is_foreign(question, languages):
            return Answer(question, Verdict.NOT_FOUND, sure, (), foreign_to=languages)
        if found is Verdict.NOT_FOUND:
            return Answer(question, found, sure, (), earlier=read_with)
        return Answer(question, found, sure, _worth_showing(finding), finding.suggestion, earlier=read_with)


def _worth_showing(finding: Finding) -> tuple[Quote, ...]:
    """Return the best quote, and those that are nearly as good and may answer too."""
    best, *others = finding.hits
    bar = WORTH_SHOWING * best.score
    near = (hit for hit in others if hit.score >= bar and finding.confidence_of(hit) >= UNSURE_FROM)
    return tuple(map(quote, (best, *near)))
