"""What stands in a message: found in what people write, and checked in what the bot sends."""

import re

from telegram.constants import InlineKeyboardButtonLimit, MessageLimit

from bot.markup import MarkupError, parse_html
from bot.sandbox.errors import BadRequestError
from bot.sandbox.records import Json
from bot.sandbox.requests import EditMessageText, SendMessage
from bot.utf16 import utf16_length

_COMMAND_OR_MENTION = re.compile(
    r"(?<![\w/])/\w{1,32}(?:@\w+)?(?![\w/])|(?<!\w)@[a-z]\w{3,31}", re.ASCII | re.IGNORECASE
)

CONTENT = ("text", "entities", "reply_markup", "link_preview_options")
"""The fields of a message that an edit replaces."""


def found_entities(text: str) -> list[Json]:
    """Return the commands and mentions that Telegram finds by itself in what people write."""
    return [
        {
            "type": "bot_command" if match[0].startswith("/") else "mention",
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match[0]),
        }
        for match in _COMMAND_OR_MENTION.finditer(text)
    ]


def content_of(call: SendMessage | EditMessageText) -> Json:
    """Return the text, entities and buttons of a message of the bot, or refuse them as Telegram does."""
    try:
        text, entities = parse_html(call.text) if call.parse_mode == "HTML" else (call.text, [])
    except MarkupError as error:
        raise BadRequestError(f"can't parse entities: {error}") from error
    if not text.strip():
        raise BadRequestError("message text is empty")
    if utf16_length(text) > MessageLimit.MAX_TEXT_LENGTH:
        raise BadRequestError("message is too long")
    content: Json = {"text": text}
    if entities:
        content["entities"] = entities[: MessageLimit.MESSAGE_ENTITIES]
    keyboard = call.reply_markup
    if keyboard is not None:
        for button in (button for row in keyboard.inline_keyboard for button in row):
            size = len(button.callback_data.encode())
            if not 1 <= size <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
                raise BadRequestError("BUTTON_DATA_INVALID")
        content["reply_markup"] = keyboard.model_dump(mode="json")
    if call.link_preview_options is not None:
        content["link_preview_options"] = call.link_preview_options.model_dump(mode="json")
    return content
