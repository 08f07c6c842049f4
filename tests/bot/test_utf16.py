"""Telegram's way of counting."""

from hypothesis import given
from hypothesis import strategies as st

from bot.utf16 import utf16_length, utf16_slice


def test_most_emoji_take_two_units() -> None:
    assert utf16_length("aé😀") == 4
    assert utf16_length("👩‍🚀") == 5


def test_slices_count_in_units() -> None:
    assert utf16_slice("a😀b😀c", 1, 4) == "😀b"
    assert utf16_slice("a😀b", 3) == "b"


def test_half_a_character_is_left_out() -> None:
    assert utf16_slice("😀😀", 0, 3) == "😀"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])), st.integers(0, 20))
def test_two_slices_make_the_whole(text: str, at: int) -> None:
    start = utf16_slice(text, 0, at)

    assert text.startswith(start)
    assert start + utf16_slice(text, utf16_length(start)) == text
