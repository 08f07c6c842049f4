"""Whether the bot may do something in a chat, in the order in which Telegram looks (`check_chat_access`)."""

from bot.sandbox.errors import BadRequestError, ForbiddenError
from bot.sandbox.records import Json
from bot.sandbox.state import ADMINISTRATORS, IN_THE_GROUP, State


def chat_to_read(telegram: State, chat_id: int) -> Json:
    """Return the chat of an id, if the bot may know of it."""
    chat = telegram.chats.get(chat_id)
    if chat is None:
        raise BadRequestError("chat not found")
    if chat["type"] == "supergroup":
        _check_membership(telegram, chat)
    return chat


def chat_to_write(telegram: State, chat_id: int) -> Json:
    """Return the chat of an id, if the bot may do something in it."""
    chat = chat_to_read(telegram, chat_id)
    if chat_id in telegram.upgraded:
        moved = {"migrate_to_chat_id": telegram.upgraded[chat_id]}
        raise BadRequestError("group chat was upgraded to a supergroup chat", moved)
    if chat_id in telegram.unreachable:
        raise ForbiddenError(telegram.unreachable[chat_id])
    if chat["type"] != "private":
        _check_membership(telegram, chat)
    return chat


def check_right_to_send(telegram: State, chat: Json, what: str) -> None:
    """Refuse to send `what`, such as `text messages`, where only administrators may write."""
    if chat["id"] in telegram.silenced and telegram.bot_status(chat) not in ADMINISTRATORS:
        raise BadRequestError(f"not enough rights to send {what} to the chat")


def message_of(telegram: State, chat: Json, message_id: int, purpose: str) -> Json:
    """Return a message of `chat`; `purpose` is what Telegram calls it, such as `message to edit`."""
    message = telegram.messages.get((chat["id"], message_id))
    if message is None:
        raise BadRequestError(f"{purpose} not found")
    return message


def _check_membership(telegram: State, chat: Json) -> None:
    status = telegram.bot_status(chat)
    if status == "kicked":
        raise ForbiddenError(f"bot was kicked from the {chat['type']} chat")
    if status not in IN_THE_GROUP:
        raise ForbiddenError(f"bot is not a member of the {chat['type']} chat")
