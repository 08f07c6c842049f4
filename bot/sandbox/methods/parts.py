"""Parts that the parameters of several calls share."""

from typing import Any

from pydantic import Json as Encoded

from bot.sandbox.content import formatted_fields
from bot.sandbox.methods.call import Parameters
from bot.sandbox.records import Json


class MessageEntity(Parameters):
    """A piece of a text with a format of its own, in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    user: dict[str, Any] | None = None
    language: str | None = None
    custom_emoji_id: str | None = None


class LinkPreviewOptions(Parameters):
    """Whether and how a link in the text is shown."""

    is_disabled: bool = False
    url: str | None = None
    prefer_small_media: bool = False
    prefer_large_media: bool = False
    show_above_text: bool = False


class ReplyParameters(Parameters):
    """The message that is replied to, and the piece of it that is quoted."""

    message_id: int
    chat_id: int | None = None
    allow_sending_without_reply: bool = False
    quote: str = ""
    quote_parse_mode: str | None = None
    quote_entities: tuple[MessageEntity, ...] = ()
    quote_position: int = 0


class Text(Parameters):
    """The text of a message, as sent or edited."""

    text: str = ""
    parse_mode: str | None = None
    entities: Encoded[tuple[MessageEntity, ...]] = ()
    link_preview_options: Encoded[LinkPreviewOptions] | None = None

    def text_fields(self, *, too_long: str) -> Json:
        """Return the fields of a message that has the text; `too_long` is what is said of one that is."""
        fields = formatted_fields("text", self.text, self.parse_mode, dumped(self.entities), too_long=too_long)
        return fields | preview_fields(self.link_preview_options)


class Caption(Parameters):
    """The caption of a message, as sent or edited."""

    caption: str = ""
    parse_mode: str | None = None
    caption_entities: Encoded[tuple[MessageEntity, ...]] = ()
    show_caption_above_media: bool = False

    def caption_fields(self, *, too_long: str) -> Json:
        """Return the fields of a message that has the caption; `too_long` is what is said of one that is."""
        entities = dumped(self.caption_entities)
        fields = formatted_fields("caption", self.caption, self.parse_mode, entities, too_long=too_long)
        return fields | ({"show_caption_above_media": True} if self.show_caption_above_media else {})


def preview_fields(options: LinkPreviewOptions | None) -> Json:
    """Return how a message shows its links."""
    return {} if options is None else {"link_preview_options": dumped((options,))[0]}


def dumped(parts: tuple[Parameters, ...]) -> list[Json]:
    """Return `parts` as the Bot API gives them, without what is not said."""
    return [part.model_dump(mode="json", exclude_none=True, exclude_defaults=True) for part in parts]
