"""Lists that stay short."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from bot.texts.texts import Texts

MAX_LISTED = 5
"""How many things a message names before it only counts the others."""

_Thing = TypeVar("_Thing")


def bullets(things: Sequence[_Thing], form: Callable[[_Thing], str], texts: Texts) -> str:
    """Return the first of `things` in their HTML `form`, one a line, and how many more there are, if any."""
    lines = [f"• {form(thing)}" for thing in things[:MAX_LISTED]]
    if len(things) > MAX_LISTED:
        lines.append(texts.more_articles(len(things) - MAX_LISTED))
    return "\n".join(lines)
