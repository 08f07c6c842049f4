"""Buttons as people see and tap them."""

from bot.display import buttons_of
from bot.sandbox.records import Notice, Person
from tests.bot.conversation import READER, Conversation, Message


def labels(message: Message) -> list[list[str]]:
    """Return what the buttons under `message` say, row by row."""
    return [[button["text"] for button in row] for row in message["reply_markup"]["inline_keyboard"]]


def button_called(message: Message, label: str) -> Message:
    """Return the one button under `message` that says `label`."""
    (found,) = (button for button in buttons_of(message) if button["text"] == label)
    return found


async def tap_on(chat: Conversation, message: Message, label: str, person: Person = READER) -> Message:
    """Return `message` as it is after somebody tapped the button that says `label`."""
    data = button_called(now(chat, message), label)["callback_data"]
    await chat.after(lambda: chat.telegram.tap(person, message, data))
    return now(chat, message)


async def notices_of(chat: Conversation, message: Message, data: str, person: Person = READER) -> list[str]:
    """Return what somebody is told who taps a button under `message` that carries `data`."""
    events = await chat.after(lambda: chat.telegram.tap(person, message, data))
    assert [event for event in events if not isinstance(event, Notice)] == []
    return [event.text for event in events if isinstance(event, Notice)]


def now(chat: Conversation, message: Message) -> Message:
    """Return `message` as it is now."""
    return chat.telegram.messages[message["chat"]["id"], message["message_id"]]
