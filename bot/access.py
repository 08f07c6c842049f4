"""Who may do what."""

from collections.abc import Set as AbstractSet

from telegram import Bot, Chat, Message, User
from telegram.constants import ChatMemberStatus, ChatType
from telegram.error import TelegramError

from bot.kinds import GROUP_ANONYMOUS_BOT, SHARED_USERS

_ADMINISTRATORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)


def is_admin(user: User | None, admin_ids: AbstractSet[int]) -> bool:
    """Tell whether `user` administers this bot: by numeric id, never as a group or a channel."""
    return user is not None and user.id not in SHARED_USERS and user.id in admin_ids


def wrote_as_administrator(message: Message) -> bool:
    """Tell whether who wrote `message` did so as the group itself, which only its administrators can."""
    return message.sender_chat is not None and message.sender_chat.id == message.chat.id


async def administers_chat(connection: Bot, chat: Chat, user: User | None) -> bool:
    """Tell whether `user` administers `chat`, which Telegram is asked; a private chat is one's own."""
    if chat.type == ChatType.PRIVATE:
        return True
    if user is None or user.id == GROUP_ANONYMOUS_BOT:
        return False
    try:
        member = await connection.get_chat_member(chat.id, user.id)
    except TelegramError:
        return False  # who cannot be shown to be one is none
    return member.status in _ADMINISTRATORS


async def sees_all_messages(connection: Bot, chat: Chat) -> bool:
    """Tell whether Telegram hands the bot every message of `chat`; in a private one, those of most groups.

    In privacy mode it does so only where the bot is an administrator.
    """
    if connection.bot.can_read_all_group_messages:
        return True
    return chat.type != ChatType.PRIVATE and await administers_chat(connection, chat, connection.bot)
