"""How long a message is as Telegram counts, and cutting text down to it."""

import re
from html import escape, unescape

from telegram.constants import MessageLimit

from bot.utf16 import utf16_length, utf16_slice

MAX_UNITS = MessageLimit.MAX_TEXT_LENGTH - 96
"""The longest message, in UTF-16 units after the markup is taken off, with a margin."""

_TAG = re.compile(r"<[^>]*>")


def units(html: str) -> int:
    """Return the length that Telegram counts: UTF-16 units without the markup."""
    return utf16_length(unescape(_TAG.sub("", html)))


def shortened(text: str, room: int, mark: str = "") -> str:
    """Return the beginning of `text` that fits in `room` units, cut between words where there are any.

    A text that is cut ends in `mark`, which counts.
    """
    if utf16_length(text) <= room:
        return text
    kept = utf16_slice(text, 0, max(0, room - utf16_length(mark)))
    words, _, _ = kept.rpartition(" ")
    return (words.rstrip() or kept) + mark


def one_line(text: str, room: int) -> str:
    """Return `text` in one line that takes at most `room` units; one that is cut ends in "…"."""
    return shortened(" ".join(text.split()), room, " …")


def in_one_line(text: str, room: int) -> str:
    """Return `text` as HTML in one line that takes at most `room` units."""
    return escape(one_line(text, room))
