"""What kind of thing a question asks for, and whether a sentence holds one."""

from collections.abc import Collection
from enum import StrEnum
from functools import cache

import regex

from retrieval.cues import cues
from retrieval.terms import terms
from retrieval.words import UNSPACED, split


class Kind(StrEnum):
    """What a question asks for; the first that fits, in this order."""

    NUMBER = "number"
    TIME = "time"
    PERSON = "person"
    PLACE = "place"
    REASON = "reason"
    OTHER = "other"


_COUNTED = regex.compile(r"\bhow (?:many|much) ([\w’'-]+(?: [\w’'-]+)?)", regex.IGNORECASE)

# In what language a name is does not matter, only that the script has capitals.
_NAME = regex.compile(r"(?<![.!?…]\s)(?<!^)\b\p{Lu}[\p{L}\p{M}’'-]+")
_NAME_AFTER_SMALL_WORD = regex.compile(r"\b\p{Ll}{1,8}\s(?:\p{Ll}+\s)?\p{Lu}[\p{L}\p{M}]+")
_NO_WORD_BEFORE = rf"(?<![\d.,_]|[\p{{L}}\p{{M}}](?<![{UNSPACED}]))"
_NUMBER = rf"{_NO_WORD_BEFORE}\d[\d.,]*"
_TIME = (
    _NO_WORD_BEFORE
    + r"(?:1\d{3}|20\d\d)(?:s|\b)|\b\d{1,2}(?:st|nd|rd|th)[ -]centur|\b\d{2,4} ?(?:bce?|ad|ce)\b"
)

_AFTER_NUMBER_CHARS, _AFTER_NUMBER_WORDS = 50, 5


@cache
def _asking(kind: Kind, language: str) -> "regex.Pattern[str]":
    return regex.compile(getattr(cues(language), kind))


def kind_of(question: str, language: str) -> Kind:
    """Return what `question` asks for."""
    folded = question.lower()
    asked = (kind for kind in Kind if kind is not Kind.OTHER)
    return next((kind for kind in asked if _asking(kind, language).search(folded)), Kind.OTHER)


def asks_meaning(question: str, language: str) -> bool:
    """Tell whether `question` asks what something stands for."""
    return regex.search(cues(language).meaning, question.lower()) is not None


def negates(text: str, language: str) -> bool:
    """Tell whether a word of `text` negates."""
    return regex.search(cues(language).negation, text.lower()) is not None


def counted_term(question: str, language: str) -> str | None:
    """Return the term of the things that `question` counts: "soldier" of "how many North Korean soldiers"."""
    found = _COUNTED.search(question)
    counted = terms(found[1], language) if found else ()
    return counted[-1] if counted else None


@cache
def _shown(kind: Kind, language: str) -> "regex.Pattern[str]":
    """Return the pattern of what answers a question of `kind`."""
    known = cues(language)
    match kind:
        case Kind.NUMBER:
            return regex.compile(f"{_NUMBER}|{known.numerals}", regex.IGNORECASE)
        case Kind.TIME:
            return regex.compile(f"{_TIME}|{known.times}", regex.IGNORECASE)
        case Kind.PERSON:
            return _NAME
        case Kind.PLACE:
            return _NAME_AFTER_SMALL_WORD
    return regex.compile(known.because, regex.IGNORECASE)


def holds(kind: Kind, sentence: str, language: str, asked: Collection[str]) -> bool:
    """Tell whether `sentence` has what answers a question of `kind`, and more than the words `asked`."""
    if kind is Kind.OTHER:
        return False
    return any(found[0].split()[-1].lower() not in asked for found in _shown(kind, language).finditer(sentence))


def counts(sentence: str, language: str, term: str, asked: Collection[str]) -> bool:
    """Tell whether a number stands in `sentence` shortly before a word of `term`: "12 soldiers"."""
    for found in _shown(Kind.NUMBER, language).finditer(sentence):
        after = split(sentence[found.end() : found.end() + _AFTER_NUMBER_CHARS], language)
        if found[0].lower() not in asked and term in terms(" ".join(after[:_AFTER_NUMBER_WORDS]), language):
            return True
    return False


def unit_asked(question: str, language: str) -> "regex.Pattern[str] | None":
    """Return the pattern of the units that the answer to `question` is in: kilometres for "how far"."""
    folded = question.lower()
    units = (unit for asking, unit in cues(language).measures if regex.search(asking, folded))
    found = "|".join(units)
    return _measured(found) if found else None


@cache
def _measured(units: str) -> "regex.Pattern[str]":
    return regex.compile(rf"{_NUMBER}[ -]?(?:[\p{{L}}]+ )?(?:{units})|[$€£¥₴] ?\d", regex.IGNORECASE)


def begins_with_pronoun(sentence: str, language: str) -> bool:
    """Tell whether `sentence` begins with a word that refers to the one before."""
    return _pronoun(language).match(sentence.lower()) is not None


@cache
def _pronoun(language: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\W*(?:{cues(language).pronouns})\b")
