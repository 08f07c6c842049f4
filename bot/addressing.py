"""Is this message a question for us, and what is the question."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from telegram import Message, MessageEntity, User
from telegram.constants import ChatType

from bot.store.records import AnswersTo
from bot.utf16 import utf16_slice
from corpus.article import Article
from retrieval.asking import ends_asking
from retrieval.follow_ups import asks_nothing

GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)

_AROUND_A_MENTION = " \t\n,:;"


@dataclass(frozen=True, slots=True)
class Addressed:
    """What a message asks, empty where we are called without a question.

    `by_name` tells that we are meant, `asks` that it wants a reply even if that is that nothing was found, and
    `by_command` that it was asked by one. `articles` are those that its words named, which are cut off from the
    text then: none, the one that is to be asked, or several that the name fits.
    """

    text: str
    by_name: bool = True
    asks: bool = True
    by_command: bool = False
    articles: tuple[Article, ...] = ()


def addressed(message: Message, me: User, answers_to: AnswersTo = AnswersTo.NAME) -> Addressed | None:
    """Return what `message` asks the bot `me`, or None where it asks us nothing.

    In a private chat every text is a question; in a group `/ask`, a mention of the bot, a reply to one of
    its messages, and what else the group has us answer. The caption of a picture counts as its text. Who calls
    us without a question in reply to somebody else's message means that message. Other commands, other bots'
    messages, forwarded posts of a linked channel and what stands in channels are never questions.
    """
    text = _text(message)
    if not text or message.is_automatic_forward or message.via_bot or is_by_a_bot(message):
        return None
    if not is_for_us(message, me):
        return _overheard(message, answers_to)
    return Addressed(question_to_us(message, me), by_command=_command(message) is not None)


def is_for_us(message: Message, me: User) -> bool:
    """Tell whether `message` was written by a person to the bot `me`, whatever it holds."""
    if is_by_a_bot(message):
        return False
    command = _command(message)
    if command is not None:
        return _is_ask(command, me)
    if message.chat.type in GROUPS:
        return replies_to_us(message, me) or bool(_mentions_of(me, message))
    return message.chat.type == ChatType.PRIVATE


def question_to_us(message: Message, me: User) -> str:
    """Return what `message`, which was written to us, asks: its own words, or those that it replies to."""
    asked = _words(message, me)
    return _replied_words(message, me) or asked if asks_nothing(asked) else asked


def replies_to_us(message: Message, me: User) -> bool:
    """Tell whether `message` replies to one of ours; in a topic all reply to the message that opened it."""
    replied = _replied(message)
    return replied is not None and replied.from_user is not None and replied.from_user.id == me.id


def is_by_a_bot(message: Message) -> bool:
    """Tell a bot's `message` from one of a person who writes as their group or channel."""
    return message.from_user is not None and message.from_user.is_bot and message.sender_chat is None


def _overheard(message: Message, answers_to: AnswersTo) -> Addressed | None:
    """Return what a group has us answer although it was not written to us."""
    if message.chat.type not in GROUPS or _command(message) is not None or answers_to is AnswersTo.NAME:
        return None
    text = _text(message).strip()
    if answers_to is AnswersTo.ALL:
        return Addressed(text, by_name=False, asks=False)
    return Addressed(text, by_name=False) if ends_asking(text) else None


def _words(message: Message, me: User) -> str:
    """Return the text of `message` without the command or mention that makes it ours."""
    command = _command(message)
    if command is not None:
        return _text(message)[len(command) :].strip()
    return _without(_mentions_of(me, message), _text(message)).strip(_AROUND_A_MENTION)


def _replied_words(message: Message, me: User) -> str:
    """Return what somebody else wrote that `message` replies to, or the part of it that is quoted."""
    replied = _replied(message)
    if replied is not None and me in (replied.from_user, replied.via_bot):
        return ""
    if message.quote is not None:
        return message.quote.text.strip()
    return _words(replied, me) if replied else ""


def _replied(message: Message) -> Message | None:
    replied = message.reply_to_message
    return None if replied is None or replied.forum_topic_created is not None else replied


def _text(message: Message) -> str:
    return message.text or message.caption or ""


def _entities(message: Message) -> Sequence[MessageEntity]:
    return message.entities or message.caption_entities


def _command(message: Message) -> str | None:
    """Return the command that `message` begins with, such as "/ask@pullquote_bot"."""
    first = next((entity for entity in _entities(message) if entity.offset == 0), None)
    if first is None or first.type != MessageEntity.BOT_COMMAND:
        return None
    return _piece(first, _text(message))


def _is_ask(command: str, me: User) -> bool:
    name, _, addressee = command.lower().partition("@")
    return name == "/ask" and addressee in ("", me.username.lower() if me.username else "")


def _mentions_of(me: User, message: Message) -> list[MessageEntity]:
    return [entity for entity in _entities(message) if _mentions(entity, _text(message), me)]


def _mentions(entity: MessageEntity, text: str, me: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user is not None and entity.user.id == me.id
    named = entity.type == MessageEntity.MENTION and me.username is not None
    return named and _piece(entity, text).lower() == f"@{me.username}".lower()


def _without(entities: Iterable[MessageEntity], text: str) -> str:
    for entity in sorted(entities, key=lambda entity: entity.offset, reverse=True):
        text = utf16_slice(text, 0, entity.offset) + utf16_slice(text, entity.offset + entity.length)
    return text


def _piece(entity: MessageEntity, text: str) -> str:
    return utf16_slice(text, entity.offset, entity.offset + entity.length)
