"""Buttons and what they carry."""

import re

from bot.keyboards import MORE_PATTERN, STARTER_PATTERN, more_button, starter_buttons
from bot.texts.en import TEXTS

LONG = "Ж" * 200


def test_each_starter_has_a_row_and_long_ones_a_short_label() -> None:
    keyboard = starter_buttons(["Why?", LONG])

    assert keyboard is not None
    assert [len(row) for row in keyboard.inline_keyboard] == [1, 1]
    assert [row[0].text for row in keyboard.inline_keyboard] == ["Why?", "Ж" * 59 + "…"]


def test_nothing_to_suggest_makes_no_keyboard() -> None:
    assert starter_buttons([]) is None


def test_callback_data_fits_and_is_told_apart() -> None:
    keyboard = starter_buttons(["Why?", LONG])
    assert keyboard is not None
    data = [str(row[0].callback_data) for row in keyboard.inline_keyboard]
    keyboards = (more_button(TEXTS), more_button(TEXTS, LONG))
    more = [str(button.inline_keyboard[0][0].callback_data) for button in keyboards]

    assert all(len(piece.encode()) <= 64 for piece in data + more)
    assert all(re.match(STARTER_PATTERN, piece) for piece in data)
    assert all(re.match(MORE_PATTERN, piece) for piece in more)
    assert len({*data, *more}) == 4


def test_callback_data_is_the_same_in_every_run() -> None:
    keyboard = starter_buttons(["Why?"])

    assert keyboard is not None
    assert keyboard.inline_keyboard[0][0].callback_data == "ask:5d8a995a6fa7cf7c"
