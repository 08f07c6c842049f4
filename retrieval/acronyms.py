"""What the acronyms of a library stand for, as its own texts tell."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from retrieval.right_of_way import Pause, no_pause

MAX_ACRONYM_CHARS = 10
MAX_EXPANSION_WORDS = 8

_LETTERS_OF_A_WORD = 3
"""So many letters may come from one word: the TAC of ATACMS from "Tactical"."""

_TOO_SHORT = 2
_FEWEST_WORDS = 3

# Longer words and names are cut, so that the time to read a text grows only with its length.
_MAX_WORD_CHARS = 64
_MAX_NAME_WORDS = 64

_ACRONYM = regex.compile(rf"\b\p{{Lu}}[\p{{Lu}}\d]{{1,{MAX_ACRONYM_CHARS - 1}}}\b")
_CAPITALISED = rf"\p{{Lu}}[\p{{L}}\p{{M}}’']{{0,{_MAX_WORD_CHARS - 1}}}+"
_NAME = regex.compile(
    rf"\b{_CAPITALISED}(?:[ -](?:(?:of|the|and|for|de|la|du|des|del|und|für|та|и|і)[ ]){{0,2}}{_CAPITALISED})"
    rf"{{1,{_MAX_NAME_WORDS - 1}}}+"
)


@dataclass(frozen=True, slots=True)
class Mentions:
    """What some texts have in capitals: the acronyms, and how often each run of capitalised words stands there.

    The runs are in the order in which they first stand in the texts.
    """

    acronyms: frozenset[str]
    names: Mapping[str, int]


def mentions(texts: Iterable[str]) -> Mentions:
    """Return what `texts` mention."""
    known: set[str] = set()
    names: Counter[str] = Counter()
    for text in texts:
        known.update(_ACRONYM.findall(text))
        names.update(_NAME.findall(text))
    return Mentions(frozenset(known), dict(names))


def acronyms(texts: Iterable[str]) -> Mapping[str, str]:
    """Return what each acronym of `texts` stands for by their own words, "US" -> "United States".

    An expansion is a run of capitalised words of which each gives its first letters, in order, to the
    acronym. Where some give more than one letter at least three words must take part, since two fit by
    chance. Of several expansions the most frequent counts; an acronym of two letters, which fits much by
    chance, must have one that outnumbers all others.
    """
    return explained([mentions(texts)])


def explained(mentioned: Iterable[Mentions], pause: Pause = no_pause) -> Mapping[str, str]:
    """Return what `acronyms` does of the texts that were `mentioned`, in order, with pauses."""
    known: set[str] = set()
    names: Counter[str] = Counter()
    for each in mentioned:
        known |= each.acronyms
        for name, count in each.names.items():
            names[name] += count
        pause()
    beginnings = {acronym[:length] for acronym in known for length in range(1, len(acronym) + 1)}
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, count in names.items():
        for spelled, expansion in _expansions(name, beginnings):
            if spelled in known:
                found[spelled][expansion] += count
        pause()
    return {acronym: best for acronym, counted in found.items() if (best := _likely(acronym, counted))}


def _likely(acronym: str, counted: Counter[str]) -> str | None:
    [(best, count)] = counted.most_common(1)
    return best if len(acronym) > _TOO_SHORT or 2 * count > counted.total() else None


def _expansions(name: str, beginnings: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield what words of `name` next to each other spell, as far as an acronym begins so, with those words."""
    parts = list(regex.finditer(r"[^ -]+", name))
    for i, first in enumerate(parts):
        if first[0][0].isupper():
            for spelled, last in _spelled([part[0] for part in parts[i : i + MAX_EXPANSION_WORDS]], beginnings):
                yield spelled, name[first.start() : parts[i + last].end()]


def _spelled(words: Sequence[str], beginnings: Collection[str]) -> Iterator[tuple[str, int]]:
    """Yield each of `beginnings` that the first of `words`, at least two, spell, with the last one's place."""
    spelled, count = {""}, 0
    for place, word in enumerate(words):
        if not word[0].isupper():
            continue
        if word.isupper() and len(word) > 1:
            return
        count += 1
        spelled = {longer for start in spelled for longer in _longer(start, word) if longer in beginnings}
        for letters in spelled:
            if count == len(letters) > 1 or count >= _FEWEST_WORDS:
                yield letters, place


def _longer(start: str, word: str) -> Iterator[str]:
    """Yield `start` with a letter of the beginning of `word`, with two, and so on."""
    letters = word[:_LETTERS_OF_A_WORD].upper()
    return (start + letters[:length] for length in range(1, len(letters) + 1))
