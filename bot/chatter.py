"""Is a message only a greeting, thanks or the like, and no question."""

import unicodedata
from functools import cache
from itertools import chain

import regex

from bot.chatter_phrases import FILLERS, PHRASES, Chatter

MAX_WORDS = 16
"""A longer message asks or tells something."""

# Scripts without spaces are cut into characters.
_CHARACTER = r"[\p{Han}\p{Hiragana}\p{Katakana}]"
_WORD = regex.compile(rf"{_CHARACTER}|[\p{{L}}\p{{N}}](?:(?!{_CHARACTER})[\p{{L}}\p{{M}}\p{{N}}])*")
_FACE = regex.compile(
    r"(?<!\w)(?:[:;=][-']?[()DPpOo*|]+|[xX]D+|<3+|\^_?\^)(?!\w)|\){2,}|[\p{Emoji}--[0-9#*]]", regex.V1
)
_FOLDED_AWAY = regex.compile(r"['’ʼ`\p{Mn}]")
_DRAWN_OUT = regex.compile(r"(\p{L})\1{2,}")
_LAUGHTER = regex.compile(
    r"[ab]?(?:ha){2,}h?|(?:he){2,}h?|(?:hi){2,}|(?:ja){2,}|(?:rs){2,}|k{3,}|lo+l"
    r"|[аб]?(?:ха)+х?|(?:хе){2,}|(?:хи){2,}|х{2,}"
)
_LAUGHED = "haha"

_Words = tuple[str, ...]


def chatter_in(text: str) -> Chatter | None:
    """Return what kind of chatter `text` is, None where it may ask something.

    It is chatter where it holds nothing but phrases of `PHRASES`, of whatever language, laughter and emoji,
    with words such as "there" or "very much" beside them.
    """
    without_faces, faces = _FACE.subn(" ", text)
    words = _words(without_faces)
    if not words:
        return Chatter.NOD if faces else None
    return _chatter_of(words) if len(words) <= MAX_WORDS else None


def _words(text: str) -> _Words:
    """Return the words of `text`, folded, and as the tables have them where letters are drawn out."""
    return tuple(map(_as_known, _WORD.findall(_folded(text))))


def _folded(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold().replace("ı", "i")  # which is "I" in Turkish too
    return _FOLDED_AWAY.sub("", folded)


def _as_known(word: str) -> str:
    """Return "hello" for "hellooo", and one word for all laughter; any other word as it is."""
    known = _vocabulary()
    if word in known:
        return word
    if _LAUGHTER.fullmatch(word):
        return _LAUGHED
    shorter = (_DRAWN_OUT.sub(letters, word) for letters in (r"\1", r"\1\1"))
    return next((spelling for spelling in shorter if spelling in known), word)


def _chatter_of(words: _Words) -> Chatter | None:
    """Return the kind that counts in `words`, None where they are not all of phrases."""
    phrases, fillers = _tables()
    # What the words before each place may be made of; the place is left out where they can be of nothing.
    made: dict[int, frozenset[Chatter]] = {0: frozenset()}
    for end in range(1, len(words) + 1):
        for start in sorted(made):
            piece = words[start:end]
            is_filler = len(piece) == 1 and piece[0] in fillers
            if piece in phrases and not (is_filler and made[start]):  # "help", but "thanks for your help"
                made[end] = made[start] | {phrases[piece]}
                break
            if is_filler:
                made[end] = made[start]
    found = made.get(len(words), frozenset())
    return next((kind for kind in Chatter if kind in found), None)


@cache
def _tables() -> tuple[dict[_Words, Chatter], frozenset[str]]:
    """Return the kinds of the phrases, cut into folded words, and the words that may stand beside them."""
    phrases = {
        tuple(_WORD.findall(_folded(phrase))): kind
        for kinds in PHRASES.values()
        for kind, listed in kinds.items()
        for phrase in listed.split(",")
    }
    return phrases, frozenset(_WORD.findall(_folded(FILLERS)))


@cache
def _vocabulary() -> frozenset[str]:
    phrases, fillers = _tables()
    return fillers.union(chain.from_iterable(phrases))
