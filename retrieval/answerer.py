"""Question to answer, on the index that is live."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from itertools import islice

from corpus.language import is_foreign
from retrieval.answer import Answer, Verdict
from retrieval.confidence import UNSURE_FROM, verdict
from retrieval.copies import wording
from retrieval.finding import Finding, find, quote
from retrieval.index import Index
from retrieval.ranking import CANDIDATES, Hit
from retrieval.right_of_way import Pause, RightOfWay, no_pause
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

_FREED_AT_ONCE = 20
"""So many parts of an old index are let go of between two pauses, which takes two milliseconds at most."""


@dataclass(frozen=True, slots=True)
class _Live:
    """An index and what goes with it, replaced as one.

    `starters` are those of all articles, and `starters_of` gives those of articles given as slugs.
    """

    index: Index
    starters: tuple[str, ...]
    starters_of: Callable[[tuple[str, ...]], tuple[str, ...]]


def _live(index: Index, pause: Pause) -> _Live:
    """Return `index` with its starters, which are looked for once for each choice of articles."""
    return _Live(index, _starters(index, _ALL, pause), lru_cache(_CHOICES_KEPT)(partial(_starters, index)))


def _starters(index: Index, articles: tuple[str, ...], pause: Pause = no_pause) -> tuple[str, ...]:
    def is_found(question: str) -> bool:
        pause()
        found = find(index, question, 1, _AS_WRITTEN, articles=articles)
        return verdict(found.confidence) is not Verdict.NOT_FOUND

    return starters(index.scope(articles).articles, STARTERS, is_found)


class Answerer:
    """Answers from the live index, which can be replaced while questions are being answered."""

    def __init__(self, index: Index, right_of_way: RightOfWay | None = None) -> None:
        """Answer from `index`; the building of another one should give answers the `right_of_way`."""
        self.right_of_way = right_of_way or RightOfWay()
        self._live = _live(index, no_pause)

    @property
    def index(self) -> Index:
        """Return the live index."""
        return self._live.index

    @property
    def starters(self) -> tuple[str, ...]:
        """Return up to three questions to start with, which the live index finds something for."""
        return self._live.starters

    def replace(self, index: Index) -> None:
        """Make `index` the live one; answers under way end on the one they began with.

        That one is let go of before this returns, little by little where nobody else has it. The starters of
        the new one are looked for before, which takes as long as some dozen questions; answers go first.
        """
        live = _live(index, self.right_of_way.pause)
        parts = list(self._live.index.parts)
        self._live = live
        self.right_of_way.wait_for_earlier()
        while parts:
            del parts[-_FREED_AT_ONCE:]
            self.right_of_way.pause()

    def starters_of(self, articles: Collection[str]) -> tuple[str, ...]:
        """Return up to three questions to start with, which `articles`, given as slugs, have something for.

        They are the `starters` where none of these is there.
        """
        with self.right_of_way:
            return _starters_of(self._live, articles)

    def answer(
        self, question: str, limit: int = 3, *, earlier: str | None = None, articles: Collection[str] = ()
    ) -> Answer:
        """Answer `question` with at most `limit` quotes: the best, and others nearly as good.

        Of passages that say the same word for word the best is quoted, which names the others' articles too.
        It is read with the `earlier` one, which was asked before it, where it cannot stand alone. Only
        `articles`, given as slugs, are asked; all are where none of these is there, as after a reindex.
        """
        with self.right_of_way:
            return _answer(self._live.index, question, limit, earlier, articles)


def _starters_of(live: _Live, articles: Collection[str]) -> tuple[str, ...]:
    asked = live.index.scope(articles)
    if not asked.within:
        return live.starters
    return live.starters_of(tuple(article.slug for article in asked.articles))


def _answer(index: Index, question: str, limit: int, earlier: str | None, articles: Collection[str]) -> Answer:
    finding = find(index, question, max(limit, CANDIDATES), earlier=earlier, articles=articles)
    sure, read_with = finding.confidence, earlier if finding.earlier else None
    found, languages = verdict(sure), index.scope(articles).languages
    if found is not Verdict.ANSWERED and is_foreign(question, languages):
        return Answer(question, Verdict.NOT_FOUND, sure, (), foreign_to=languages)
    if found is Verdict.NOT_FOUND:
        return Answer(question, found, sure, (), earlier=read_with)
    quotes = tuple(
        replace(quote(hit), also=index.alike(hit.passage.article, hit.passage.passage, articles))
        for hit in islice(_worth_showing(finding), limit)
    )
    return Answer(question, found, sure, quotes, finding.suggestion, earlier=read_with)


def _worth_showing(finding: Finding) -> Iterator[Hit]:
    """Yield the best hit, and those that are nearly as good and may answer too, each in its first copy."""
    best, *others = finding.hits
    yield best
    bar = WORTH_SHOWING * best.score
    shown = {wording(best.passage.passage.text)}
    for hit in others:
        if hit.score >= bar and finding.confidence_of(hit) >= UNSURE_FROM:
            words = wording(hit.passage.passage.text)
            if words not in shown:
                shown.add(words)
                yield hit
