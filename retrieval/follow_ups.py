"""Can a question stand alone, and is there one at all."""

from collections.abc import Collection, Iterator
from functools import cache

import regex

from corpus.language import LANGUAGES, detect, written_in
from retrieval.content import content_terms
from retrieval.follow_up_cues import follow_up_cues
from retrieval.terms import terms_of
from retrieval.words import split

_FEW = 3
"""A question of more content words says itself what it is about, whatever else it points to."""

MAX_CARRIED_CHARS = 400
"""No more is carried on through a conversation."""

_CUT_SHORT = 3
"""A question of no more words, one of them of content, is cut short: "Who won?", "On which targets?"."""

_NAME_OR_NUMBER = regex.compile(r"(?<!^)(?<![.?!¿¡]\s*)\b\p{Lu}|\d")


def stands_alone(question: str, language: str) -> bool:
    """Tell whether `question`, in `language`, an ISO 639-1 code, can be understood without the one before it.

    It cannot where it has no content word, or hardly any beside a beginning such as "what about" or a pronoun
    that stands for nothing in it.
    """
    content = frozenset(_content(question, language))
    if not content:
        return not any(map(str.isalnum, question))
    if len(content) > _FEW:
        return True
    return not (
        _leads(language).match(question.lower())
        or _points_outside(question.lower(), content, language)
        or _is_cut_short(question, content, language)
    )


def asks_nothing(question: str, languages: Collection[str] = LANGUAGES) -> bool:
    """Tell whether `question` has no content word, in whichever of `languages`, ISO 639-1 codes, it is read.

    Such as "?" and "what about this?" ask about what they are said to. A word with content in one language may
    have none in another, "war" in German, so that fewer languages mistake fewer.
    """
    readable = written_in(question, languages)
    return not any(map(str.isalnum, question)) or not all(has_content(question, each) for each in readable)


def has_content(question: str, language: str) -> bool:
    """Tell whether a word of `question`, read in `language`, an ISO 639-1 code, says what it is about."""
    return any(_content(question, language))


def carried(question: str, earlier: str | None, languages: Collection[str] = LANGUAGES) -> str:
    """Return what the next question, in one of `languages`, is to be read with: `question` itself.

    The `earlier` one that it was read with, if any, goes before it where it has a pronoun or no content: it is
    about the same then, and so may the next one be. If both are too long, only `question` is carried on.
    """
    if not earlier or len(earlier) + len(question) > MAX_CARRIED_CHARS:
        return question
    language = detect(earlier, languages)
    goes_on = not has_content(question, language) or _pointers(language).search(question.lower())
    return f"{earlier} {question}" if goes_on else question


def _content(text: str, language: str) -> Iterator[str]:
    """Yield the content words of `text`, as `split` cuts them."""
    said = (word for word in split(text, language) if not _is_hollow(word, language))
    return (word for word in said if content_terms(word, language))


def _points_outside(folded: str, content: Collection[str], language: str) -> bool:
    """Tell whether a pronoun stands in the question, but no content word that it may stand for.

    That would stand before the pronoun; one at the end, as in "about it", hardly ever stands for the others.
    """
    pointers = list(_pointers(language).finditer(folded))
    if not pointers:
        return False
    before, after = folded[: pointers[0].start()], folded[pointers[-1].end() :]
    return len(content) == 1 or not has_content(before, language) or not has_content(after, language)


def _is_cut_short(question: str, content: Collection[str], language: str) -> bool:
    """Tell whether `question` has a word beside its only content word, which is no name, but hardly more."""
    asked = split(question, language)
    return (
        len(content) == 1
        and len(asked) <= _CUT_SHORT
        and any(not terms_of((word,), language) for word in asked)
        and not _NAME_OR_NUMBER.search(question)
        and not _defines(language).fullmatch(question.lower())
    )


def _is_hollow(word: str, language: str) -> bool:
    """Tell whether `word`, as `split` cut it, says nothing by itself; pairs of characters as their parts do."""
    hollow = _hollow(language)
    return word in hollow or not set(word) - hollow


@cache
def _hollow(language: str) -> frozenset[str]:
    return frozenset(split(follow_up_cues(language).hollow, language))


@cache
def _leads(language: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\W*(?:{follow_up_cues(language).leads})\b")


@cache
def _pointers(language: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\b(?:{follow_up_cues(language).pointers})\b")


@cache
def _defines(language: str) -> "regex.Pattern[str]":
    return regex.compile(rf"\W*(?:{follow_up_cues(language).defines})\W*")
