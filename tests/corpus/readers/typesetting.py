"""Typesets articles as PDF files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

BODY, BOLD = "Times-Roman", "Times-Bold"
WIDTH, HEIGHT = 420.0, 595.0
MARGIN, GUTTER = 55.0, 20.0


def drawn(draw: Callable[[Canvas], object], **settings: object) -> bytes:
    """Return the PDF file that `draw` makes on a canvas."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(WIDTH, HEIGHT), invariant=1, **settings)
    draw(canvas)
    canvas.save()
    return stream.getvalue()


@dataclass(frozen=True)
class Setting:
    """How pages are set: in points, and what stands at their head and foot."""

    columns: int = 1
    size: float = 10
    leading: float = 12
    indent: float = 0
    space: float = 0
    is_justified: bool = True
    is_hyphenated: bool = False
    heading_size: float = 10
    head: str = ""


class Press:
    """Sets a title over the full width, and headings and paragraphs in columns below it."""

    def __init__(self, canvas: Canvas, setting: Setting) -> None:
        self._canvas, self._setting = canvas, setting
        self._width = (WIDTH - 2 * MARGIN - GUTTER * (setting.columns - 1)) / setting.columns
        self._page, self._column = 1, 0
        self._y = self._top = HEIGHT - MARGIN
        self._margins()

    def title(self, text: str) -> None:
        width = WIDTH - 2 * MARGIN
        for line in wrapped(text, BOLD, 18, [width], is_hyphenated=False):
            self._canvas.setFont(BOLD, 18)
            self._canvas.drawCentredString(WIDTH / 2, self._y, line)
            self._y -= 21
        self._y -= 12
        self._top = self._y

    def heading(self, text: str) -> None:
        self._y -= 10
        size = self._setting.heading_size
        for line in wrapped(text, BOLD, size, [self._width], is_hyphenated=False):
            self._line(line, BOLD, size, 0, is_last=True)
        self._y -= 4

    def paragraph(self, text: str) -> None:
        setting = self._setting
        widths = [self._width - setting.indent, self._width]
        lines = wrapped(text, BODY, setting.size, widths, is_hyphenated=setting.is_hyphenated)
        for number, line in enumerate(lines):
            indent = 0 if number else setting.indent
            self._line(line, BODY, setting.size, indent, is_last=number == len(lines) - 1)
        self._y -= setting.space

    def _line(self, text: str, font: str, size: float, indent: float, *, is_last: bool) -> None:
        if self._y < MARGIN:
            self._turn()
        x = MARGIN + self._column * (self._width + GUTTER) + indent
        set_text = self._canvas.beginText(x, self._y)
        set_text.setFont(font, size)
        spaces = text.count(" ")
        is_justified = self._setting.is_justified and font == BODY and not is_last and spaces > 0
        spare = self._width - indent - stringWidth(text, font, size)
        set_text.setWordSpace(spare / spaces if is_justified else 0)
        set_text.textOut(text)
        self._canvas.drawText(set_text)
        self._y -= self._setting.leading if font == BODY else size * 1.2

    def _turn(self) -> None:
        """Go on at the top of the next column, or page."""
        self._column += 1
        if self._column == self._setting.columns:
            self._canvas.showPage()
            self._column, self._page = 0, self._page + 1
            self._top = HEIGHT - MARGIN
            self._margins()
        self._y = self._top

    def _margins(self) -> None:
        if self._setting.head:
            self._canvas.setFont(BODY, 9)
            self._canvas.drawString(MARGIN, HEIGHT - 30, self._setting.head)
            self._canvas.drawCentredString(WIDTH / 2, 25, str(self._page))


def wrapped(text: str, font: str, size: float, widths: Sequence[float], *, is_hyphenated: bool) -> list[str]:
    """Return `text` in lines of `widths`, the last of which counts for all further lines."""
    lines: list[str] = []
    line = ""
    words = text.split()
    while words:
        word = words.pop(0)
        width = widths[min(len(lines), len(widths) - 1)]
        longer = f"{line} {word}" if line else word
        if stringWidth(longer, font, size) <= width:
            line = longer
            continue
        start, rest = _broken(line, word, font, size, width) if is_hyphenated else ("", word)
        lines.append(f"{line} {start}" if start else line)
        line = ""
        words.insert(0, rest)
    return [*lines, line]


def _broken(line: str, word: str, font: str, size: float, width: float) -> tuple[str, str]:
    """Return the parts of `word`, the first with a hyphen and fitting after `line`, or empty."""
    fitting = [(a, b) for a, b in _parts(word) if stringWidth(f"{line} {a}", font, size) <= width]
    return fitting[-1] if fitting else ("", word)


def _parts(word: str) -> Iterator[tuple[str, str]]:
    """Yield where a word may be broken: at a hyphen after capitals, or after a vowel well inside it."""
    first, hyphen, rest = word.partition("-")
    if hyphen and first.isupper():
        yield f"{first}-", rest
    elif word.isalpha():
        for place, (one, other) in enumerate(pairwise(word), 1):
            if 3 <= place <= len(word) - 3 and one in "aeiou" and other not in "aeiou":
                yield f"{word[:place]}-", word[place:]
