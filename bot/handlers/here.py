"""Where an update happened: the chat or topic, what its administrators chose, and the language to speak."""

from dataclasses import dataclass

from telegram import CallbackQuery, Message, User
from telegram.constants import ChatType

from bot.addressing import GROUPS
from bot.store.chats import Chats
from bot.store.records import ChatKind, ChatSettings, Place
from bot.texts.choice import texts_for
from bot.texts.texts import Texts


@dataclass(frozen=True, slots=True)
class Here:
    """A place, its settings, and the texts for who did something there."""

    place: Place
    kind: ChatKind
    settings: ChatSettings
    texts: Texts


async def here(chats: Chats, message: Message) -> Here:
    """Return where `message` stands, with the texts for who wrote it."""
    return await _here(chats, place_of(message), message.chat.type, message.from_user)


async def here_of_tap(chats: Chats, query: CallbackQuery) -> Here:
    """Return where the button of `query` was tapped, with the texts for who tapped it.

    Where Telegram does not tell it, that is taken to be a private chat.
    """
    message = query.message
    if message is None:
        return await _here(chats, Place(query.from_user.id), ChatType.PRIVATE, query.from_user)
    place = place_of(message) if isinstance(message, Message) else Place(message.chat.id)
    return await _here(chats, place, message.chat.type, query.from_user)


def place_of(message: Message) -> Place:
    """Return the chat that `message` stands in, or its topic."""
    thread = message.message_thread_id if message.is_topic_message else None
    return Place(message.chat.id, thread or 0)


def person_of(message: Message) -> int:
    """Return who wrote `message`: a person, or the chat that they wrote as; 0 where nobody is named."""
    writer = message.sender_chat or message.from_user
    return writer.id if writer else 0


async def _here(chats: Chats, place: Place, chat_type: str, person: User | None) -> Here:
    settings = await chats.settings(place)
    kind = ChatKind.GROUP if chat_type in GROUPS else ChatKind.PRIVATE
    return Here(place, kind, settings, texts_for(settings.language, person.language_code if person else None))
