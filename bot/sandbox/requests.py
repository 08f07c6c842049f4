"""The calls of the Bot API that the stand-in takes, and the parameters of each."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, Json


class Parameters(BaseModel):
    """Parameters of a call, or a part of them; unknown ones are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class ReplyParameters(Parameters):
    """The message that is replied to."""

    message_id: int
    allow_sending_without_reply: bool = False


class LinkPreviewOptions(Parameters):
    """Whether links in the text get a preview."""

    is_disabled: bool = False


class InlineKeyboardButton(Parameters):
    """A button under a message."""

    text: str
    callback_data: str


class InlineKeyboardMarkup(Parameters):
    """The rows of buttons under a message."""

    inline_keyboard: tuple[tuple[InlineKeyboardButton, ...], ...]


class BotCommand(Parameters):
    """A command in the menu."""

    command: Annotated[str, Field(pattern=r"^[a-z0-9_]{1,32}$")]
    description: Annotated[str, Field(min_length=1, max_length=256)]


class GetMe(Parameters):
    """Ask who the bot is."""


class DeleteWebhook(Parameters):
    """Go over to polling."""

    drop_pending_updates: bool = False


class SetMyCommands(Parameters):
    """Set the menu of commands."""

    commands: Json[tuple[BotCommand, ...]]


class GetUpdates(Parameters):
    """Ask for updates from `offset` on, waiting for one for at most `timeout` seconds."""

    offset: int = 0
    limit: Annotated[int, Field(ge=1, le=100)] = 100
    timeout: Annotated[int, Field(ge=0)] = 0
    allowed_updates: Json[tuple[str, ...]] | None = None


class SendMessage(Parameters):
    """Send a message."""

    chat_id: int
    text: str = ""
    parse_mode: Literal["HTML"] | None = None
    reply_parameters: Json[ReplyParameters] | None = None
    link_preview_options: Json[LinkPreviewOptions] | None = None
    reply_markup: Json[InlineKeyboardMarkup] | None = None


class EditMessageText(Parameters):
    """Put another text, and other buttons, in the place of a message."""

    chat_id: int
    message_id: int
    text: str = ""
    parse_mode: Literal["HTML"] | None = None
    link_preview_options: Json[LinkPreviewOptions] | None = None
    reply_markup: Json[InlineKeyboardMarkup] | None = None


class AnswerCallbackQuery(Parameters):
    """End the progress sign on a tapped button."""

    callback_query_id: str
    text: Annotated[str, Field(max_length=200)] = ""
    show_alert: bool = False


Call = GetMe | DeleteWebhook | SetMyCommands | GetUpdates | SendMessage | EditMessageText | AnswerCallbackQuery

CALLS: dict[str, type[Call]] = {
    "getMe": GetMe,
    "deleteWebhook": DeleteWebhook,
    "setMyCommands": SetMyCommands,
    "getUpdates": GetUpdates,
    "sendMessage": SendMessage,
    "editMessageText": EditMessageText,
    "answerCallbackQuery": AnswerCallbackQuery,
}
"""The calls by the names of their methods."""
