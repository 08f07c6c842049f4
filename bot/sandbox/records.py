"""Who and what there is in the stand-in, and what the bot does there."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
"""A message, user or chat as the Bot API gives it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes to the bot; `id` is also that of their private chat with it."""

    id: int
    first_name: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group that the bot is in, and of which it gets every message; `id` is negative."""

    id: int
    title: str


@dataclass(frozen=True, slots=True)
class Sent:
    """The bot sent `message`, or edited it."""

    message: Json
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """The bot showed `text` to the person who tapped a button."""

    text: str


Event = Sent | Notice
