"""What an index has for a question, whether it answers or not."""

from collections.abc import Collection
from dataclasses import dataclass

from corpus.language import detect, is_foreign
from corpus.sentences import sentence_spans
from retrieval.answer import Quote
from retrieval.asking import ends_asking
from retrieval.confidence import confidence
from retrieval.evidence import evidence
from retrieval.follow_ups import has_content, stands_alone
from retrieval.index import Index
from retrieval.ranking import Hit, rank
from retrieval.scope import Scope
from retrieval.signals import SIGNALS, Signals

MAX_QUESTION_CHARS = 4096
"""The rest of a longer question is not read; it is the longest message that Telegram carries."""

LONG_QUESTION_CHARS = 400
"""A longer question is taken for a story with a question in it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The hits that an index has for a question, best first, and the question as it was understood.

    `suggestion` is that, where it is not as the question was written. `earlier` is the question before, as it
    was understood, where this one was read with it, else empty.
    """

    understood: str
    hits: tuple[Hit, ...]
    suggestion: str | None = None
    earlier: str = ""

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Return the hits as quotes, best first."""
        return tuple(map(quote, self.hits))

    @property
    def confidence(self) -> float:
        """Return how likely the best hit answers, from 0 to 1; 0 where there is none."""
        return self.confidence_of(self.hits[0]) if self.hits else 0.0

    def confidence_of(self, hit: Hit) -> float:
        """Return how likely `hit` answers, from 0 to 1."""
        return confidence(evidence(self.understood, hit, self.earlier))


def quote(hit: Hit) -> Quote:
    """Return `hit` as a quote."""
    return Quote(hit.passage.article, hit.passage.passage, hit.sentence, hit.score)


def find(
    index: Index,
    question: str,
    limit: int,
    signals: Signals = SIGNALS,
    *,
    earlier: str | None = None,
    articles: Collection[str] = (),
) -> Finding:
    """Return at most `limit` quotes of `index`, whether they answer `question` or only share a word with it.

    A question that cannot stand alone is read with the `earlier` one, if that has content and is in the same
    language. The quotes are of `articles`, given as slugs, or of all where none of these is there.
    """
    scope = index.scope(articles)
    read = _read(question)
    asked = _understood(index, read, scope, signals)
    before = ""
    if earlier and signals.earlier and not _stands_alone(asked, earlier, scope):
        before = _understood(index, _read(earlier), scope, signals)
    hits = rank(index, asked, limit, signals, scope, before)
    return Finding(asked, hits, asked if asked != read else None, before)


def _understood(index: Index, question: str, scope: Scope, signals: Signals) -> str:
    return index.spelling.corrected(question, scope.languages) if signals.spelling else question


def _stands_alone(question: str, earlier: str, scope: Scope) -> bool:
    """Tell whether `question` goes without the `earlier` one, as it does where that is in another language."""
    language = detect(earlier, scope.languages)
    return (
        stands_alone(question, language)
        or not has_content(earlier, language)
        or is_foreign(earlier, scope.languages)
    )


def _read(question: str) -> str:
    """Return what is read of `question`: of a long one only the sentences that ask, and whole words."""
    if len(question) > LONG_QUESTION_CHARS:
        sentences = (question[slice(*span)] for span in sentence_spans(question))
        question = " ".join(filter(ends_asking, sentences)) or question
    if len(question) <= MAX_QUESTION_CHARS:
        return question
    words, _, cut_through = question[:MAX_QUESTION_CHARS].rpartition(" ")
    return words or cut_through
