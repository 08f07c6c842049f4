"""What a tapped button asks for, and how that is written in its callback data.

The data is a version, the name of the action and its values, joined by colons: `1:quote:52:0:1`. Telegram gives
it back for as long as the message stands, after restarts and after updates of the bot; so a name is never
given another meaning, and what cannot be read any more is None.
"""

import re
from collections.abc import Mapping
from dataclasses import astuple, dataclass, fields
from typing import ClassVar

from telegram.constants import InlineKeyboardButtonLimit

MAX_DATA_BYTES = InlineKeyboardButtonLimit.MAX_CALLBACK_DATA

VERSION = "1"

_VALUE = {
    int: re.compile(r"0|[1-9][0-9]{0,17}"),
    bool: re.compile(r"[01]"),
    str: re.compile(r"[A-Za-z0-9_-]{0,24}"),
}


@dataclass(frozen=True, slots=True)
class Action:
    """What a button asks for; `name` stands for the kind in the data."""

    name: ClassVar[str]

    @property
    def data(self) -> str:
        """Return the callback data of a button that asks for this."""
        values = (str(int(value)) if isinstance(value, int) else value for value in astuple(self))
        return ":".join((VERSION, self.name, *values))


@dataclass(frozen=True, slots=True)
class ShowQuote(Action):
    """Show a quote of the answer to a question, at a `position` from 0, `wider` between its neighbours."""

    name = "quote"
    question: int
    position: int
    wider: bool


@dataclass(frozen=True, slots=True)
class Vote(Action):
    """Say whether the answer to a question helped, or take it back."""

    name = "vote"
    question: int
    position: int
    wider: bool
    helpful: bool


@dataclass(frozen=True, slots=True)
class ShowPassage(Action):
    """Show a passage that nobody asked for by a question, or what is around it."""

    name = "passage"
    key: str
    wider: bool


@dataclass(frozen=True, slots=True)
class AskStarter(Action):
    """Ask a suggested question, which `key` stands for."""

    name = "ask"
    key: str


@dataclass(frozen=True, slots=True)
class AskOnly(Action):
    """Ask a question again of one article alone: that of the quote at a `position` of its answer."""

    name = "only"
    question: int
    position: int


@dataclass(frozen=True, slots=True)
class AskAll(Action):
    """Ask a question again of all articles that its chat chose."""

    name = "all"
    question: int


@dataclass(frozen=True, slots=True)
class ShowArticles(Action):
    """Show the list of articles; `start` is the first of those that are listed."""

    name = "articles"
    start: int


@dataclass(frozen=True, slots=True)
class ShowArticle(Action):
    """Show what an article is, which `key` stands for, and lead back to the list from `start` on."""

    name = "article"
    key: str
    start: int


@dataclass(frozen=True, slots=True)
class AskAbout(Action):
    """Ask a suggested question, which `key` stands for, of one article alone, which `article` stands for."""

    name = "about"
    article: str
    key: str


@dataclass(frozen=True, slots=True)
class ShowSettings(Action):
    """Show a part of a chat's settings; `start` is the first of the articles that are listed."""

    name = "settings"
    part: str
    start: int


@dataclass(frozen=True, slots=True)
class ChangeSetting(Action):
    """Give a setting of the chat another value."""

    name = "set"
    setting: str
    value: str


@dataclass(frozen=True, slots=True)
class ShowUnanswered(Action):
    """Show the unanswered questions from one on, counted from 0."""

    name = "unanswered"
    start: int


@dataclass(frozen=True, slots=True)
class Dismiss(Action):
    """Dismiss the unanswered questions about a topic, which `key` stands for, in the list from `start` on."""

    name = "dismiss"
    start: int
    key: str


@dataclass(frozen=True, slots=True)
class AddFile(Action):
    """Add the file to the library that waits under `key`."""

    name = "add"
    key: str


@dataclass(frozen=True, slots=True)
class DiscardFile(Action):
    """Forget the file that waits under `key`."""

    name = "discard"
    key: str


@dataclass(frozen=True, slots=True)
class Remove(Action):
    """Take the article out of the library which `key` stands for."""

    name = "remove"
    key: str


@dataclass(frozen=True, slots=True)
class Undo(Action):
    """Bring back the version `before` of the library, in the place of the `version` that came of it."""

    name = "undo"
    version: int
    before: int


@dataclass(frozen=True, slots=True)
class ShowAudit(Action):
    """Show the audit log from one entry on, counted from 0, the newest first."""

    name = "audit"
    start: int


ACTIONS: Mapping[str, type[Action]] = {
    kind.name: kind
    for kind in (
        ShowQuote,
        Vote,
        ShowPassage,
        AskStarter,
        AskOnly,
        AskAll,
        ShowArticles,
        ShowArticle,
        AskAbout,
        ShowSettings,
        ChangeSetting,
        ShowUnanswered,
        Dismiss,
        AddFile,
        DiscardFile,
        Remove,
        Undo,
        ShowAudit,
    )
}


def read_data(data: str) -> Action | None:
    """Return what a button with `data` asks for, None where this version of the bot cannot tell."""
    version, _, rest = data.partition(":")
    name, *written = rest.split(":")
    kind = ACTIONS.get(name)
    if version != VERSION or kind is None or len(written) != len(fields(kind)):
        return None
    values = [_value(text, field.type) for text, field in zip(written, fields(kind), strict=True)]
    return None if None in values else kind(*values)


def _value(text: str, kind: object) -> int | bool | str | None:
    if kind not in _VALUE or not _VALUE[kind].fullmatch(text):
        return None
    if kind is bool:
        return text == "1"
    return int(text) if kind is int else text
