"""Text to terms: the normalised stems that passages are indexed by and questions are asked with."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache

import simplemma
import snowballstemmer
from nltk.stem.snowball import SnowballStemmer

from corpus.common_words import common_words
from corpus.language import detect
from retrieval.words import split, without_accents, words

MAX_WORD_CHARS = 64
"""Longer words are cut: nobody asks for them, and the stemmer's time grows with them."""

_NLTK = {
    "ar": "arabic",
    "da": "danish",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sv": "swedish",
}
# Languages that NLTK lacks; and German, whose newer rules know that "ae" is written for "ä".
_SNOWBALL = {
    "ca": "catalan",
    "cs": "czech",
    "de": "german",
    "el": "greek",
    "et": "estonian",
    "fa": "persian",
    "hi": "hindi",
    "id": "indonesian",
    "lt": "lithuanian",
    "pl": "polish",
    "sr": "serbian",
    "ta": "tamil",
    "tr": "turkish",
}


def terms(text: str, language: str) -> tuple[str, ...]:
    """Return the terms of `text` in `language`, an ISO 639-1 code, in reading order, as often as they stand.

    Common words are left out, the rest is stemmed by the rules of the language, as far as there are any.
    Questions and passages must both be cut here, or they would not meet.
    """
    return terms_of(split(text, language), language)


def terms_of(words: Iterable[str], language: str) -> tuple[str, ...]:
    """Return the terms of `words`, as `split` cut them by the rules of `language`."""
    term, common = _stemming(language), _common(language)
    return tuple(term(word[:MAX_WORD_CHARS]) for word in words if word not in common)


def question_terms(
    question: str, languages: Sequence[str], is_indexed: Callable[[str], bool], asked_in: str | None = None
) -> tuple[str, ...]:
    """Return the terms of `question`, put to passages in `languages`, ISO 639-1 codes, at least one.

    It is cut by the rules of the one that it is `asked_in`, or most likely in. A word whose stem `is_indexed`
    does not know may be a name that another language stems otherwise, or common there, as when that guess was
    wrong.
    """
    own = asked_in or detect(question, languages)
    if len(languages) == 1:
        return terms(question, own)
    others = [language for language in languages if language != own]
    asked = (
        _term_in_any(word[:MAX_WORD_CHARS], own, others, is_indexed)
        for word in split(question, own)
        if word not in _common(own)
    )
    return tuple(term for term in asked if term is not None)


def _term_in_any(word: str, own: str, others: Iterable[str], is_indexed: Callable[[str], bool]) -> str | None:
    """Return the first stem of `word` that is indexed, or its `own`; None for a word common in `others`."""
    term = _stemming(own)(word)
    if is_indexed(term):
        return term
    if any(word in _common(language) for language in others):
        return None
    return next(filter(is_indexed, (_stemming(language)(word) for language in others)), term)


@cache
def _common(language: str) -> frozenset[str]:
    """Return the common words of `language`, with accents and without, as many who ask leave them out."""
    text = " ".join(common_words(language))
    return frozenset((*split(text, language), *words(text, language)))


@cache
def _stemming(language: str) -> Callable[[str], str]:
    stem = _stemmer(language)

    @lru_cache(maxsize=65_536)
    def term(word: str) -> str:
        return without_accents(stem(word.replace(",", "")) or word, language)

    return term


def _stemmer(language: str) -> Callable[[str], str]:
    """Return what stems a word of `language`, in any thread: most stemmers keep the word they work on."""
    if name := _NLTK.get(language):
        return lambda word: str(SnowballStemmer(name).stem(word))
    if name := _SNOWBALL.get(language):
        return lambda word: str(snowballstemmer.stemmer(name).stemWord(word))
    if language == "uk":  # Snowball has no rules for it; these are the words of a dictionary
        return lambda word: simplemma.lemmatize(word, lang="uk").lower()
    return str
