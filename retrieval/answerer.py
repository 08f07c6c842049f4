"""Question to answer, on the index that is live."""

from dataclasses import dataclass

from corpus.language import is_foreign
from retrieval.answer import Answer, Quote, Verdict
from retrieval.confidence import UNSURE_FROM, confidence, verdict
from retrieval.evidence import evidence
from retrieval.index import Index
from retrieval.ranking import rank
from retrieval.signals import SIGNALS, Signals
from retrieval.starters import starters

MAX_QUESTION_CHARS = 4096
"""The rest of a longer question is not read; it is the longest message that Telegram carries."""

WORTH_SHOWING = 0.5
"""A further quote is worth showing from this share of the best one's score."""

STARTERS = 3
"""How many questions to start with are offered."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The quotes that an index has for a question, best first, each with its confidence from 0 to 1.

    `suggestion` is the question as it was understood, where that was not as it is written.
    """

    quotes: tuple[Quote, ...]
    confidences: tuple[float, ...]
    suggestion: str | None = None

    @property
    def confidence(self) -> float:
        """Return the confidence that the best quote answers, 0 where there is none."""
        return self.confidences[0] if self.confidences else 0.0


def find(index: Index, question: str, limit: int, signals: Signals = SIGNALS) -> Finding:
    """Return at most `limit` quotes of `index`, whether they answer `question` or only share a word with it."""
    written = _read(question)
    asked = index.spelling.corrected(written) if signals.spelling else written
    hits = rank(index, asked, limit, signals)
    return Finding(
        tuple(Quote(hit.passage.article, hit.passage.passage, hit.sentence, hit.score) for hit in hits),
        tuple(confidence(evidence(asked, hit)) for hit in hits),
        asked if asked != written else None,
    )


def _read(question: str) -> str:
    """Return what is read of `question`: all of it, or as many whole words as may be."""
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
        found = verdict(finding.confidence)
        languages = index.library.languages
        if found is not Verdict.ANSWERED and is_foreign(question, languages):
            return Answer(question, Verdict.NOT_FOUND, finding.confidence, (), foreign_to=languages)
        if found is Verdict.NOT_FOUND:
            return Answer(question, found, finding.confidence, ())
        return Answer(question, found, finding.confidence, _worth_showing(finding), finding.suggestion)


def _worth_showing(finding: Finding) -> tuple[Quote, ...]:
    bar = WORTH_SHOWING * finding.quotes[0].score
    pairs = zip(finding.quotes, finding.confidences, strict=True)
    return tuple(quote for quote, sure in pairs if quote.score >= bar and sure >= UNSURE_FROM)
