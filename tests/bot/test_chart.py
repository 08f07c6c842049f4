"""The bars of the chart, read from its pixels."""

import io
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import TypeVar

import pytest
from PIL import Image, ImageColor

from bot.chart import ANSWERED, HEIGHT, NOT_FOUND, UNSURE, WIDTH, chart, ticks
from bot.store.records import Day

Item = TypeVar("Item")

FIRST = date(2026, 2, 20)
COLOURS = {ImageColor.getrgb(colour): colour for colour in (ANSWERED, UNSURE, NOT_FOUND)}
PAPER = (255, 255, 255)
FOOT = 628  # a row of pixels just above the line at 0


def day(later: int = 0, answered: int = 0, unsure: int = 0, not_found: int = 0) -> Day:
    asked = answered + unsure + not_found
    return Day(FIRST + timedelta(days=later), asked, answered, unsure, not_found)


def picture(days: Sequence[Day]) -> Image.Image:
    return Image.open(io.BytesIO(chart(days)))


def runs(row: Sequence[Item]) -> list[tuple[Item, int]]:
    """Return what stands in `row`, and how often one after the other."""
    return [(item, len(list(same))) for item, same in groupby(row)]


def stacks(image: Image.Image) -> list[dict[str, int]]:
    """Return the height of each colour, from above, in the middle of each bar, from the left."""
    found, x = [], 0
    for is_bar, width in runs([image.getpixel((x, FOOT)) in COLOURS for x in range(WIDTH)]):
        if is_bar:
            column = runs([image.getpixel((x + width // 2, y)) for y in range(HEIGHT)])
            found.append({COLOURS[pixel]: height for pixel, height in column if pixel in COLOURS})
        x += width
    return found


def numbers_below(image: Image.Image) -> int:
    """Return how many groups of ink stand below the bars."""
    below = [image.crop((x, FOOT + 20, x + 1, HEIGHT)).getcolors() for x in range(WIDTH)]
    inked = runs([colours != [(HEIGHT - FOOT - 20, PAPER)] for colours in below])
    return 1 + sum(not is_ink and width > 12 for is_ink, width in inked[1:-1])


def test_the_picture_has_the_size_that_telegram_keeps() -> None:
    image = picture([day(answered=1)])

    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))
    assert max(image.size) == 1280


def test_a_bar_is_stacked_by_verdict_in_the_proportion_of_the_counts() -> None:
    (stack,) = stacks(picture([day(answered=4, unsure=2, not_found=1)]))

    assert list(stack) == [NOT_FOUND, UNSURE, ANSWERED]
    assert stack[ANSWERED] == pytest.approx(4 * stack[NOT_FOUND], abs=12)
    assert stack[UNSURE] == pytest.approx(2 * stack[NOT_FOUND], abs=12)


def test_bars_stand_in_the_order_of_the_days_on_one_scale() -> None:
    heights = stacks(picture([day(0, answered=1), day(1, answered=4), day(2), day(3, unsure=2)]))

    assert [list(stack) for stack in heights] == [[ANSWERED], [ANSWERED], [UNSURE]]
    one, four, two = (sum(stack.values()) for stack in heights)
    assert four == pytest.approx(4 * one, abs=12)
    assert two == pytest.approx(2 * one, abs=12)


@pytest.mark.parametrize("count", [1, 7, 30, 90])
def test_every_day_has_its_bar(count: int) -> None:
    assert len(stacks(picture([day(later, answered=3, not_found=1) for later in range(count)]))) == count


@pytest.mark.parametrize(("count", "numbered"), [(1, 1), (7, 7), (30, 10)])
def test_days_are_numbered_below_and_of_many_only_some(count: int, numbered: int) -> None:
    assert numbers_below(picture([day(later) for later in range(count)])) == numbered


@pytest.mark.parametrize("days", [[], [day(later) for later in range(7)]])
def test_days_without_questions_give_lines_and_no_bar(days: list[Day]) -> None:
    image = picture(days)

    assert stacks(image) == []
    drawn = runs([image.getpixel((WIDTH - 40, y)) != PAPER for y in range(FOOT + 10)])
    assert sum(is_line for is_line, _ in drawn) == len(ticks(0))


@pytest.mark.parametrize(
    ("most", "lines"),
    [
        (0, (0, 1, 2, 3, 4)),
        (5, (0, 1, 2, 3, 4, 5)),
        (6, (0, 2, 4, 6)),
        (11, (0, 5, 10, 15)),
        (99, (0, 20, 40, 60, 80, 100)),
        (1000, (0, 200, 400, 600, 800, 1000)),
        (1001, (0, 500, 1000, 1500)),
    ],
)
def test_lines_stand_at_round_numbers(most: int, lines: tuple[int, ...]) -> None:
    assert ticks(most) == lines


def test_numbers_of_any_length_have_room_at_the_left() -> None:
    image = picture([day(answered=1_000_000)])

    assert {image.getpixel((x, y)) for x in range(8) for y in range(HEIGHT)} == {PAPER}
