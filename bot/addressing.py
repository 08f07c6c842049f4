"""Is this message a question for us, and what is the question."""

from collections.abc import Iterable

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType

from bot.utf16 import utf16_slice

_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_AROUND_A_MENTION = " \t\n,:;"


def question_in(message: Message, me: User) -> str | None:
    """Return the question that `message` puts to the bot `me`, or None where it puts none.

    In a private chat every text is a question; in a group only `/ask`, a mention of the bot, or a reply to
    one of its messages. The question is empty where the bot is called without one. Other commands, other
    bots' messages, forwarded posts of a linked channel and what stands in channels are never questions.
    """
    if message.text is None or message.is_automatic_forward or _is_by_a_bot(message):
        return None
    return words_of(message, me) if _is_addressed(message, me) else None


def words_of(message: Message, me: User) -> str:
    """Return what a message that was found to be a question asks: its text without the command or mention."""
    text = message.text or ""
    command = _command(message)
    if command is not None:
        return text[len(command) :].strip()
    mentions = [entity for entity in message.entities if _mentions(entity, text, me)]
    return _without(mentions, text).strip(_AROUND_A_MENTION)


def _is_addressed(message: Message, me: User) -> bool:
    command = _command(message)
    if command is not None:
        return _is_ask(command, me)
    if message.chat.type in _GROUPS:
        return _is_reply_to(message, me) or any(_mentions(e, message.text or "", me) for e in message.entities)
    return message.chat.type == ChatType.PRIVATE


def _is_by_a_bot(message: Message) -> bool:
    """Tell a bot's message from one of a person who writes as their group or channel."""
    written_by_bot = message.from_user is not None and message.from_user.is_bot and message.sender_chat is None
    return written_by_bot or message.via_bot is not None


def _command(message: Message) -> str | None:
    """Return the command that `message` begins with, such as "/ask@pullquote_bot"."""
    first = next((entity for entity in message.entities if entity.offset == 0), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND:
        return None
    return _piece(first, message.text or "")


def _is_ask(command: str, me: User) -> bool:
    name, _, addressee = command.lower().partition("@")
    return name == "/ask" and addressee in ("", me.username.lower() if me.username else "")


def _mentions(entity: MessageEntity, text: str, me: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    named = entity.type == MessageEntity.MENTION and me.username is not None
    return named and _piece(entity, text).lower() == f"@{me.username}".lower()


def _is_reply_to(message: Message, me: User) -> bool:
    """Tell whether `message` replies to one of ours; in a topic all reply to the message that opened it."""
    replied = message.reply_to_message
    if replied is None or replied.from_user is None or replied.forum_topic_created is not None:
        return False
    return replied.from_user.id == me.id


def _without(entities: Iterable[MessageEntity], text: str) -> str:
    for entity in sorted(entities, key=lambda entity: entity.offset, reverse=True):
        text = utf16_slice(text, 0, entity.offset) + utf16_slice(text, entity.offset + entity.length)
    return text


def _piece(entity: MessageEntity, text: str) -> str:
    return utf16_slice(text, entity.offset, entity.offset + entity.length)
