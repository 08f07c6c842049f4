"""What only the bot's administrators may do, and every way around it."""

from functools import partial

import pytest

from bot.callbacks import Action, Dismiss, ShowUnanswered
from bot.keyboards import short_key
from bot.sandbox.records import Group, Person
from bot.texts.en import TEXTS
from tests.bot.conversation import ADMIN, GROUP, READER, Conversation, sent

COMMANDS = ("/reindex", "/status", "/stats", "/unanswered", "/export", "/rollback", "/audit", "/add")


async def forged(chat: Conversation) -> tuple[Action, Action]:
    """Return what buttons ask for that administrators alone are shown."""
    (listed,) = await chat.store.statistics.export()
    return ShowUnanswered(0), Dismiss(0, short_key(listed.topic))


@pytest.mark.parametrize("group", [None, GROUP])
@pytest.mark.parametrize("command", COMMANDS)
async def test_who_does_not_administer_the_bot_is_declined(
    chat: Conversation, command: str, group: Group | None
) -> None:
    (declined,) = await chat.say(f"{command}@pullquote_bot", group=group)

    assert declined["text"] == TEXTS.admins_only


@pytest.mark.parametrize("command", COMMANDS[1:])
async def test_reports_are_given_in_private_only(chat: Conversation, command: str) -> None:
    (declined,) = await chat.say(command, person=ADMIN, group=GROUP)

    assert declined["text"] == TEXTS.in_private_only


@pytest.mark.parametrize("command", COMMANDS)
async def test_who_administers_a_group_does_not_administer_the_bot(chat: Conversation, command: str) -> None:
    chat.telegram.set_administrators(GROUP, [], owner=READER)

    (as_owner,) = await chat.say(command, group=GROUP)
    (as_group,) = await chat.say(command, group=GROUP, anonymous=True)
    (as_channel,) = await chat.say(command, group=GROUP, as_chat=(-1001000000009, "Channel"))

    assert {message["text"] for message in (as_owner, as_group, as_channel)} == {TEXTS.admins_only}


async def test_an_administrator_who_writes_as_the_group_is_nobody_to_the_bot(chat: Conversation) -> None:
    (declined,) = await chat.say("/reindex", person=ADMIN, group=GROUP, anonymous=True)

    assert declined["text"] == TEXTS.admins_only


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_that_is_edited_into_a_message_does_nothing(chat: Conversation, command: str) -> None:
    said = chat.telegram.say(ADMIN, "thanks")
    await chat.settle()

    assert await chat.edit(said, command, person=ADMIN) == []


@pytest.mark.parametrize("command", COMMANDS)
async def test_an_administrators_command_forwarded_by_somebody_else_is_declined(
    chat: Conversation, command: str
) -> None:
    origin = {"type": "user", "sender_user": chat.telegram.user(ADMIN), "date": 1}
    message = chat.telegram.message(chat.telegram.chat(READER), chat.telegram.user(READER), text=command)
    message |= {
        "forward_origin": origin,
        "entities": [{"type": "bot_command", "offset": 0, "length": len(command)}],
    }

    (declined,) = sent(await chat.after(lambda: chat.telegram.deliver({"message": message})))

    assert declined["text"] == TEXTS.admins_only


@pytest.mark.parametrize("command", COMMANDS)
async def test_a_command_in_a_channel_does_nothing(chat: Conversation, command: str) -> None:
    channel = {"id": -1001000000009, "type": "channel", "title": "Channel"}
    post = {"message_id": 1, "date": 1, "chat": channel, "sender_chat": channel, "text": command}
    post |= {"entities": [{"type": "bot_command", "offset": 0, "length": len(command)}]}

    for kind in ("channel_post", "edited_channel_post"):
        assert await chat.after(partial(chat.telegram.deliver, {kind: post})) == []


@pytest.mark.parametrize(
    ("person", "group", "notice"),
    [
        (READER, None, TEXTS.admins_only),
        (READER, GROUP, TEXTS.admins_only),
        (ADMIN, GROUP, TEXTS.in_private_only),  # where others would read it
    ],
)
async def test_a_forged_button_shows_and_changes_nothing(
    chat: Conversation, person: Person, group: Group | None, notice: str
) -> None:
    (answer,) = await chat.say("/ask Who won the World Cup in 2022?", group=group)

    for action in await forged(chat):
        assert sent(await chat.after(partial(chat.telegram.tap, person, answer, action.data))) == []

    assert chat.notices() == [notice, notice]
    assert await chat.store.statistics.unanswered_count() == 1
