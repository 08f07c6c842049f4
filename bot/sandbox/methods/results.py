"""A result of an inline query, and the message that is sent when it is chosen."""

from typing import Literal

from bot.sandbox.content import formatted_fields
from bot.sandbox.errors import BadRequestError
from bot.sandbox.methods.call import Parameters
from bot.sandbox.methods.keyboards import InlineKeyboardMarkup, keyboard_fields
from bot.sandbox.methods.parts import LinkPreviewOptions, MessageEntity, dumped, preview_fields
from bot.sandbox.records import Json


class InputTextMessageContent(Parameters):
    """The text that is sent."""

    message_text: str
    parse_mode: str | None = None
    entities: tuple[MessageEntity, ...] = ()
    link_preview_options: LinkPreviewOptions | None = None


class InlineQueryResultArticle(Parameters):
    """A result that sends a text."""

    type: Literal["article"] = "article"
    id: str
    title: str
    input_message_content: InputTextMessageContent
    reply_markup: InlineKeyboardMarkup | None = None
    url: str | None = None
    description: str | None = None
    thumbnail_url: str | None = None
    thumbnail_width: int | None = None
    thumbnail_height: int | None = None

    def content(self) -> Json:
        """Return the content of the message that is sent, or refuse it as Telegram does."""
        sent = self.input_message_content
        if not sent.message_text:
            raise BadRequestError("can't parse inline query result: Input message content is not specified")
        if not self.title:
            raise BadRequestError("ARTICLE_TITLE_EMPTY")
        text = formatted_fields(
            "text", sent.message_text, sent.parse_mode, dumped(sent.entities), too_long="MESSAGE_TOO_LONG"
        )
        buttons = keyboard_fields(self.reply_markup, in_private=False)
        return text | preview_fields(sent.link_preview_options) | buttons
