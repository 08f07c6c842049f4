"""What stands on a page: lines of text with their places, sizes and weights."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

CELL_GAP = 2.0
"""White space wider than this, in ems, parts two cells of a table, or a label from what it labels."""

_SPACE = 0.12
"""White space wider than this, in ems, is a space."""

_SAME_ROW = 0.3
"""Baselines nearer than this, in ems, belong to one row."""

_RAISED = 0.6
_SMALL = 0.85
"""So small text whose baseline lies so many ems off a row's is a superscript or subscript in it."""

_BESIDE = 16
"""A piece is compared with so many of its row: more would take for ever where millions stand in one place."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text on one baseline, measured in points from the top left corner of its page.

    `y` is the baseline, `size` that of most of its letters. `is_bold` and `is_fixed`, of fixed
    pitch, when all of its letters are. `cells` counts the pieces that wide gaps part it into.
    """

    text: str
    left: float
    right: float
    y: float
    size: float
    is_bold: bool = False
    is_fixed: bool = False
    cells: int = 1


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its lines, or pieces of lines, in no particular order; its height is in points."""

    height: float
    lines: tuple[Line, ...]


def rows(pieces: Sequence[Line]) -> list[Line]:
    """Return the whole lines that `pieces` of a column make, from the top."""
    grouped: list[list[Line]] = []
    for piece in sorted(pieces, key=lambda piece: (piece.y, piece.left)):
        # A superscript stands above the row that it belongs to, so it may have come before it.
        home = next((row for row in grouped[:-4:-1] if _shares_row(row[-_BESIDE:], piece)), None)
        if home is None:
            grouped.append([piece])
        else:
            home.append(piece)
    return sorted((_joined(row) for row in grouped), key=lambda line: line.y)


def _shares_row(row: Sequence[Line], piece: Line) -> bool:
    """Tell whether `piece` stands in `row`, beside its pieces and not over them."""
    head = max(row, key=lambda other: other.size)
    size, distance = max(head.size, piece.size), abs(head.y - piece.y)
    sizes = sorted((head.size, piece.size))
    is_script = sizes[0] < _SMALL * sizes[1] and distance < _RAISED * size and _has_words(piece, head)
    if not is_script and distance >= _SAME_ROW * size:
        return False
    if is_script and not any(_gap(other, piece) < size for other in row):
        return False
    return all(_gap(other, piece) > -size / 2 for other in row)


def _has_words(*pieces: Line) -> bool:
    return all(any(map(str.isalnum, piece.text)) for piece in pieces)


def _gap(one: Line, other: Line) -> float:
    """Return the white space between two pieces of a row, in points; below 0 where they overlap."""
    return max(one.left, other.left) - min(one.right, other.right)


def _joined(row: Sequence[Line]) -> Line:
    """Return the pieces of a row as one line."""
    pieces = sorted(row, key=lambda piece: piece.left)
    # A bullet may be larger than what it stands before.
    longest = max(pieces, key=lambda piece: (_has_words(piece), round(piece.size), len(piece.text)))
    text, cells = pieces[0].text, 1
    for before, piece in pairwise(pieces):
        gap = (piece.left - before.right) / max(longest.size, 1)
        text += (" " if gap > _SPACE else "") + piece.text
        cells += gap > CELL_GAP
    right = max(piece.right for piece in pieces)
    is_bold, is_fixed = all(p.is_bold for p in pieces), all(p.is_fixed for p in pieces)
    place = (pieces[0].left, right, longest.y, longest.size)
    return Line(text, *place, is_bold=is_bold, is_fixed=is_fixed, cells=cells)
