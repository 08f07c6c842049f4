"""Text to terms: the normalised stems that passages are indexed by and questions are asked with."""

import unicodedata
from functools import cache, lru_cache

import regex
from nltk.stem.snowball import SnowballStemmer

from retrieval.stop_words import ENGLISH

MAX_WORD_CHARS = 64
"""Longer words are cut: nobody asks for them, and the stemmer's time grows with them."""

# A number keeps its separators; a word keeps its combining marks, without which Indic words fall apart.
_WORD = regex.compile(r"\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+")
_LATIN_ACCENTS = regex.compile(r"(?<=[a-z])\p{Mn}+")


def terms(text: str) -> tuple[str, ...]:
    """Return the terms of `text` in reading order, repeated as often as they stand there.

    Words are folded to lower case without Latin accents, stop words are left out, the rest is stemmed by
    Snowball's English rules. Questions and passages must both be cut here, or they would not meet.
    """
    return tuple(_term(word[:MAX_WORD_CHARS]) for word in _WORD.findall(_folded(text)) if word not in ENGLISH)


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFC", _LATIN_ACCENTS.sub("", decomposed))


@lru_cache(maxsize=65_536)
def _term(word: str) -> str:
    stem: str = _stemmer().stem(word.replace(",", ""))
    return stem


@cache
def _stemmer() -> SnowballStemmer:
    return SnowballStemmer("english")
