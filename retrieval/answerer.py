"""Question to answer, on the index that is live."""

import re
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


def find(index: Index, question: str, limit: int, signals: Signals = SIGNALS) -> Finding:
    """Return at most `limit` quotes of `index`, whether they answer `question` or only share a word with it."""
    written = _read(question)
    asked = index.spelling.corrected(written) if signals.spelling else written
    return Finding(asked, rank(index, asked, limit, signals))


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


def _live(index: Index) -> _Live:
    def is_found(question: str) -> bool:
        return verdict(find(index, question, 1).confidence) is not Verdict.NOT_FOUND

    return _Live(index, starters(index.library.articles, STARTERS, is_found))


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
        return self._live.starters

    def replace(self, index: Index) -> None:
        """Make `index` the live one; answers under way end on the one they began with."""
        self._live = _live(index)

    def answer(self, question: str, limit: int = 3) -> Answer:
        """Answer `question` with at most `limit` quotes: the best, and others nearly as good."""
        index = self._live.index
        finding = find(index, question, limit)
        sure = finding.confidence
        found, languages = verdict(sure), index.library.languages
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
