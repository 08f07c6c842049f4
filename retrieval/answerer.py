"""Question to answer, on the index that is live."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from corpus.language import is_foreign
from corpus.sentences import sentence_spans
from retrieval.answer import Answer, Quote, Verdict
from retrieval.confidence import UNSURE_FROM, confidence, verdict
from retrieval.evidence import evidence
from retrieval.index import Index
from retrieval.ranking import Hit, rank
from retrieval.signals import SIGNALS, Signals
from retrieval.starters import starters

MAX_QUESTION_CHARS = 4096
"""The rest of a longer question is not read; it is the longest message that Telegram carries."""

LONG_QUESTION_CHARS = 400
"""A longer question is taken for a story with a question in it."""

_ASKING_END = re.compile(r"[?？؟\u037e]\W*$")

WORTH_SHOWING = 0.5
"""A further quote is worth showing from this share of the best one's score."""

STARTERS = 3
"""How many questions to start with are offered."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The hits that an index has for a question, best first, and the question as it was understood."""

    understood: str
    hits: tuple[Hit, ...]

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Return the hits as quotes, best first."""
        return tuple(map(_quote, self.hits))

    @property
    def confidence(self) -> float:
        """Return how likely the best hit answers, from 0 to 1; 0 where there is none."""
        return self.confidence_of(self.hits[0]) if self.hits else 0.0

    def confidence_of(self, hit: Hit) -> float:
        """Return how likely `hit` answers, from 0 to 1."""
        return confidence(evidence(self.understood, hit))


def find(
    index: Index, question: str, limit: int, signals: Signals = SIGNALS, *, articles: Collection[str] = ()
) -> Finding:
    """Return at most `limit` quotes of `index`, whether they answer `question` or only share a word with it.

    They are of `articles`, given as slugs, or of all where none of these is there.
    """
    scope = index.scope(articles)
    written = _read(question)
    asked = index.spelling.corrected(written, scope.languages) if signals.spelling else written
    return Finding(asked, rank(index, asked, limit, signals, scope))


def _quote(hit: Hit) -> Quote:
    return Quote(hit.passage.article, hit.passage.passage, hit.sentence, hit.score)


def _read(question: str) -> str:
    """Return what is read of `question`: of a long one only the sentences that ask, and whole words."""
    if len(question) > LONG_QUESTION_CHARS:
        sentences = (question[slice(*span)] for span in sentence_spans(question))
        question = " ".join(filter(_ASKING_END.search, sentences)) or question
    if len(question) <= MAX_QUESTION_CHARS:
        return question
    words, _, cut_through = question[:MAX_QUESTION_CHARS].rpartition(" ")
    return words or cut_through


@dataclass(frozen=True, slots=True)
class _Live:
    """An index and what goes with it, replaced as one."""

    index: Index
    starters: tuple[str, ...]


def _starters(index: Index, articles: Collection[str] = ()) -> tuple[str, ...]:
    def is_found(question: str) -> bool:
        return verdict(find(index, question, 1, articles=articles).confidence) is not Verdict.NOT_FOUND

    return starters(index.scope(articles).articles, STARTERS, is_found)


class Answerer:
    """Answers from the live index, which can be replaced while questions are being answered."""

    def __init__(self, index: Index) -> None:
        self._live = _Live(index, _starters(index))

    @property
    def index(self) -> Index:
        """Return the live index."""
        return self._live.index

    @property
    def starters(self) -> tuple[str, ...]:
        """Return up to three questions to start with, which the live index finds something for."""
        return self._live.starters

    def replace(self, index: Index) -> None:
        """Make `index` the live one; answers under way end on the one they began with."""
        self._live = _Live(index, _starters(index))

    def starters_of(self, articles: Collection[str]) -> tuple[str, ...]:
        """Return up to three questions to start with, which `articles`, given as slugs, have something for.

        They are the `starters` where none of these is there.
        """
        live = self._live
        asked = live.index.scope(articles)
        return _starters(live.index, articles) if asked.within else live.starters

    def answer(self, question: str, limit: int = 3, *, articles: Collection[str] = ()) -> Answer:
        """Answer `question` with at most `limit` quotes: the best, and others nearly as good.

        Only `articles`, given as slugs, are asked; all are where none of these is there, as after a reindex.
        """
        index = self._live.index
        finding = find(index, question, limit, articles=articles)
        sure = finding.confidence
        found, languages = verdict(sure), index.scope(articles).languages
        if found is not Verdict.ANSWERED and is_foreign(question, languages):
            return Answer(question, Verdict.NOT_FOUND, sure, (), foreign_to=languages)
        if found is Verdict.NOT_FOUND:
            return Answer(question, found, sure, ())
        suggestion = finding.understood if finding.understood != _read(question) else None
        return Answer(question, found, sure, _worth_showing(finding), suggestion)


def _worth_showing(finding: Finding) -> tuple[Quote, ...]:
    """Return the best quote, and those that are nearly as good and may answer too."""
    best, *others = finding.hits
    bar = WORTH_SHOWING * best.score
    near = (hit for hit in others if hit.score >= bar and finding.confidence_of(hit) >= UNSURE_FROM)
    return tuple(map(_quote, (best, *near)))
