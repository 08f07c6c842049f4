"""Sending messages, and the sign that one is being made."""

from pydantic import Json as Encoded
from telegram.constants import ChatAction

from bot.sandbox.errors import BadRequestError
from bot.sandbox.methods.access import chat_to_write, check_right_to_send, message_of
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.keyboards import InlineKeyboardMarkup, keyboard_fields
from bot.sandbox.methods.parts import ReplyParameters, Text
from bot.sandbox.methods.quotes import quote_fields
from bot.sandbox.places import thread_of
from bot.sandbox.records import Action, Json, Sent
from bot.sandbox.state import ADMINISTRATORS, State


class Sending(Call):
    """What the calls that send a message have in common."""

    chat_id: int
    message_thread_id: int | None = None
    reply_parameters: Encoded[ReplyParameters] | None = None
    reply_markup: Encoded[InlineKeyboardMarkup] | None = None
    disable_notification: bool = False
    protect_content: bool = False

    def post(self, telegram: State, content: Json, what: str) -> Json:
        """Send `content` and return the message; `what` is Telegram's word for such messages."""
        chat = chat_to_write(telegram, self.chat_id)
        topic = topic_in(telegram, chat, self.message_thread_id)
        replied = self._replied(telegram, chat)
        place = thread_of(telegram, chat, topic, replied)
        check_open(telegram, chat, place.get("message_thread_id"))
        check_right_to_send(telegram, chat, what)
        if replied is not None and self.reply_parameters is not None:
            place |= quote_fields(self.reply_parameters, replied)
        buttons = keyboard_fields(self.reply_markup, in_private=chat["type"] == "private")
        message = telegram.message(chat, telegram.bot, **place, **content, **buttons)
        if self.protect_content:
            message["has_protected_content"] = True
        telegram.keep(message)
        telegram.last_bot[chat["id"]] = telegram.bot["id"]
        telegram.tell(Sent(message))
        return message

    def _replied(self, telegram: State, chat: Json) -> Json | None:
        """Return the message that is replied to, None where there is none and that is allowed."""
        reply = self.reply_parameters
        if reply is None:
            return None
        if reply.allow_sending_without_reply and (chat["id"], reply.message_id) not in telegram.messages:
            return None
        return message_of(telegram, chat, reply.message_id, "message to be replied")


class SendMessage(Sending, Text):
    """Send a text."""

    def carry_out(self, telegram: State) -> Json:
        """Send the text and return the message."""
        content = self.text_fields(too_long="message is too long")
        return self.post(telegram, content, "text messages")


class SendChatAction(Call):
    """Show that something is being made."""

    chat_id: int
    action: str
    message_thread_id: int | None = None

    def carry_out(self, telegram: State) -> bool:
        """Show it."""
        if self.action not in set(ChatAction):
            raise BadRequestError("wrong parameter action in request")
        chat = chat_to_write(telegram, self.chat_id)
        topic_in(telegram, chat, self.message_thread_id)
        telegram.tell(Action(self.chat_id, self.action))
        return True


def topic_in(telegram: State, chat: Json, thread_id: int | None) -> int | None:
    """Return the topic that `thread_id` names in `chat`; in groups without topics it names none."""
    if thread_id is None or not (chat.get("is_forum") or chat["type"] == "private"):
        return None
    if "forum_topic_created" not in telegram.messages.get((chat["id"], thread_id), ()):
        raise BadRequestError("message thread not found")
    return thread_id


def check_open(telegram: State, chat: Json, thread_id: int | None) -> None:
    """Refuse to write in a closed topic, except as an administrator."""
    closed = thread_id is not None and (chat["id"], thread_id) in telegram.closed_topics
    if closed and telegram.bot_status(chat) not in ADMINISTRATORS:
        raise BadRequestError("TOPIC_CLOSED")
