"""The text of one page of a PDF file, in pieces with their places."""

import re
import sys
from collections.abc import Iterator
from ctypes import addressof, c_double, c_int, c_ushort, create_string_buffer
from math import hypot

from pypdfium2 import raw

from corpus.readers.typeset.lines import Page
from corpus.readers.typeset.pieces import Style, Word, pieces

_SURROGATE = re.compile("[\ud800-\udfff]")
_WORD = re.compile(r"[^\s\x00]+")
_BOLD_NAME = re.compile(
    r"bold|black|heavy|semib|demi|cmbx|sfbx|cmssbx|\bbd\b|-b$|medi$|\+?ptmb|\+?phvb", re.IGNORECASE
)
_FIXED_NAME = re.compile(r"courier|mono|cmtt|sftt|ectt|typewriter|consol|menlo|fixed", re.IGNORECASE)
_FIXED_PITCH = 1 << 0
_FORCE_BOLD = 1 << 18
"""The flags of fonts of fixed pitch, and of those that are drawn bold, ISO 32000-1 table 123."""

_UPRIGHT = 0.9
"""The cosine of the angle beyond which text counts as rotated."""

_NAME_BYTES = 128

_MIN_SIZE = 1.5
"""What is set in fewer points has a font of drawings, Type 3, which are of any size themselves."""

_NEAR = 18
_ASCENT = 0.7
"""Among so many characters those with ascenders take such a share of the size; a few brackets take more."""


class PageText:
    """The text of an open page, which is read through PDFium and has to be closed.

    Characters are numbered as PDFium does, from 0 in the order of the page's content.
    """

    def __init__(self, page: raw.FPDF_PAGE) -> None:
        """Read the text of `page`, which stays the caller's to close, later than this."""
        self._page = page
        self._text = raw.FPDFText_LoadPage(page)
        self.count = max(raw.FPDFText_CountChars(self._text), 0)
        self._turns = max(raw.FPDFPage_GetRotation(page), 0) % 4
        self._width = raw.FPDF_GetPageWidthF(page)
        self._height = raw.FPDF_GetPageHeightF(page)
        self._styles: dict[int, Style] = {}
        self._place = [c_double() for _ in range(6)]  # filled anew for each word, as there are many

    def close(self) -> None:
        """Free what PDFium holds of the text."""
        raw.FPDFText_ClosePage(self._text)

    def laid_out(self) -> Page:
        """Return the page's pieces of lines; rotated text is left out."""
        return Page(self._height, tuple(piece for line in self._lines() for piece in pieces(line)))

    def _characters(self) -> str:
        """Return the text of the page, a character for each that PDFium counts."""
        buffer = (c_ushort * (self.count + 1))()
        raw.FPDFText_GetText(self._text, 0, self.count, buffer)
        text = bytes(buffer)[: 2 * self.count].decode("utf-16-le", "replace")
        if len(text) == self.count and "\0" not in text:
            return text
        codes = (raw.FPDFText_GetUnicode(self._text, index) for index in range(self.count))
        text = "".join(chr(code) if 0 < code <= sys.maxunicode else "\ufffd" for code in codes)
        return _SURROGATE.sub("\ufffd", text)

    def _lines(self) -> Iterator[list[Word]]:
        """Yield the words of each line that PDFium tells, at a break or at a hyphen that ends a line."""
        words: list[Word] = []
        text = self._characters()
        start = 0
        for match in _WORD.finditer(text.replace("\x02", "\ufffe")):
            if "\n" in text[start : match.start()]:
                yield words
                words = []
            start = match.end()
            for first, last in _parts(match) if "\ufffe" in match.group() else (match.span(),):
                word = self._word(match.string[first:last], first, last - 1)
                if word is not None:
                    words.append(word)
                if match.string[last - 1] == "\ufffe":
                    yield words
                    words = []
        yield words

    def _word(self, text: str, first: int, last: int) -> Word | None:
        """Return the word of the characters `first` to `last`, or None if it has no place, or is rotated."""
        style = self._style(first)
        if style is None or not style.is_upright:
            return None
        x, y, *box = self._place
        raw.FPDFText_GetCharOrigin(self._text, first, x, y)
        raw.FPDFText_GetCharBox(self._text, last, *box)
        left, right, bottom, top = (side.value for side in box)
        start, baseline = self._seen(x.value, y.value)
        end = max(self._seen(left, bottom)[0], self._seen(right, top)[0])
        return Word(text, start, max(start, end), baseline, style)

    def _seen(self, x: float, y: float) -> tuple[float, float]:
        """Return how far right and down from its upper left corner a point of the page as shown lies."""
        if self._turns == 0:
            return x, self._height - y
        turned = ((y, x), (self._width - x, y), (self._width - y, self._height - x))
        return turned[self._turns - 1]

    def _style(self, index: int) -> Style | None:
        """Return the style of a character, or None of one that PDFium made up."""
        part = raw.FPDFText_GetTextObject(self._text, index)
        if not part:
            return None
        key = addressof(part.contents)
        if key not in self._styles:
            self._styles[key] = self._style_of(index)
        return self._styles[key]

    def _style_of(self, index: int) -> Style:
        matrix = raw.FS_MATRIX()
        raw.FPDFText_GetMatrix(self._text, index, matrix)
        along = ((matrix.a, matrix.b), (matrix.b, -matrix.a), (-matrix.a, -matrix.b), (-matrix.b, matrix.a))
        right, _ = along[self._turns]
        is_upright = right >= _UPRIGHT * hypot(matrix.a, matrix.b)
        size = raw.FPDFText_GetFontSize(self._text, index) * hypot(matrix.c, matrix.d)
        if abs(size) < _MIN_SIZE:
            size = self._drawn_size(index)
        name, flags = self._font(index)
        is_bold = bool(flags & _FORCE_BOLD) or _BOLD_NAME.search(name) is not None
        is_fixed = bool(flags & _FIXED_PITCH) or _FIXED_NAME.search(name) is not None
        return Style(abs(size), is_bold, is_fixed, is_upright)

    def _drawn_size(self, index: int) -> float:
        """Return the size of the text from a character on as it is drawn, for fonts of drawings hide theirs."""
        _, _, left, right, bottom, top = self._place
        heights = []
        for near in range(index, min(index + _NEAR, self.count)):
            raw.FPDFText_GetCharBox(self._text, near, left, right, bottom, top)
            heights.append(top.value - bottom.value)
        return sorted(heights)[-1 - len(heights) // 6] / _ASCENT

    def _font(self, index: int) -> tuple[str, int]:
        """Return the name and the flags of a character's font."""
        name, flags = create_string_buffer(_NAME_BYTES), c_int()
        raw.FPDFText_GetFontInfo(self._text, index, name, _NAME_BYTES, flags)
        return name.value.decode("utf-8", "replace"), flags.value


def _parts(match: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield the intervals of a word between the hyphens at which PDFium joined it."""
    start = match.start()
    while (hyphen := match.string.find("\ufffe", start, match.end())) >= 0:
        yield start, hyphen + 1
        start = hyphen + 1
    if start < match.end():
        yield start, match.end()
