"""An administrator who looks after the library, and waits for what comes of each thing."""

import re
from collections.abc import Callable, Mapping

from bot.sandbox.records import Notice, Person, Sent
from bot.texts.en import TEXTS
from tests.bot.conversation import ADMIN, Conversation, Message
from tests.bot.handlers.tapping import button_called, now

BIRDS = b"Birds\n\nThe bird sings in the tall tree.\n"
BEES = b"Bees\n\nThe bee lives in a hive with many others.\n"

_UNDER_WAY = [
    re.escape(form).replace(r"\{done\}", ".*").replace(r"\{all\}", ".*") for form in TEXTS.progress.values()
]


async def outcomes(chat: Conversation, deed: Callable[[], object], count: int) -> list[Message]:
    """Return the messages, so many, that the `deed` of an administrator ends in.

    The bot goes on with it beside the other updates, and edits its message when it is done.
    """
    seen = len(chat.events)
    deed()
    while len(ends := _ends(chat, seen)) < count:
        await chat.changed()
    await chat.settle()
    return ends


async def outcome(chat: Conversation, deed: Callable[[], object]) -> Message:
    """Return the message that the `deed` of an administrator ends in."""
    (end,) = await outcomes(chat, deed, 1)
    return end


async def told(chat: Conversation, message: Message, data: str, *, person: Person = ADMIN) -> str:
    """Return what somebody is told whose tap on a button of `message`, with `data`, changes nothing there."""
    seen, before = len(chat.events), now(chat, message)
    chat.telegram.tap(person, message, data)
    while not (notices := [event.text for event in chat.events[seen:] if isinstance(event, Notice)]):
        await chat.changed()
    await chat.settle()
    assert now(chat, message) == before
    return notices[0]


async def sent_file(
    chat: Conversation,
    name: str | None,
    content: bytes,
    *,
    person: Person = ADMIN,
    caption: str | None = None,
) -> Message:
    """Return what the bot says of a file that was sent in private, once it has read it."""
    return await outcome(
        chat,
        lambda: chat.telegram.send(person, "document", file_name=name, content=content, caption=caption),
    )


async def commanded(chat: Conversation, text: str, *, person: Person = ADMIN) -> Message:
    """Return the message that a command ends in."""
    return await outcome(chat, lambda: chat.telegram.say(person, text))


async def tapped(chat: Conversation, message: Message, label: str, *, person: Person = ADMIN) -> Message:
    """Return the message that a tap on the button with a `label` ends in."""
    data = button_called(now(chat, message), label)["callback_data"]
    return await outcome(chat, lambda: chat.telegram.tap(person, message, data))


async def added(chat: Conversation, name: str, content: bytes) -> Message:
    """Return the message by which a file was looked at and added."""
    return await tapped(chat, await sent_file(chat, name, content), TEXTS.add)


async def album(chat: Conversation, contents: Mapping[str, bytes]) -> dict[str, Message]:
    """Return what the bot says of each of the files, by name, that were sent together."""

    def send() -> None:
        for name, content in contents.items():
            chat.telegram.send(ADMIN, "document", file_name=name, content=content, media_group_id="7")

    ends = await outcomes(chat, send, len(contents))
    return {each["reply_to_message"]["document"]["file_name"]: each for each in ends}


async def card(chat: Conversation, number: int = 1, *, person: Person = ADMIN) -> Message:
    """Return the card of the article with a `number` in the list, in private."""
    (listed,) = await chat.say("/articles", person=person)
    data = button_called(listed, str(number))["callback_data"]
    await chat.after(lambda: chat.telegram.tap(person, listed, data))
    return now(chat, listed)


def _ends(chat: Conversation, seen: int) -> list[Message]:
    """Return the messages since then that are edited, and do not tell how far something has come."""
    edited = [event.message for event in chat.events[seen:] if isinstance(event, Sent) and event.edited]
    return [each for each in edited if not any(re.fullmatch(form, each["text"]) for form in _UNDER_WAY)]
