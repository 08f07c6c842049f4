"""What the articles are searched for, and what their passages are compared with."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from corpus.language import detect
from retrieval.follow_ups import has_content
from retrieval.index import Index
from retrieval.query import Query, read_query, read_together
from retrieval.signals import Signals
from retrieval.terms import question_terms


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question as it is put to articles.

    `query` gives what passages of a language are compared with, `own` is that of the question's. `terms` are
    what the engine is given, in order and as often as they stand, and `weights` what those of the question
    before count, above 0.
    """

    query: Callable[[str], Query]
    own: Query
    terms: tuple[str, ...]
    weights: Mapping[str, float]


def inquire(index: Index, question: str, languages: Sequence[str], signals: Signals, earlier: str) -> Inquiry:
    """Return what to put to the articles of `index` in `languages` for `question`.

    It is read with the `earlier` one unless that is empty.
    """
    asked_in = detect(earlier or question, languages)
    acronyms = index.acronyms if signals.acronyms else {}

    @cache
    def query(language: str) -> Query:
        own = read_query(question, language, asked_in, index.engine.idf, acronyms)
        if not earlier:
            return own
        before = read_query(earlier, language, asked_in, index.engine.idf, acronyms)
        share = _share(own, before, signals) if has_content(question, asked_in) else 1.0
        return read_together(question, own, before, share)

    own = query(asked_in)
    if len(languages) == 1:
        return Inquiry(query, own, own.terms, dict.fromkeys(own.earlier, own.share))
    asked = question_terms(question, languages, index.knows, asked_in)
    before = question_terms(earlier, languages, index.knows, asked_in)
    carried = [term for term in dict.fromkeys(before) if term not in asked]
    return Inquiry(query, own, (*asked, *carried), dict.fromkeys(carried, own.share))


def _share(own: Query, earlier: Query, signals: Signals) -> float:
    """Return what a term of the `earlier` question counts: no more than one of the question's own.

    All together count the signal's share of all of those.
    """
    return min(1.0, signals.earlier * own.weight / earlier.weight) if own.weight and earlier.weight else 1.0
