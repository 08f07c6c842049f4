"""Running text as it flows out of a marked-up source, gathered into paragraphs and headings."""

import textwrap
from itertools import groupby

from corpus.limits import MAX_HEADING_CHARS
from corpus.readers.document import Block, Heading, Paragraph
from corpus.readers.wrapping import ends_a_sentence

_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u2060\ufeff"))
"""Where a word may or may not be broken. The joiners U+200C and U+200D make letters and emoji, and stay."""

_KEPT = "\0"
"""Stands at the beginning of a line that is kept as it is, and for each space in it; no HTML has it in it."""


def collapsed(text: str) -> str:
    """Return `text` in one line, with all white space as single spaces and none around it."""
    return " ".join(_seen(text).split())


def has_words(text: str) -> bool:
    """Tell whether `text` has a letter or a digit in it."""
    return any(map(str.isalnum, text))


class Flow:
    """What has flowed so far: the finished blocks, and the text of the one at hand.

    Within a whole, such as a list, a table or a heading, paragraphs do not end but run on after a space.
    """

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._mark = ""
        self._wholes = 0
        self._cells = 0
        self._verbatim = 0
        self._holds_on = False

    @property
    def is_in_whole(self) -> bool:
        """Tell whether paragraphs run on."""
        return self._wholes > 0

    def add(self, text: str) -> None:
        """Add `text`, in which line breaks are spaces except where it is verbatim."""
        if has_words(text):
            self._pieces.append(self._mark)
            self._mark, self._holds_on = "", False
        self._pieces.append(_kept(text) if self._verbatim else _seen(text).replace("\n", " "))

    def break_line(self) -> None:
        """Begin a new line, or go on in this one where a whole goes on."""
        self._pieces.append(" " if self.is_in_whole and not self._verbatim else "\n" + _KEPT * self._verbatim)

    def end_paragraph(self) -> None:
        """End the paragraph at hand."""
        if self.is_in_whole:
            self._pieces.append(" ")
        elif not self._holds_on:
            self._finish()

    def end_term(self) -> None:
        """End a term, whose definition is the next line of the same paragraph."""
        self._pieces.append(" " if self.is_in_whole else "\n")
        self._holds_on = True

    def end_terms(self) -> None:
        """End the last term and its definition, if it has one."""
        self._holds_on = False
        self.end_paragraph()

    def begin_whole(self) -> None:
        """Begin what becomes a single block, unless it is within another such."""
        self.end_paragraph()
        self._wholes += 1

    def end_whole(self) -> None:
        """End what becomes a single block."""
        self._wholes -= 1
        self._mark = ""
        self._holds_on = False
        if self.is_in_whole:
            self._pieces.append(" ")
        else:
            self._finish(as_one=True)

    def end_heading(self) -> None:
        """End what becomes a heading, unless it is within a whole or reads like a paragraph."""
        text = collapsed("".join(self._pieces))
        is_paragraph = len(text) > MAX_HEADING_CHARS and ends_a_sentence(text)
        if self._wholes == 1 and has_words(text) and not is_paragraph:
            self.blocks.append(Heading(text))
            self._pieces = []
        self.end_whole()

    def begin_verbatim(self) -> None:
        """Begin lines that are kept as they stand."""
        self.begin_whole()
        self._verbatim += 1
        self._pieces.append("\n" + _KEPT)

    def end_verbatim(self) -> None:
        """End the lines that are kept as they stand."""
        self._verbatim -= 1
        self._pieces.append("\n")
        self.end_whole()

    def begin_line(self, mark: str = "") -> None:
        """Begin an item of a list or a row of a table, with `mark` before its first word."""
        self._pieces.append(" " if self._cells else "\n")
        self._mark = mark

    def begin_cell(self, *, is_first: bool) -> None:
        """Begin a cell of a row."""
        self._pieces.append("" if is_first else " | ")
        self._cells += 1

    def end_cell(self) -> None:
        """End a cell of a row."""
        self._cells -= 1

    def _finish(self, *, as_one: bool = False) -> None:
        flowed, self._pieces = "".join(self._pieces), []
        if not has_words(flowed):
            return
        lines = [_line(line) for line in flowed.split("\n")]
        if as_one:
            lines = [line for line in lines if line]
        for is_text, run in groupby(lines, key=bool):
            text = textwrap.dedent("\n".join(line.removeprefix(_KEPT) for line in run)).strip("\n")
            if is_text and has_words(text):
                self.blocks.append(Paragraph(text))


def _seen(text: str) -> str:
    return text if text.isascii() else text.translate(_UNSEEN)


def _kept(text: str) -> str:
    text = _seen(text).replace("\xa0", " ").expandtabs(4)
    return text.replace(" ", _KEPT).replace("\n", "\n" + _KEPT)


def _line(line: str) -> str:
    """Return `line` as it is quoted; an empty text where it is a rule, or stars between paragraphs."""
    if line.startswith(_KEPT):
        return _KEPT + line[1:].replace(_KEPT, " ").rstrip()
    line = collapsed(line)
    return line if has_words(line) else ""
