"""Typing mistakes, made on purpose to see how well questions with some are understood."""

import unicodedata
from dataclasses import replace
from zlib import crc32

import numpy as np
import regex

from retrieval.question_sets import Examination

SHARE = 0.1
"""The share of the words that get a mistake; each has the same chance, whatever its length."""

_SEED = 10
_WORD = regex.compile(r"[\p{L}\p{M}]+")


def with_typos(examination: Examination) -> Examination:
    """Return `examination` with mistakes in its questions."""
    return replace(
        examination,
        questions=tuple(
            replace(q, text=misspelt(q.text), earlier=q.earlier and misspelt(q.earlier))
            for q in examination.questions
        ),
    )


def misspelt(text: str, seed: int = _SEED) -> str:
    """Return `text` with one edit in each word that chance picks: a letter more, less, another, or two swapped.

    A letter put in is one that `text` has in the word's own script. The same text and seed give the same
    mistakes, whatever else is asked. A run of letters is a word, also where a script has no spaces.
    """
    random = np.random.default_rng((seed, crc32(text.encode("utf-8", "replace"))))
    letters = sorted(set(filter(str.isalpha, text.lower())))

    def edited_or_not(found: regex.Match[str]) -> str:
        word = found[0]
        if random.random() >= SHARE:
            return word
        script = _script(word[0])
        return _edited(word, [letter for letter in letters if _script(letter) == script] or [word[0]], random)

    return _WORD.sub(edited_or_not, text)


def _edited(word: str, alphabet: list[str], random: np.random.Generator) -> str:
    """Return `word` with one edit at random; one that changes nothing, or leaves nothing, is made anew."""
    while True:
        at = int(random.integers(len(word)))
        letter = alphabet[random.integers(len(alphabet))]
        before, here, after = word[:at], word[at], word[at + 1 :]
        edits = (before + letter + here + after, before + after, before + letter + after)
        swapped = before + after[:1] + here + after[1:]
        edited = (*edits, swapped)[random.integers(4)]
        if edited not in ("", word):
            return edited


def _script(letter: str) -> str:
    """Return the script of `letter`, such as "LATIN", which its Unicode name begins with."""
    return unicodedata.name(letter, "").partition(" ")[0]
