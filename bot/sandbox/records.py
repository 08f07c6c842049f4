"""Who and what there is in the stand-in, and what the bot does there."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

Json = dict[str, Any]
"""A message, user, chat or update as the Bot API gives it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who writes to the bot; `id` is also that of their private chat with it."""

    id: int
    first_name: str
    language_code: str | None = None
    username: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of a forum; `id` is the `message_thread_id` of its messages."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """A group, a forum where it has `topics`; `id` is negative."""

    id: int
    title: str
    topics: tuple[Topic, ...] = ()
    kind: Literal["supergroup", "group"] = "supergroup"


class Manner(TypedDict, total=False):
    """Where somebody writes, and as whom: in private and as themselves where nothing is said.

    `anonymous` is an administrator writing as the group, `as_chat` somebody writing as the channel of an id
    and a title.
    """

    group: Group | None
    topic: Topic | None
    reply_to: Json | None
    anonymous: bool
    as_chat: tuple[int, str] | None


@dataclass(frozen=True, slots=True)
class BotCommand:
    """A command in the menu."""

    command: str
    description: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A `result` that the bot offered for the inline `query`, and the `content` of the message it sends."""

    result: Json
    query: str
    content: Json


@dataclass(frozen=True, slots=True)
class Sent:
    """The bot sent `message`, or edited it."""

    message: Json
    edited: bool = False


@dataclass(frozen=True, slots=True)
class Deleted:
    """The bot deleted `message`."""

    message: Json


@dataclass(frozen=True, slots=True)
class Notice:
    """The bot showed `text` to the person who tapped a button, as an alert or not, or opened `url`."""

    text: str
    alert: bool = False
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """The bot shows that it is busy with `action`, such as `typing`."""

    chat_id: int
    action: str


@dataclass(frozen=True, slots=True)
class Reacted:
    """The bot reacted to `message` with `emoji`, or took its reaction back where that is None."""

    message: Json
    emoji: str | None


@dataclass(frozen=True, slots=True)
class InlineAnswer:
    """The bot offered `results` for an inline query; `call` has all the parameters of the answer."""

    query_id: str
    results: Sequence[Json]
    call: Json


Event = Sent | Deleted | Notice | Action | Reacted | InlineAnswer
