"""A question, cut and weighed by the rules of one language so that it can be compared with passages."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from retrieval.analysis import padded
from retrieval.cues import cues
from retrieval.kinds import Kind, asks_meaning, counted_term, kind_of, unit_asked
from retrieval.terms import terms, terms_of
from retrieval.words import split

_ASKING = 0.4
"""The share of its idf that a term keeps which names what is asked for, as in "what year"."""

_QUESTION_OF_MEANING = frozenset("stand short mean full name form acronym abbrevi spell".split())
"""English terms that only ask, in a question for the meaning of an acronym."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for in the passages of one language.

    `terms` are in the order of the question, and `idf` weighs each. `asked` are all its words, `written` those
    that have a term, with it. `phrases` are pairs of words that are neighbours, `bigrams` pairs of terms with
    the weight of each. `counted` is the term of what the question counts. `expansions` gives what an acronym
    stands for by its term. Phrases, bigrams and expansions have a space before and after each of their parts,
    as in `AnalysedSentence`.
    """

    language: str
    terms: tuple[str, ...]
    idf: Mapping[str, float]
    asked: frozenset[str]
    written: Mapping[str, str]
    phrases: tuple[str, ...]
    bigrams: Mapping[str, float]
    kind: Kind
    counted: str | None
    unit: "regex.Pattern[str] | None"
    expansions: Mapping[str, str]
    asks_meaning: bool

    @property
    def weight(self) -> float:
        """Return the idf of all terms, each counted once."""
        return sum(self.idf.values())


def read_query(
    question: str, language: str, asked_in: str, idf: Callable[[str], float], acronyms: Mapping[str, str]
) -> Query:
    """Cut `question` by the rules of `language`, and weigh its terms by `idf`, or less if they only ask.

    Words that are common in the language that it is `asked_in` are left out likewise. `acronyms` gives what
    an acronym stands for by the acronym in lower case.
    """
    asked = split(question, language)
    written = {
        word: found[0]
        for word in asked
        if (found := terms_of((word,), language)) and terms_of((word,), asked_in)
    }
    expansions = {
        term: padded(terms(acronyms[word], language)) for word, term in written.items() if word in acronyms
    }
    meaning = bool(expansions) and asks_meaning(question, language)
    if meaning:
        written = {word: term for word, term in written.items() if term not in _QUESTION_OF_MEANING}
    sought = tuple(written[word] for word in asked if word in written)
    asking = _asking(language)
    weights = {term: idf(term) * (_ASKING if term in asking else 1) for term in sought}
    return Query(
        language=language,
        terms=sought,
        idf=weights,
        asked=frozenset(asked),
        written=written,
        phrases=tuple(
            dict.fromkeys(padded(pair) for pair in pairwise(asked) if not written.keys().isdisjoint(pair))
        ),
        bigrams={
            padded((one, other)): (weights[one] + weights[other]) / 2
            for one, other in pairwise(sought)
            if one != other
        },
        kind=kind_of(question, language),
        counted=counted_term(question, language),
        unit=unit_asked(question, language),
        expansions=expansions,
        asks_meaning=meaning,
    )


@cache
def _asking(language: str) -> frozenset[str]:
    return frozenset(terms(cues(language).asking, language))
