"""What the acronyms of a library stand for, as its own texts tell."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

import regex

MAX_ACRONYM_CHARS = 10
MAX_EXPANSION_WORDS = 8

_LETTERS_OF_A_WORD = 3
"""So many letters may come from one word: the TAC of ATACMS from "Tactical"."""

_TOO_SHORT = 2
_FEWEST_WORDS = 3

_ACRONYM = regex.compile(rf"\b\p{{Lu}}[\p{{Lu}}\d]{{1,{MAX_ACRONYM_CHARS - 1}}}\b")
_CAPITALISED = r"\p{Lu}[\p{L}\p{M}’']*+"
_NAME = regex.compile(
    rf"\b{_CAPITALISED}(?:[ -](?:(?:of|the|and|for|de|la|du|des|del|und|für|та|и|і)[ ]){{0,2}}{_CAPITALISED})++"
)


def acronyms(texts: Iterable[str]) -> Mapping[str, str]:
    """Return what each acronym of `texts` stands for by their own words, "US" -> "United States".

    An expansion is a run of capitalised words of which each gives its first letters, in order, to the
    acronym. Where some give more than one letter at least three words must take part, since two fit by
    chance. Of several expansions the most frequent counts; an acronym of two letters, which fits much by
    chance, must have one that outnumbers all others.
    """
    known: set[str] = set()
    names: Counter[str] = Counter()
    for text in texts:
        known.update(_ACRONYM.findall(text))
        names.update(_NAME.findall(text))
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, count in names.items():
        for acronym, expansion in _expansions(name, known):
            found[acronym][expansion] += count
    return {acronym: best for acronym, counted in found.items() if (best := _likely(acronym, counted))}


def _likely(acronym: str, counted: Counter[str]) -> str | None:
    [(best, count)] = counted.most_common(1)
    return best if len(acronym) > _TOO_SHORT or 2 * count > counted.total() else None


def _expansions(name: str, known: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each acronym that words of `name` next to each other spell, with those words."""
    parts = list(regex.finditer(r"[^ -]+", name))
    for i, last in combinations(range(len(parts)), 2):
        ends = parts[i][0][0], parts[last][0][0]
        if last - i < MAX_EXPANSION_WORDS and all(map(str.isupper, ends)):
            run = [part[0] for part in parts[i : last + 1] if part[0][0].isupper()]
            initial = run[0][0]
            yield from (
                (acronym, name[parts[i].start() : parts[last].end()])
                for acronym in known
                if acronym[0] == initial and _spell(acronym, run)
            )


def _spell(acronym: str, run: Sequence[str]) -> bool:
    if any(word.isupper() and len(word) > 1 for word in run):
        return False
    if len(run) == len(acronym):
        return all(word[0] == letter for word, letter in zip(run, acronym, strict=True))
    return len(run) >= _FEWEST_WORDS and _begins(acronym, run)


def _begins(rest: str, run: Sequence[str]) -> bool:
    """Tell whether `rest` is made of beginnings of the words of `run`, of at least a letter each."""
    if not run:
        return not rest
    word = run[0].upper()
    lengths = range(1, min(_LETTERS_OF_A_WORD, len(word), len(rest)) + 1)
    return any(rest.startswith(word[:length]) and _begins(rest[length:], run[1:]) for length in lengths)
