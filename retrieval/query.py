"""A question, cut and weighed by the rules of one language so that it can be compared with passages."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import regex

from retrieval.analysis import padded
from retrieval.content import asking_terms
from retrieval.kinds import Kind, asks_meaning, counted_term, kind_of, unit_asked
from retrieval.terms import terms, terms_of
from retrieval.words import split

_ASKING = 0.4
"""The share of its idf that a term keeps which only asks; one that stands in no passage keeps none."""

_QUESTION_OF_MEANING = frozenset("stand short mean full name form acronym abbrevi spell".split())
"""English terms that only ask, in a question for the meaning of an acronym."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for in the passages of one language.

    `terms` are in the order of the question, and `idf` weighs each. `asked` are all its words, `written` those
    that have a term, with it. `phrases` are pairs of words that are neighbours. `counted` is the term of what
    the question counts. `expansions` gives what an acronym stands for by its term. Phrases and expansions have
    a space before and after each of their parts, as in `AnalysedSentence`. `earlier` are the terms, after the
    question's own, that only the question before it has, and `share` is what those count.
    """

    language: str
    terms: tuple[str, ...]
    idf: Mapping[str, float]
    asked: frozenset[str]
    written: Mapping[str, str]
    phrases: tuple[str, ...]
    kind: Kind
    counted: str | None
    unit: "regex.Pattern[str] | None"
    expansions: Mapping[str, str]
    asks_meaning: bool
    earlier: frozenset[str] = frozenset()
    share: float = 1.0

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
    weights, written = _weighed(question, asked, language, asked_in, idf)
    expansions = {
        term: padded(terms(acronyms[word], language)) for word, term in written.items() if word in acronyms
    }
    meaning = bool(expansions) and asks_meaning(question, language)
    if meaning:
        written = {word: term for word, term in written.items() if term not in _QUESTION_OF_MEANING}
    sought = tuple(written[word] for word in asked if word in written)
    return Query(
        language=language,
        terms=sought,
        idf={term: weights[term] for term in sought},
        asked=frozenset(asked),
        written=written,
        phrases=tuple(dict.fromkeys(padded(pair) for pair in pairwise(asked) if set(pair) & written.keys())),
        kind=kind_of(question, language),
        counted=counted_term(question, language),
        unit=unit_asked(question, language),
        expansions=expansions,
        asks_meaning=meaning,
    )


def read_together(question: str, own: Query, earlier: Query, share: float) -> Query:
    """Return the query `own` of `question` with the terms that it lacks of `earlier`, in the same language.

    These count their `share`, above 0.
    What kind of thing is asked for, and the phrases, are those of the question itself. Where it asks what "it"
    stands for, only the acronyms of the earlier one are meant.
    """
    expansions = {**earlier.expansions, **own.expansions}
    meaning = bool(expansions) and asks_meaning(question, own.language)
    left_out = _QUESTION_OF_MEANING if meaning else frozenset()
    kept = tuple(term for term in own.terms if term not in left_out)
    carried = {
        term: share * idf
        for term, idf in earlier.idf.items()
        if term not in own.idf and (term in expansions or not meaning)
    }
    known = {*kept, *carried}
    return replace(
        own,
        terms=(*kept, *carried),
        idf={**{term: own.idf[term] for term in kept}, **carried},
        asked=own.asked | earlier.asked,
        written={word: term for word, term in {**earlier.written, **own.written}.items() if term in known},
        expansions=expansions,
        asks_meaning=meaning,
        earlier=frozenset(carried),
        share=share,
    )


def _weighed(
    question: str, asked: Sequence[str], language: str, asked_in: str, idf: Callable[[str], float]
) -> tuple[dict[str, float], dict[str, str]]:
    """Return the weight of each term of `asked` that is worth looking for, and the words with their terms."""
    asking, nowhere = asking_terms(language), idf("")  # which is no term
    left_out = _pronouns(question, asked) if language == "en" else frozenset()
    weights: dict[str, float] = {}
    written: dict[str, str] = {}
    for word in dict.fromkeys(asked):
        cut = () if word in left_out else terms_of((word,), language)
        if cut and terms_of((word,), asked_in):
            weight, [term] = idf(cut[0]), cut
            if term not in asking:
                weights[term], written[word] = weight, term
            elif weight < nowhere:
                weights[term], written[word] = _ASKING * weight, term
    return weights, written


def _pronouns(question: str, asked: Sequence[str]) -> frozenset[str]:
    """Return "us" where it is the pronoun, as in "tell us more", not the country, as in "the us" or "US"."""
    if "US" in question:
        return frozenset()
    around = zip(("", *asked), asked, (*asked[1:], ""), strict=False)
    read = [before != "the" and not terms(after, "en") for before, word, after in around if word == "us"]
    return frozenset({"us"}) if read and all(read) else frozenset()
