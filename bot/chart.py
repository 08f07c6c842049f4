"""The picture of `/stats`: what the questions of each day got."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, count, pairwise

from PIL import Image, ImageDraw, ImageFont

from bot.store.records import Day

WIDTH, HEIGHT = 1280, 720
"""In pixels; Telegram keeps photos of up to 1280 as large as they are."""

ANSWERED, UNSURE, NOT_FOUND = "#3fa45b", "#f2b01e", "#d9483b"
"""The colours of 🟩, 🟨 and 🟥, which the caption explains."""

_PAPER, _GRID, _AXIS, _INK = "#ffffff", "#e6e9ed", "#aab2bb", "#67707a"

_LARGER = 2  # drawn larger by this and then reduced, so that edges are smooth; all that follows is drawn
_LEFT, _RIGHT, _TOP, _BOTTOM = 48, 2496, 88, 1264  # the edges of what is drawn, without the numbers below
_TEXT = 72  # the height of the numbers
_LINE, _GAP, _ROUNDING = 4, 4, 14
_WIDEST_BAR = 180
_NUMBERED_DAYS, _LINES = 12, 5  # at most


def chart(days: Sequence[Day]) -> bytes:
    """Draw a bar for each of `days` in order, and return the picture as PNG.

    From below a bar is green for what was answered, amber for unsure, and red for not found. There are no words
    in the picture, so that it fits every language.
    """
    image = Image.new("RGB", (WIDTH * _LARGER, HEIGHT * _LARGER), _PAPER)
    lines = ticks(max((day.asked for day in days), default=0))
    sheet = _Sheet(image, ImageDraw.Draw(image), highest=lines[-1], days=len(days))
    for line in lines:
        sheet.draw_line(line)
    for position, day in enumerate(days):
        sheet.draw_bar(position, day)
    for position in range(len(days))[:: -max(1, -(-len(days) // _NUMBERED_DAYS))]:
        sheet.draw_number(position, days[position].date.day)
    png = io.BytesIO()
    image.reduce(_LARGER).save(png, "PNG")
    return png.getvalue()


def ticks(most: int) -> tuple[int, ...]:
    """Return where the lines are, for bars of up to `most`: from 0 to `most` or just above.

    They are as far apart as 1, 2 or 5 times a power of ten.
    """
    most = max(most, _LINES - 1)
    steps = (digit * 10**power for power in count() for digit in (1, 2, 5))
    step = next(step for step in steps if step * _LINES >= most)
    return tuple(range(0, most + step, step))


@dataclass(frozen=True, slots=True)
class _Sheet:
    """What is drawn on: so many questions high and days wide."""

    image: Image.Image
    draw: ImageDraw.ImageDraw
    highest: int
    days: int

    def draw_line(self, questions: int) -> None:
        """Draw the line at so many questions, with their number at its left."""
        y = self._y(questions)
        self.draw.line([(self._left, y), (_RIGHT, y)], _GRID if questions else _AXIS, _LINE)
        self.draw.text((self._left - _TEXT / 2, y), str(questions), _INK, _font(), anchor="rm")

    def draw_bar(self, position: int, day: Day) -> None:
        """Draw the bar of the day at `position`, which counts from 0."""
        top = self._y(day.asked)
        width, height = min(round(self._slot * 0.66), _WIDEST_BAR), _BOTTOM - top
        if not width or not height:
            return
        bar, shape = Image.new("RGB", (width, height), _PAPER), Image.new("L", (width, height))
        fill = ImageDraw.Draw(bar)
        ends = [self._y(below) for below in accumulate((day.answered, day.unsure, day.not_found), initial=0)]
        for (end, start), colour in zip(pairwise(ends), (ANSWERED, UNSURE, NOT_FOUND), strict=True):
            if start < end:
                gap = _GAP if end - start > 2 * _GAP and end < _BOTTOM else 0
                fill.rectangle([0, start - top, width, end - top - gap - 1], colour)
        corners = [0, 0, width - 1, height + _ROUNDING]
        ImageDraw.Draw(shape).rounded_rectangle(corners, min(_ROUNDING, width // 4), fill=255)
        self.image.paste(bar, (round(self._middle(position) - width / 2), top), shape)

    def draw_number(self, position: int, number: int) -> None:
        """Write `number` below the day at `position`."""
        self.draw.text((self._middle(position), _BOTTOM + _TEXT / 2), str(number), _INK, _font(), anchor="mt")

    @property
    def _left(self) -> float:
        return _LEFT + _font().getlength(str(self.highest)) + _TEXT / 2

    @property
    def _slot(self) -> float:
        return (_RIGHT - self._left) / self.days

    def _middle(self, position: int) -> float:
        return self._left + (position + 0.5) * self._slot

    def _y(self, questions: int) -> int:
        return round(_BOTTOM - (_BOTTOM - _TOP) * questions / self.highest)


@cache
def _font() -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(_TEXT)
