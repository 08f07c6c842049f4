"""How a document sets its text: the size and leading of its body, and what stands out from it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.readers.typeset.columns import Column
from corpus.readers.typeset.lines import Line

_LARGER = 1.08
"""Letters are larger than others from this ratio of their sizes; less is a rounding."""

_USUAL_LEADING = 1.2
_MAX_LEADING = 3.0
"""The distance of two baselines in one paragraph, in ems: the usual one and the largest."""

_JUSTIFIED = 0.5
"""A document is justified when so many of its lines, as a share, end on the right edge."""

_ON_EDGE = 2.0
"""A line that ends so near to the right edge, in points, ends on it."""


@dataclass(frozen=True, slots=True)
class Measure:
    """Where the lines of a column begin and end, in points, and whether it is justified."""

    left: float
    right: float
    is_justified: bool


class Styles:
    """The measures of a whole document, taken from all of its columns."""

    def __init__(self, columns: Sequence[Column]) -> None:
        """Measure `columns`, all those of a document."""
        lines = [line for column in columns for line in column.lines]
        sizes = Counter[float]()
        for line in lines:
            sizes[_rounded(line.size)] += len(line.text)
        self.body = max(sizes, key=lambda size: sizes[size], default=10.0)
        body = [line for line in lines if not self.is_larger(line) and not self.is_smaller(line)]
        self._is_bold = sum(len(line.text) for line in body if line.is_bold) * 2 > sum(
            len(line.text) for line in body
        )
        self.is_fixed = sum(len(line.text) for line in body if line.is_fixed) * 2 > sum(
            len(line.text) for line in body
        )
        self._leadings = _leadings(columns)
        self._widths = self._widths_of(columns)
        self._is_justified = self._ends_on_edge(columns)

    def is_larger(self, line: Line) -> bool:
        """Tell whether `line` is set in larger letters than the body."""
        return line.size > _LARGER * self.body

    def is_smaller(self, line: Line) -> bool:
        """Tell whether `line` is set in smaller letters than the body, as notes and captions are."""
        return line.size * _LARGER < self.body

    def stands_out(self, line: Line) -> bool:
        """Tell whether `line` is larger than the body, or bold where that is not."""
        return self.is_larger(line) or (line.is_bold and not self._is_bold and not self.is_smaller(line))

    def leading(self, line: Line) -> float:
        """Return the usual distance from the baseline of `line` to the next, in points."""
        return self._leadings.get(_rounded(line.size), _USUAL_LEADING * line.size)

    def measure(self, column: Column) -> Measure:
        """Return where the lines of `column` begin and end, as far as the document tells."""
        left = self._left(column)
        right = left + self._widths.get(column.place, 0)
        longest = max((line.right for line in column.lines), default=right)
        return Measure(left, max(right, min(longest, right + self.body)), self._is_justified)

    def _left(self, column: Column) -> float:
        return min((line.left for line in self._text(column)), default=0.0)

    def _text(self, column: Column) -> Iterable[Line]:
        """Return the lines of `column` in the size of the body, or all if there are none."""
        body = [line for line in column.lines if not self.is_larger(line) and not self.is_smaller(line)]
        return body or column.lines

    def _widths_of(self, columns: Sequence[Column]) -> dict[tuple[int, int], float]:
        """Return the width of the columns at each place: what nearly all lines keep within."""
        ends: dict[tuple[int, int], list[float]] = {}
        for column in columns:
            left = self._left(column)
            ends.setdefault(column.place, []).extend(line.right - left for line in self._text(column))
        return {place: sorted(widths)[-1 - len(widths) // 20] for place, widths in ends.items()}

    def _ends_on_edge(self, columns: Sequence[Column]) -> bool:
        edges = [(self._left(column) + self._widths[column.place], column) for column in columns]
        ends = [abs(edge - line.right) < _ON_EDGE for edge, column in edges for line in self._text(column)]
        return sum(ends) > _JUSTIFIED * len(ends)


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _leadings(columns: Sequence[Column]) -> dict[float, float]:
    """Return the commonest distance between lines of each size."""
    distances: dict[float, Counter[float]] = {}
    for column in columns:
        for above, line in pairwise(column.lines):
            size, distance = _rounded(line.size), line.y - above.y
            if _rounded(above.size) == size and size / 2 < distance < _MAX_LEADING * size:
                distances.setdefault(size, Counter())[round(distance, 1)] += 1
    return {size: max(counts, key=lambda d: (counts[d], -d)) for size, counts in distances.items()}
