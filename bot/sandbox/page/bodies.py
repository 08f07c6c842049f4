"""What a page sends: the body of each request, checked as far as it can be without looking into a chat."""

import mimetypes
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from bot.sandbox.page.words import Caption, FileName, Offset, Query, Text, Words

PICTURES = ("image/jpeg", "image/png", "image/webp")
"""The kinds of file that are shown as photos."""


class Body(BaseModel):
    """A request; what is unknown in it is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Say(Body):
    """Write a text."""

    speaker: str
    chat: str
    topic: int | None = None
    text: Text
    reply_to: int | None = None


class Edit(Body):
    """Put another text in the place of one's own."""

    speaker: str
    chat: str
    message_id: int
    text: Words


class Tap(Body):
    """Tap the button that carries `data`."""

    speaker: str
    chat_id: int
    message_id: int
    data: str


class React(Body):
    """React with `emoji`, or take the reaction back."""

    speaker: str
    chat_id: int
    message_id: int
    emoji: str | None = None


class Send(Body):
    """Send a file called `name`, of which the content comes besides."""

    speaker: str
    chat: str
    topic: int | None = None
    caption: Caption = ""
    name: FileName

    @property
    def is_picture(self) -> bool:
        """Tell whether people's Telegram sends the file as a photo."""
        return mimetypes.guess_type(self.name)[0] in PICTURES


class Inline(Body):
    """Type a query after the bot's name."""

    speaker: str
    query: Query
    offset: Offset = ""


class Choose(Body):
    """Send a result that was offered for a query."""

    speaker: str
    chat: str
    topic: int | None = None
    query_id: str
    result_id: str


class Language(Body):
    """Set Telegram to a language, or to none that the bot is told of."""

    speaker: str
    language: str | None


class Follow(Body):
    """Ask for the events after a number."""

    after: Annotated[int, Field(ge=0)] = 0


class Commands(Body):
    """Ask for the menu of commands."""

    speaker: str
    chat: str
