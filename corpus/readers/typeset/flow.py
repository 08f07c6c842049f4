"""The flow of a text: paragraphs and headings out of the lines of columns."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from corpus.limits import MAX_HEADING_CHARS, MAX_TITLE_CHARS
from corpus.readers.typeset.breaks import BULLET, Breaks, is_hanging, is_item, is_row
from corpus.readers.typeset.columns import Column
from corpus.readers.typeset.lines import Line
from corpus.readers.typeset.stretches import Kind, Stretch
from corpus.readers.typeset.styles import Measure, Styles
from corpus.readers.typeset.words import Words
from corpus.readers.wrapping import ends_a_sentence

_LINES_OF_VERSE = 3
"""So many paragraphs of one line each, set together, are the lines of one."""

_AHEAD = 30
"""So many notes, captions and figures may stand between the two halves of a paragraph."""

_ASIDE = re.compile(
    r"(?:\d{1,2}|[*†‡§¶])\s?[A-ZА-Я]|(?:F(?:igure|IGURE|ig\.)|T(?:able|ABLE)|Abb\.|Рис\.|Таблица)\s*\d"
)
"""How notes and captions begin."""


class Flow:
    """Parts the columns of a document into stretches and joins those that a break of column or page parts."""

    def __init__(self, columns: Sequence[Column]) -> None:
        """Take `columns`, all those of a document, in reading order."""
        self._columns = columns
        self.styles = Styles(columns)
        self.words = Words(line.text for column in columns for line in column.lines)
        self._breaks = Breaks(self.styles)

    def stretches(self) -> list[Stretch]:
        """Return the stretches of the document in reading order."""
        whole: list[Stretch] = []
        for column in self._columns:
            may_run_on = True
            for stretch in self._of_column(column):
                home = self._home(whole, stretch) if may_run_on else None
                may_run_on = may_run_on and self._is_float(stretch)
                if home is None:
                    whole.append(stretch)
                else:
                    whole[home] = whole[home].over(stretch)
        return whole

    def text(self, stretch: Stretch) -> str:
        """Return the text of `stretch` in one line, or a line each of a verse; bullets are "• "."""
        lines = [line.text for line in stretch.lines]
        if stretch.is_lined:
            return "\n".join(self.words.joined([line]) for line in lines)
        if stretch.kind is Kind.ITEM:
            lines[0] = BULLET.sub("• ", lines[0], count=1)
        return self.words.joined(lines)

    def _of_column(self, column: Column) -> Iterator[Stretch]:
        measure = self.styles.measure(column)
        for chunk in _runs(column.lines, lambda run, line: not self._breaks.parts(run[-1], line, measure)):
            if self._is_heading(chunk):
                yield Stretch(Kind.HEADING, tuple(chunk), column.page, measure, measure)
                continue
            yield from self._of_chunk(chunk, column.page, measure)

    def _of_chunk(self, chunk: list[Line], page: int, measure: Measure) -> Iterator[Stretch]:
        """Yield the paragraphs of lines that no space parts, or all of them as verse."""
        if all(line.is_fixed for line in chunk) and not self.styles.is_fixed:
            yield Stretch(Kind.CODE, tuple(chunk), page, measure, measure)
            return
        hanging = is_hanging(chunk, measure)
        paragraphs = list(
            _runs(chunk, lambda run, line: not self._breaks.begins(run, line, measure, is_hanging=hanging))
        )
        singles = sum(len(lines) == 1 and not is_item(lines[0].text) for lines in paragraphs)
        is_table = sum(map(is_row, chunk)) * 2 > len(chunk) > 1
        if is_table or (singles >= _LINES_OF_VERSE and singles * 3 > 2 * len(paragraphs)):
            yield Stretch(Kind.VERSE, tuple(chunk), page, measure, measure)
            return
        for lines in paragraphs:
            kind = Kind.ITEM if is_item(lines[0].text) else Kind.TEXT
            yield Stretch(kind, tuple(lines), page, measure, measure)

    def _is_heading(self, lines: Sequence[Line]) -> bool:
        """Tell whether `lines` are a heading: they stand out, are short, hold words, and end no sentence."""
        text = " ".join(line.text for line in lines)
        longest = MAX_TITLE_CHARS if all(map(self.styles.is_larger, lines)) else MAX_HEADING_CHARS
        stands_out = all(map(self.styles.stands_out, lines)) or self._is_capitals(lines)
        has_words = sum(map(str.isalpha, text)) > 1
        ends = ends_a_sentence(text) or BULLET.match(text) is not None
        return stands_out and has_words and len(text) <= longest and not ends and not any(map(is_row, lines))

    def _is_capitals(self, lines: Sequence[Line]) -> bool:
        """Tell whether `lines` are one line of capitals, as headings in small capitals come out."""
        text = lines[0].text
        letters = sum(map(str.isalpha, text))
        large = lines[0].size > 0.7 * self.styles.body and not lines[0].is_fixed
        return len(lines) == 1 and text.isupper() and letters >= max(5, len(text) / 2) and large

    def _is_float(self, stretch: Stretch) -> bool:
        """Tell whether `stretch` may stand above text that runs on from an earlier column, as figures do."""
        return stretch.is_lined or self.styles.is_smaller(stretch.lines[0])

    def _home(self, whole: Sequence[Stretch], stretch: Stretch) -> int | None:
        """Return the index of the stretch that `stretch`, the first of a column, runs on from, or None."""
        if stretch.kind is not Kind.TEXT:
            return None
        for index in range(len(whole) - 1, max(-1, len(whole) - 1 - _AHEAD), -1):
            above = whole[index]
            if above.is_lined or self._is_aside(above, stretch):
                continue
            if above.kind is Kind.HEADING and index == len(whole) - 1:
                return None
            if above.kind in (Kind.TEXT, Kind.ITEM):
                first, last = stretch.lines[0], above.lines[-1]
                return index if self._breaks.runs_on(last, first, above.closing, stretch.opening) else None
        return None

    def _is_aside(self, above: Stretch, stretch: Stretch) -> bool:
        """Tell whether `above` is a note or caption between `stretch` and what runs on into it."""
        first, line = above.lines[0], stretch.lines[0]
        is_smaller = self.styles.is_smaller(first) and not self.styles.is_smaller(line)
        return is_smaller or (line.text[0].islower() and _ASIDE.match(first.text) is not None)


def _runs(lines: Iterable[Line], runs_on: Callable[[list[Line], Line], bool]) -> Iterator[list[Line]]:
    """Yield `lines` in runs, within which each line runs on from those above."""
    run: list[Line] = []
    for line in lines:
        if run and not runs_on(run, line):
            yield run
            run = []
        run.append(line)
    if run:
        yield run
