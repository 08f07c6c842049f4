"""Running heads, feet, page numbers and lines of a table of contents: text that is not part of the article."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from corpus.readers.typeset.lines import Line, Page, rows

_OUTERMOST = 2
"""So many lines at the top and at the bottom of a page may be a running head or foot."""

_SAME_HEIGHT = 3.0
"""Running heads of a document stand so near to one height, in points."""

_SAME_ROW = 2.0
"""Pieces of a line differ less in height, in points."""

_APART = 1.8
"""White space of so many ems parts a running head from the text."""

_NUMBERS = re.compile(r"\d+|\b[ivxlc]+\b")
_PAGE_NUMBER = re.compile(r"\W*(page|seite|стр\.?|p\.?)?\W*#\W*((of|/|из|von|de)\W*#)?\W*", re.IGNORECASE)
_LEADER = re.compile(r"(?:[.·…]\s?){4,}\s*\S{0,8}$|…{2,}\s*\S{0,8}$")
_ENDS_IN_NUMBER = re.compile(r"\s(\d+|[ivxlc]+)$")


def without_margins(pages: Sequence[Page]) -> list[Page]:
    """Return `pages` without running heads and feet, page numbers and tables of contents with leaders.

    A head or foot is one of the two outermost lines that stands with the same words, numbers aside, at the same
    height of another page; and once most pages have one at a height, whatever stands alone there.
    """
    outer = [list(_outermost(page)) for page in pages]
    repeated = Counter(key for lines in outer for key in {_key(line) for line in lines})
    heads = [[line for line in lines if repeated[_key(line)] > 1 or _is_page_number(line)] for lines in outer]
    heights = Counter(height for lines in heads for height in {_height(line) for line in lines})
    usual = {height for height, count in heights.items() if count > len(pages) / 3 and count > _OUTERMOST}
    bare = []
    for page, lines, found in zip(pages, outer, heads, strict=True):
        gone = {line.y for line in found} | {line.y for line in lines if _height(line) in usual}
        bare.append(_without_contents(replace(page, lines=_without(page.lines, gone))))
    return bare


def _outermost(page: Page) -> Iterator[Line]:
    """Yield the lines nearest to the top and bottom edges that something parts from the text."""
    lines = rows(page.lines)
    for ordered in (lines[: _OUTERMOST + 1], lines[: -_OUTERMOST - 2 : -1]):
        for line, inner in pairwise(ordered):
            yield line
            if abs(inner.y - line.y) > _APART * max(line.size, inner.size):
                break
    if len(lines) == 1:
        yield lines[0]


def _height(line: Line) -> int:
    return round(line.y / _SAME_HEIGHT)


def _key(line: Line) -> tuple[int, str]:
    return _height(line), _without_numbers(line.text)


def _without_numbers(text: str) -> str:
    return _NUMBERS.sub("#", " ".join(text.casefold().split()))


def _is_page_number(line: Line) -> bool:
    return _PAGE_NUMBER.fullmatch(_without_numbers(line.text)) is not None


def _without_contents(page: Page) -> Page:
    """Return `page` without lines of a table of contents: with leaders, or if many have these, with numbers."""
    lines = rows(page.lines)
    leaders = [line for line in lines if _LEADER.search(line.text)]
    if not leaders:
        return page
    if len(leaders) > len(lines) / 3:
        leaders = [line for line in lines if _LEADER.search(line.text) or _ENDS_IN_NUMBER.search(line.text)]
    return replace(page, lines=_without(page.lines, {line.y for line in leaders}))


def _without(pieces: Sequence[Line], heights: Collection[float]) -> tuple[Line, ...]:
    """Return `pieces` but for those at one of `heights`."""
    return tuple(piece for piece in pieces if not any(abs(piece.y - height) < _SAME_ROW for height in heights))
