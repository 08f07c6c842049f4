"""What a question is about: its terms without those that only ask."""

from collections.abc import Collection
from functools import cache

from corpus.language import detect
from retrieval.cues import cues
from retrieval.terms import terms
from retrieval.words import words

MAX_TOPIC_CHARS = 200
"""The rest of a longer topic is left out."""


@cache
def asking_terms(language: str) -> frozenset[str]:
    """Return the terms of `language`, an ISO 639-1 code, that only ask, such as "year" in "what year"."""
    return frozenset(terms(cues(language).asking, language))


def content_terms(question: str, language: str) -> tuple[str, ...]:
    """Return the terms of `question` that say what it is about, in order and as often as they stand."""
    asking = asking_terms(language)
    return tuple(term for term in terms(question, language) if term not in asking)


def topic(question: str, languages: Collection[str]) -> str:
    """Return the same string for questions that ask with the same content words, by which to group them.

    These are its terms in the likeliest of `languages`, ISO 639-1 codes, each once and by the alphabet, or all
    its words where none has content; at most 200 characters. "Where" and "when" are no content words.
    """
    language = detect(question, languages)
    content = sorted(set(content_terms(question, language)))
    return (" ".join(content or words(question, language)) or question.strip())[:MAX_TOPIC_CHARS]
