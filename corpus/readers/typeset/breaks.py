"""Where a paragraph ends: between two lines of a column, or of two columns."""

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus.readers.typeset.lines import Line
from corpus.readers.typeset.styles import Measure, Styles
from corpus.readers.wrapping import ends_a_sentence

_EXTRA_LEADING = 1.18
"""Lines that stand apart by so many times the usual leading are of two paragraphs."""

_LOOSE_LEADING = 1.5
"""In the middle of a sentence lines may stand apart so many times as far as usual."""

_HEADING_LEADING = 1.5
"""The lines of one heading are nearer to each other than so many ems."""

_INDENT = 0.7
"""A first line is indented by more than this, in ems; less is the rounding of a margin."""

_SLACK_JUSTIFIED = 0.8
_SLACK_RAGGED = 3.0
"""A line ends early when the next word would fit with so much room to spare, in ems."""

_CAPITAL = 1.5
"""A capital is so many times as wide as a small letter."""

_SHORT = 0.85
"""A line that takes less of its column than this is short, whatever the next word."""

BULLET = re.compile(r"[•‣▪▫■□●○◦∙·⁃➢➤✓❖\ue000-\uf8ff\x01-\x1f\x7f-\x9f*–—-](?=\s|$)\s*")
_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})\)|(?:\d{1,2}|[a-z])\.)(?=\s)")
_REFERENCE = re.compile(r"\[[\w+]{1,8}\](?=\s)")
_SENTENCE_END = re.compile(r"[.!?…:。！？：][\"'’”»)\]」』）\d]*$")


def is_item(text: str) -> bool:
    """Tell whether `text` begins as the items of a list do: with a bullet, "1." or "(a)"."""
    return BULLET.match(text) is not None or _NUMBER.match(text) is not None


def ends_early(above: Line, line: Line, measure: Measure) -> bool:
    """Tell whether `above` ends though the first word of `line` would have fitted in it."""
    first = line.text.split(maxsplit=1)[0]
    width = (line.right - line.left) * _weight(first) / _weight(line.text)
    slack = _SLACK_JUSTIFIED if measure.is_justified else _SLACK_RAGGED
    return above.right + width + slack * line.size < measure.right


def _weight(text: str) -> float:
    """Return how wide `text` is, in small letters."""
    return len(text) + (_CAPITAL - 1) * sum(map(str.isupper, text))


class Breaks:
    """Tells the breaks between paragraphs in the styles of a document."""

    def __init__(self, styles: Styles) -> None:
        """Tell breaks in the text that has `styles`."""
        self._styles = styles

    def parts(self, above: Line, line: Line, measure: Measure) -> bool:
        """Tell whether space or another style parts two lines, one above the other in a column."""
        if abs(above.size - line.size) > above.size / 12 or above.is_fixed != line.is_fixed:
            return True
        gap = (line.y - above.y) / self._styles.leading(above)
        if gap > _EXTRA_LEADING:
            is_heading = self._styles.is_larger(line) and line.y - above.y < _HEADING_LEADING * line.size
            is_amid = line.text[0].islower() and not _SENTENCE_END.search(above.text) and gap < _LOOSE_LEADING
            return not is_heading and (not is_amid or ends_early(above, line, measure))
        if above.is_bold != line.is_bold:
            return ends_early(above, line, measure) or ends_a_sentence(above.text)
        return False

    def begins(self, lines: Sequence[Line], line: Line, measure: Measure, *, is_hanging: bool) -> bool:
        """Tell whether `line` begins a paragraph below `lines`, one from which no space parts it."""
        above = lines[-1]
        is_end = _SENTENCE_END.search(above.text) is not None
        is_early = ends_early(above, line, measure)
        indent = (line.left - above.left) / line.size
        if BULLET.match(line.text) and (abs(indent) > _INDENT or is_item(above.text)):
            return True
        if _is_marked(line.text) and (is_end or is_early):
            return True
        if _is_marked(lines[0].text):
            return (is_end or is_early) and (indent < -_INDENT or (is_early and is_end and indent <= _INDENT))
        hangs = is_hanging or (len(lines) > 1 and lines[1].left - lines[0].left > _INDENT * line.size)
        if (is_end or is_early) and ((indent < -_INDENT) if hangs else (indent > _INDENT)):
            return True
        if not is_early or (line.text[0].islower() and not is_end):
            return False
        return is_end or above.right - measure.left < _SHORT * (measure.right - measure.left)

    def runs_on(self, above: Line, line: Line, before: Measure, after: Measure) -> bool:
        """Tell whether a paragraph runs on from the end of one column into the first line of another."""
        if abs(above.size - line.size) > above.size / 12 or _is_marked(line.text):
            return False
        is_end = _SENTENCE_END.search(above.text) is not None
        if not is_end and line.text[0].islower():
            return True
        if is_end and line.left - after.left > _INDENT * line.size:
            return False
        room = Measure(before.left, before.right, before.is_justified)
        return above.is_bold == line.is_bold and not ends_early(above, line, room)


def _is_marked(text: str) -> bool:
    return is_item(text) or _REFERENCE.match(text) is not None


def is_hanging(lines: Sequence[Line], measure: Measure) -> bool:
    """Tell whether the first lines of paragraphs stand out to the left, as in a list, and are not indented."""
    if _is_marked(lines[0].text):
        return False
    out = [
        ends_early(above, line, measure)
        for above, line in pairwise(lines)
        if above.left - line.left > _INDENT * line.size
    ]
    return len(out) > 0 and sum(out) * 2 > len(out)


def is_row(line: Line) -> bool:
    """Tell whether `line` is a row of a table: parted by gaps wider than CELL_GAP, a label in front aside."""
    return line.cells > (2 if is_item(line.text) or line.text[:1].isdigit() else 1)
