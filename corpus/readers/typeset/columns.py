"""Columns: which pieces of a page are read one after the other."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from corpus.readers.typeset.lines import Line, Page, rows

_MIN_LINES = 4
"""Fewer lines side by side are a table."""

_MIN_WIDTH = 8
"""The narrowest column of running text, in ems; what is narrower is a column of a table or of labels."""

_FILLED = 0.7
"""A line of so much of its column's width fills it, and at least half of a column's lines do."""

_OVERHANG = 3.0
"""A piece that reaches so many ems into both of two columns stands over them."""

_MAX_PIECES = 5000
"""A page of more pieces is a drawing or a chart, and has no columns, or none worth the time."""

_STEP = 2.0
_NEAR_EDGE = 2.0
"""Left edges so near to each other, in points, are one."""


@dataclass(frozen=True, slots=True)
class Column:
    """Whole lines that are read from the top, and where they begin and end.

    `page` counts from 0. `place` is the column's number from the left, and how many there are: (0, 1) is
    text over the full width.
    """

    page: int
    place: tuple[int, int]
    lines: tuple[Line, ...]


def columns(page: Page, number: int) -> Iterator[Column]:
    """Yield the columns of `page`, the page `number` of its document, in reading order.

    Text over the full width parts the columns above it from those below.
    """
    gutters = sorted(_gutters(page.lines)) if len(page.lines) <= _MAX_PIECES else []
    placed = _placed(page.lines, gutters)
    for is_full_width, band in groupby(placed, key=lambda pair: pair[0] is None):
        pieces = list(band)
        if is_full_width:
            yield Column(number, (0, 1), tuple(rows([piece for _, piece in pieces])))
            continue
        for place in range(len(gutters) + 1):
            column = [piece for at, piece in pieces if at == place]
            if column:
                yield Column(number, (place, len(gutters) + 1), tuple(rows(column)))


def _placed(pieces: Sequence[Line], gutters: Sequence[float]) -> list[tuple[int | None, Line]]:
    """Return the pieces from the top, each with its column's number, or None over the full width."""
    placed: list[tuple[int | None, Line]] = []
    above: Line | None = None
    for piece in sorted(pieces, key=lambda piece: piece.y):
        place = _place(piece, gutters)
        if above is not None and _ends(piece, above):
            place = None
        above = piece if place is None else None if above and piece.y > above.y + above.size else above
        placed.append((place, piece))
    return placed


def _place(piece: Line, gutters: Sequence[float]) -> int | None:
    if not gutters:
        return None
    overhang = _OVERHANG * piece.size
    if any(piece.left < gutter - overhang and gutter + overhang < piece.right for gutter in gutters):
        return None
    return sum(gutter < (piece.left + piece.right) / 2 for gutter in gutters)


def _ends(piece: Line, above: Line) -> bool:
    """Tell whether `piece` is the short last line of a paragraph over the full width, below `above`."""
    beside = abs(piece.left - above.left) < _NEAR_EDGE and abs(piece.size - above.size) < above.size / 20
    return beside and 0 < piece.y - above.y < 1.4 * above.size


def _gutters(pieces: Sequence[Line]) -> Iterator[float]:
    """Yield the places, in points from the left, of the white strips between columns of running text."""
    scored = [(score, gutter) for gutter in _candidates(pieces) if (score := _score(pieces, gutter)) > 0]
    if not scored:
        return
    _, best = max(scored)
    yield best
    yield from _gutters([piece for piece in pieces if piece.right <= best])
    yield from _gutters([piece for piece in pieces if piece.left >= best])


def _candidates(pieces: Sequence[Line]) -> Iterator[float]:
    """Yield the places just left of where many pieces begin."""
    edges = Counter(round(piece.left / _STEP) for piece in pieces)
    for edge, count in edges.items():
        if count >= _MIN_LINES:
            yield (edge - 1) * _STEP


def _score(pieces: Sequence[Line], gutter: float) -> int:
    """Return how many lines speak for columns at `gutter`: those of the shorter side; 0 if it parts none."""
    sides = (
        [piece for piece in pieces if piece.right <= gutter],
        [piece for piece in pieces if piece.left >= gutter],
    )
    filled = [_filled(rows(side)) for side in sides]
    if min(map(len, filled)) < _MIN_LINES:
        return 0
    beside = [_between(lines, others) for lines, others in (filled, filled[::-1])]
    across = [piece for piece in pieces if piece.left < gutter < piece.right]
    crossed = len(_between(across, filled[0]))
    score = min(map(len, beside))
    return score - crossed // 2 if score >= _MIN_LINES else 0


def _filled(side: Sequence[Line]) -> list[Line]:
    """Return the lines that fill the column `side`, none if it is too narrow or too empty for text."""
    if len(side) < _MIN_LINES:
        return []
    widths = sorted(piece.right - piece.left for piece in side)
    width = widths[-len(widths) // 10]
    filled = [piece for piece in side if piece.right - piece.left >= _FILLED * width]
    is_wide = width >= _MIN_WIDTH * max(filled, key=lambda piece: piece.right - piece.left).size
    return filled if is_wide and len(filled) >= len(side) / 2 else []


def _between(lines: Sequence[Line], others: Sequence[Line]) -> list[Line]:
    """Return those of `lines` that stand as high as some of `others` do."""
    top, bottom = min(piece.y for piece in others), max(piece.y for piece in others)
    return [piece for piece in lines if top <= piece.y <= bottom]
