"""What people can write: texts, captions, queries and names of files, as Telegram takes them."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.sandbox.page.limits import (
    MAX_CAPTION_UNITS,
    MAX_FILE_NAME_CHARS,
    MAX_OFFSET_BYTES,
    MAX_QUERY_CHARS,
    MAX_TEXT_UNITS,
)
from bot.utf16 import utf16_length


def text(written: str) -> str:
    """Return `written` without the white space around it.

    Raises:
        ValueError: when there is nothing left, or too much; it goes on from the name of what was written.
    """
    written = written.strip()
    if not written:
        raise ValueError("is empty")
    return _within(written, MAX_TEXT_UNITS)


def caption(written: str) -> str:
    """Return `written` without the white space around it, which may leave nothing.

    Raises:
        ValueError: when it is too long.
    """
    return _within(written.strip(), MAX_CAPTION_UNITS)


def _within(written: str, units: int) -> str:
    if utf16_length(written) > units:
        raise ValueError(f"is longer than {units} characters, as Telegram counts them")
    return written


def _taken(written: str) -> str:
    """Refuse what Telegram has no way to take."""
    if "\0" in written or any("\ud800" <= character <= "\udfff" for character in written):
        raise ValueError("holds a character that Telegram does not take")
    return written


def _short(offset: str) -> str:
    if len(offset.encode()) > MAX_OFFSET_BYTES:
        raise ValueError(f"is longer than {MAX_OFFSET_BYTES} bytes")
    return offset


def _last_part(name: str) -> str:
    """Return the name of a file without the folders before it."""
    name = re.split(r"[/\\]", name)[-1]
    if not name:
        raise ValueError("is empty")
    return name


Words = Annotated[str, AfterValidator(_taken)]
"""Whatever Telegram takes."""

Text = Annotated[Words, AfterValidator(text)]
"""The text of a message."""

Caption = Annotated[Words, AfterValidator(caption)]
"""What stands below a file; it may be empty."""

Query = Annotated[str, Field(max_length=MAX_QUERY_CHARS), AfterValidator(_taken)]
"""What is written after the bot's name in inline mode."""

Offset = Annotated[Words, AfterValidator(_short)]
"""Where the next results of a query begin, as the bot names it."""

FileName = Annotated[
    str, Field(max_length=MAX_FILE_NAME_CHARS), AfterValidator(_taken), AfterValidator(_last_part)
]
"""What a file is called."""
