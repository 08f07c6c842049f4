"""Can a question stand alone, and is there one at all."""

from collections.abc import Collection
from functools import cache

from corpus.language import LANGUAGES
from retrieval.content import content_terms
from retrieval.follow_up_cues import follow_up_cues
from retrieval.words import split


def asks_nothing(question: str, languages: Collection[str] = LANGUAGES) -> bool:
    """Tell whether `question` has no content word, in whichever of `languages`, ISO 639-1 codes, it is read.

    Such as "?" and "what about this?" ask about what they are said to. A word with content in one language may
    have none in another, "war" in German, so that fewer languages mistake fewer.
    """
    return not any(map(str.isalnum, question)) or any(not has_content(question, each) for each in languages)


def has_content(question: str, language: str) -> bool:
    """Tell whether `question` has a content word when it is read in `language`, an ISO 639-1 code."""
    said = (word for word in split(question, language) if not _is_hollow(word, language))
    return any(content_terms(word, language) for word in said)


def _is_hollow(word: str, language: str) -> bool:
    """Tell whether `word`, as `split` cut it, says nothing by itself; pairs of characters as their parts do."""
    hollow = _hollow(language)
    return word in hollow or not set(word) - hollow


@cache
def _hollow(language: str) -> frozenset[str]:
    return frozenset(split(follow_up_cues(language).hollow, language))
