"""Text to words: one form for all the ways in which a word is written, before it is stemmed."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import regex

# Written without spaces between words (Korean has them, but writes what other languages write apart on to the
# word): cut into overlapping pairs of characters, as Lucene's CJKAnalyzer does.
UNSPACED = r"\p{Han}\p{Hiragana}\p{Katakana}ー\p{Hangul}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""The scripts that are cut so, inside a character class."""

# A number keeps its separators; a word keeps its combining marks, without which Indic words fall apart.
_NUMBER = r"\d+(?:[.,]\d+)+"
_WORD = regex.compile(rf"{_NUMBER}|[\p{{L}}\p{{M}}\p{{N}}]+")
_ASCII_WORD = re.compile(rf"{_NUMBER}|[a-z0-9]+", re.ASCII)  # quicker, for most English text
_WORD_OR_RUN = regex.compile(
    rf"(?V1){_NUMBER}|(?P<run>(?:[{UNSPACED}]\p{{M}}*+)++)|[[\p{{L}}\p{{M}}\p{{N}}]--[{UNSPACED}]]+"
)
_NOT_LATIN = regex.compile(r"[^\x00-\xac\xae-\u02ff\u2010-\u2044]")
_CHARACTER = regex.compile(r".\p{M}*+", regex.DOTALL)
_IDEOGRAPH = regex.compile(r"\p{Han}")

# What asks, in the scripts without spaces, where it cannot be left out as a word.
_ASKING = regex.compile(
    "什么时候|为什么|什么|甚么|為什麼|什麼|为何|為何|多少|多久|多远|多遠|几个|幾個|哪里|哪裡|哪儿|哪些|哪个|哪個|哪种|哪一|哪|谁|誰"
    "|如何|怎么样|怎么|怎樣|怎样|怎麼|吗|嗎|呢"
    "|何|どこ|いつ|なぜ|どのような|どんな|どの|どれ|どうやって|どう|いくら|いくつ|でしょうか|ですか|ますか|ましたか"
    "|무엇|누구|누가|어디|언제|어떻게|얼마나|얼마|어느|어떤|입니까|습니까|인가요|나요"
    "|อะไร|ใคร|ที่ไหน|เมื่อไร|เมื่อไหร่|เมื่อใด|ทำไม|อย่างไร|ยังไง|เท่าไร|เท่าไหร่|เท่าใด|กี่"
)

_MAX_MARKS = 8
"""Combining marks on one letter beyond these are dropped: putting them in order takes time by their square."""

_TOO_MANY_MARKS = regex.compile(rf"(\p{{M}}{{{_MAX_MARKS}}})\p{{M}}++")

# In decomposed text: what is written or not by taste or keyboard. The hamza on alef, short vowels, tatweel and
# Hebrew points; the accents of Greek; the stress and diaeresis of Russian; the nukta of Hindi; joiners.
_OPTIONAL = regex.compile(
    r"(?<=[\p{Arabic}\p{Greek}\p{Hebrew}])\p{Mn}++|(?<=\p{Cyrillic}\u0308?)[\u0300\u0301]|(?<=[еЕ])\u0308"
    r"|[\u093c\u0640\u00ad\u200c\u200d\u2060\ufeff]"
)
_LATIN_ACCENTS = regex.compile(r"(?<=[a-z])\p{Mn}+")
_CYRILLIC_APOSTROPHE = regex.compile(r"(?<=\p{Cyrillic})['’](?=\p{Cyrillic})")
_TURKISH_SUFFIX = regex.compile(r"(?<=\p{L})['’]\p{L}++")

# Spellings that vary: in Hindi after Larkey et al., "Hindi CLIR in thirty days", 2003, as Lucene does; in
# Arabic and Persian the forms that the keyboard of the other language gives.
_SPELLINGS = {
    "hi": str.maketrans("ँीूईऊैौऐऔ", "ंिुइउेोएओ"),
    "ar": str.maketrans("ىیک", "ييك"),
    "fa": str.maketrans("ىيك", "ییک"),
}
_PLAIN_LETTERS = str.maketrans("ıøłđ", "iold")

_WITHOUT_ACCENTS = frozenset({"en", "id"})
"""Languages whose stemmers know no accents, which are taken off before."""

_WITH_ACCENTS = "vi"
"""In Vietnamese accents tell words apart; elsewhere many who ask leave them out."""


def words(text: str, language: str) -> tuple[str, ...]:
    """Return the words of `text` in `language`, an ISO 639-1 code, in reading order and folded.

    They are in lower case, and without accents unless the language is Vietnamese. Scripts without spaces are
    cut into overlapping pairs of characters, whatever the language; an ideograph stands for itself as well.
    """
    return tuple(without_accents(word, language) for word in split(text, language))


def split(text: str, language: str) -> list[str]:
    """Return the words of `text` as `words` does, with the accents that the stemmer of `language` needs."""
    if language == "tr":
        text = _TURKISH_SUFFIX.sub("", text).replace("I", "ı").replace("İ", "i")
    if text.isascii():
        return _ASCII_WORD.findall(text.lower())
    if not _NOT_LATIN.search(text):
        return _WORD.findall(_composed(text, language))
    text = _CYRILLIC_APOSTROPHE.sub("ʼ", _TOO_MANY_MARKS.sub(r"\1", text))
    normal = _composed(_OPTIONAL.sub("", unicodedata.normalize("NFKD", text)), language)
    return list(_words_and_pairs(normal.translate(_SPELLINGS.get(language, {}))))


def without_accents(word: str, language: str) -> str:
    """Return `word`, in lower case, without the accents of Latin letters; a Vietnamese one keeps them."""
    if word.isascii() or language == _WITH_ACCENTS:
        return word
    plain = _LATIN_ACCENTS.sub("", unicodedata.normalize("NFD", word)).translate(_PLAIN_LETTERS)
    return unicodedata.normalize("NFC", plain)


def _composed(text: str, language: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    if language in _WITHOUT_ACCENTS:
        decomposed = _LATIN_ACCENTS.sub("", decomposed)
    return unicodedata.normalize("NFC", decomposed)


def _words_and_pairs(text: str) -> Iterator[str]:
    for found in _WORD_OR_RUN.finditer(text):
        if found["run"] is None:
            yield found[0]
        else:
            for piece in _ASKING.split(found[0]):
                yield from _pairs(_CHARACTER.findall(piece))


def _pairs(characters: Sequence[str]) -> Iterator[str]:
    """Yield the pairs of neighbours among `characters`; an ideograph, or one without neighbours, alone too."""
    for character, following in zip_longest(characters, characters[1:], fillvalue=""):
        if len(characters) == 1 or _IDEOGRAPH.match(character):
            yield character
        if following:
            yield character + following
