"""Words that stand together as pieces of lines."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.readers.typeset.lines import Line

_PIECE_GAP = 0.9
"""White space wider than this, in ems, ends a piece of a line; the gutter between columns is wider."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a word is set: in letters of `size` points, bold, of fixed pitch, and the right way up."""

    size: float
    is_bold: bool
    is_fixed: bool
    is_upright: bool


@dataclass(frozen=True, slots=True)
class Word:
    """A word from `left` to `right` on the baseline `y`, in points from the top left corner of its page."""

    text: str
    left: float
    right: float
    y: float
    style: Style


def pieces(words: list[Word]) -> Iterator[Line]:
    """Yield the runs of `words`, those of a line in their order, without a wide gap as pieces of a line."""
    run: list[Word] = []
    for word in words:
        if run and not _follows(run[-1], word):
            yield _line(run)
            run = []
        run.append(word)
    if run:
        yield _line(run)


def _follows(before: Word, word: Word) -> bool:
    size = max(before.style.size, word.style.size)
    return -size / 2 < word.left - before.right < _PIECE_GAP * size and abs(word.y - before.y) < size


def _line(words: list[Word]) -> Line:
    letters: dict[tuple[float, float], int] = {}
    for word in words:
        place = (word.style.size, word.y)
        letters[place] = letters.get(place, 0) + len(word.text)
    size, y = max(letters, key=lambda place: letters[place])
    spelt = [word.style for word in words if any(map(str.isalnum, word.text))] or [words[0].style]
    is_bold, is_fixed = all(style.is_bold for style in spelt), all(style.is_fixed for style in spelt)
    text, right = " ".join(word.text for word in words), max(word.right for word in words)
    return Line(text, words[0].left, right, y, size, is_bold, is_fixed)
