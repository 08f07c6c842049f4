"""The buttons under messages, and what comes back when they are tapped."""

from collections.abc import Iterable
from hashlib import sha256

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.texts.texts import Texts

STARTER_PATTERN = r"^ask:[0-9a-f]{16}$"
"""Callback data that asks a suggested question."""

MORE_PATTERN = r"^more(:[0-9a-f]{16})?$"
"""Callback data that asks for an answer's other passages, of a suggested question where it names one."""

_MAX_LABEL_CHARS = 60


def starter_buttons(starters: Iterable[str]) -> InlineKeyboardMarkup | None:
    """Return a button for each of `starters`, one a row; None where there is none."""
    rows = [
        [InlineKeyboardButton(_label(words), callback_data=f"ask:{starter_key(words)}")] for words in starters
    ]
    return InlineKeyboardMarkup(rows) if rows else None


def starter_key(starter: str) -> str:
    """Return 16 characters that stand for `starter`: the same in every run, whatever else is suggested."""
    return sha256(starter.encode()).hexdigest()[:16]


def more_button(texts: Texts, starter: str | None = None) -> InlineKeyboardMarkup:
    """Return the button that shows the other passages of an answer, to `starter` where it was one."""
    data = f"more:{starter_key(starter)}" if starter else "more"
    return InlineKeyboardMarkup([[InlineKeyboardButton(texts.more, callback_data=data)]])


def _label(words: str) -> str:
    return words if len(words) <= _MAX_LABEL_CHARS else f"{words[: _MAX_LABEL_CHARS - 1].rstrip()}…"
