"""Changing, deleting and reacting to messages."""

from collections.abc import Callable

from pydantic import Json as Encoded
from telegram.constants import ReactionEmoji

from bot.sandbox.errors import BadRequestError
from bot.sandbox.methods.access import chat_to_read, chat_to_write, message_of
from bot.sandbox.methods.call import Call, Parameters
from bot.sandbox.methods.keyboards import InlineKeyboardMarkup, keyboard_fields
from bot.sandbox.methods.parts import Caption, Text
from bot.sandbox.records import Deleted, Json, Reacted, Sent
from bot.sandbox.state import ADMINISTRATORS, State

_DELETABLE_SECONDS = 48 * 3600
_TEXT = ("text", "entities", "link_preview_options", "reply_markup")
_CAPTION = ("caption", "caption_entities", "show_caption_above_media", "reply_markup")


class Editing(Call):
    """What the calls that edit a message have in common: they name it in its chat, or as an inline one."""

    chat_id: int | None = None
    message_id: int | None = None
    inline_message_id: str | None = None
    reply_markup: Encoded[InlineKeyboardMarkup] | None = None

    def replace(self, telegram: State, fields: tuple[str, ...], content: Callable[[Json], Json]) -> Json | bool:
        """Put `content` of the message in the place of its `fields`; return it, or True for an inline one."""
        old = self._edited(telegram)
        new = content(old) | keyboard_fields(self.reply_markup, in_private=old["chat"]["type"] == "private")
        if all(old.get(key) == new.get(key) for key in fields):
            raise BadRequestError(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        kept = {key: value for key, value in old.items() if key not in fields}
        message = kept | new | {"edit_date": int(telegram.clock())}
        telegram.keep(message)
        telegram.tell(Sent(message, edited=True))
        return message if self.inline_message_id is None else True

    def _edited(self, telegram: State) -> Json:
        if self.inline_message_id is not None:
            at = telegram.inline_messages.get(self.inline_message_id)
            if at is None or at not in telegram.messages:
                raise BadRequestError("MESSAGE_ID_INVALID")
            return telegram.messages[at]
        if self.chat_id is None or self.message_id is None:
            raise BadRequestError("message identifier is not specified")
        chat = chat_to_write(telegram, self.chat_id)
        message = message_of(telegram, chat, self.message_id, "message to edit")
        if message["from"] != telegram.bot:
            raise BadRequestError("message can't be edited")
        return message


class EditMessageText(Editing, Text):
    """Put another text, and other buttons, in the place of a message."""

    def carry_out(self, telegram: State) -> Json | bool:
        """Edit the message and return it."""
        return self.replace(telegram, _TEXT, self._content)

    def _content(self, old: Json) -> Json:
        content = self.text_fields(too_long="MESSAGE_TOO_LONG")
        if "text" not in old:
            raise BadRequestError("there is no text in the message to edit")
        return content


class EditMessageCaption(Editing, Caption):
    """Put another caption, and other buttons, in the place of those of a message."""

    def carry_out(self, telegram: State) -> Json | bool:
        """Edit the message and return it."""
        return self.replace(telegram, _CAPTION, self._content)

    def _content(self, old: Json) -> Json:
        if "text" in old:
            raise BadRequestError("there is no caption in the message to edit")
        return self.caption_fields(too_long="MEDIA_CAPTION_TOO_LONG")


class EditMessageReplyMarkup(Editing):
    """Put other buttons under a message, or take them away."""

    def carry_out(self, telegram: State) -> Json | bool:
        """Edit the message and return it."""
        return self.replace(telegram, ("reply_markup",), lambda _: {})


class DeleteMessage(Call):
    """Delete a message."""

    chat_id: int
    message_id: int

    def carry_out(self, telegram: State) -> bool:
        """Delete it: of others in groups only as an administrator, and only in the first 48 hours."""
        chat = chat_to_write(telegram, self.chat_id)
        message = message_of(telegram, chat, self.message_id, "message to delete")
        own = chat["type"] == "private" or message["from"] == telegram.bot
        administrator = telegram.bot_status(chat) in ADMINISTRATORS
        old = telegram.clock() - message["date"] > _DELETABLE_SECONDS and not administrator
        if old or not (own or administrator):
            raise BadRequestError(f"message can't be deleted{' for everyone' if own else ''}")
        del telegram.messages[self.chat_id, self.message_id]
        telegram.tell(Deleted(message))
        return True


class ReactionType(Parameters):
    """A reaction."""

    type: str
    emoji: str = ""


class SetMessageReaction(Call):
    """React to a message, or take the reaction back."""

    chat_id: int
    message_id: int
    reaction: Encoded[tuple[ReactionType, ...]] = ()
    is_big: bool = False

    def carry_out(self, telegram: State) -> bool:
        """React."""
        chat = chat_to_read(telegram, self.chat_id)
        message = message_of(telegram, chat, self.message_id, "message to react")
        if len(self.reaction) > 1:
            raise BadRequestError("REACTIONS_TOO_MANY")
        emoji = self.reaction[0].emoji if self.reaction else None
        if emoji is not None and (self.reaction[0].type != "emoji" or emoji not in set(ReactionEmoji)):
            raise BadRequestError("REACTION_INVALID")
        telegram.tell(Reacted(message, emoji))
        return True
