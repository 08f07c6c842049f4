"""What the bot is told of comings and goings, and what it sees of a group."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.sandbox.records import Group, Json, Person
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.client import TOKEN, Client, client_of

READER, OTHER = Person(1001, "Reader"), Person(1002, "Other")
GROUP = Group(-1001000000001, "Readers")
BASIC = Group(-100, "Basic", kind="group")


async def told(client: Client) -> list[dict[str, Any]]:
    """Return the updates that came since the last time, without their ids."""
    updates = await client.call("getUpdates")
    if updates:
        await client.call("getUpdates", offset=updates[-1]["update_id"] + 1)
    return [{kind: update[kind] for kind in update if kind != "update_id"} for update in updates]


async def change(client: Client) -> tuple[str, str]:
    """Return what the bot was, and what it has become, by the last update that tells it."""
    changes = [update["my_chat_member"] for update in await told(client) if "my_chat_member" in update]
    return changes[-1]["old_chat_member"]["status"], changes[-1]["new_chat_member"]["status"]


async def test_the_bot_is_told_when_it_comes_rises_and_goes(telegram: Telegram, client: Client) -> None:
    telegram.add_bot(GROUP, by=READER)
    _, added, welcomed = await told(client)
    telegram.promote_bot(GROUP, by=READER)
    promoted = await change(client)
    telegram.remove_bot(GROUP, by=READER)
    removed = await change(client)

    assert added["my_chat_member"]["old_chat_member"]["status"] == "left"
    assert added["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert [user["id"] for user in welcomed["message"]["new_chat_members"]] == [telegram.bot["id"]]
    assert promoted == ("member", "administrator")
    assert removed == ("administrator", "kicked")


async def test_nothing_comes_from_a_group_that_the_bot_is_not_in(telegram: Telegram, client: Client) -> None:
    telegram.remove_bot(GROUP, by=READER)
    await told(client)

    telegram.say(READER, "/ask@pullquote_bot", group=GROUP)

    assert await told(client) == []


async def test_the_bot_leaves_by_itself(telegram: Telegram, client: Client) -> None:
    telegram.say(READER, "Hi", group=GROUP)

    await client.call("leaveChat", chat_id=GROUP.id)

    assert await change(client) == ("member", "left")


async def test_people_block_and_unblock_the_bot(telegram: Telegram, client: Client) -> None:
    telegram.block(READER)
    blocked = await change(client)
    telegram.unblock(READER)

    assert (blocked, await change(client)) == (("member", "kicked"), ("kicked", "member"))


async def test_a_group_that_moves_says_so_in_both_places_and_keeps_its_members(
    telegram: Telegram, client: Client
) -> None:
    telegram.say(READER, "Hi", group=BASIC)
    telegram.set_administrators(BASIC, [OTHER])
    await told(client)

    new = telegram.migrate(BASIC)

    old_says, new_says = (update["message"] for update in await told(client))
    assert (old_says["chat"]["id"], old_says["migrate_to_chat_id"]) == (BASIC.id, new.id)
    assert (new_says["chat"]["id"], new_says["migrate_from_chat_id"]) == (new.id, BASIC.id)
    for person, status in ((READER, "member"), (OTHER, "administrator")):
        assert (await client.call("getChatMember", chat_id=new.id, user_id=person.id))["status"] == status


def test_a_supergroup_does_not_become_one(telegram: Telegram) -> None:
    with pytest.raises(ValueError, match="is a supergroup already"):
        telegram.migrate(GROUP)


async def test_administrators_are_those_that_were_set_and_the_bot(telegram: Telegram, client: Client) -> None:
    stranger = Person(1003, "Stranger")
    telegram.say(stranger, "Hi")
    telegram.set_administrators(GROUP, [stranger])
    telegram.set_administrators(GROUP, [OTHER], owner=READER)
    telegram.promote_bot(GROUP, by=READER)

    administrators = await client.call("getChatAdministrators", chat_id=GROUP.id)

    statuses = {member["user"]["id"]: member["status"] for member in administrators}
    assert statuses == {READER.id: "creator", OTHER.id: "administrator", telegram.bot["id"]: "administrator"}
    assert (await client.call("getChatMember", chat_id=GROUP.id, user_id=stranger.id))["status"] == "member"


async def test_who_was_seen_elsewhere_alone_has_left(telegram: Telegram, client: Client) -> None:
    telegram.say(OTHER, "Hi", group=GROUP)

    member = await client.call("getChatMember", chat_id=GROUP.id, user_id=READER.id)

    assert member["status"] == "left"


Deed = Callable[[Telegram, Json], object]
"""What somebody does, perhaps about a message of the bot's."""


def _say(text: str) -> Deed:
    return lambda telegram, _: telegram.say(READER, text, group=GROUP)


@pytest.mark.parametrize(
    ("deed", "seen"),
    [
        (_say("A question?"), False),
        (_say("@pullquote_bot A question?"), False),
        (_say("/ask A question?"), False),
        (_say("/ask@other_bot A question?"), False),
        (_say("What does /ask@pullquote_bot do?"), False),
        (_say("/ask@pullquote_bot A question?"), True),
        (_say("/ask@PullQuote_Bot A question?"), True),
        (lambda t, mine: t.say(READER, "And?", group=GROUP, reply_to=mine), True),
        (lambda t, _: t.send(READER, "photo", caption="/ask@pullquote_bot", group=GROUP), True),
        (lambda t, _: t.send(READER, "photo", caption="A photo", group=GROUP), False),
        (lambda t, _: t.add_bot(GROUP, READER), True),
        (lambda t, _: t.post_from_channel(GROUP, "A post"), False),
        (lambda t, _: t.say(READER, "/ask A question?"), True),
    ],
)
@pytest.mark.parametrize("privacy_mode", [True, False])
async def test_privacy_mode_lets_through_what_is_meant_for_the_bot(
    deed: Deed, seen: bool, privacy_mode: bool
) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, privacy_mode=privacy_mode)
    async with client_of(telegram) as client:
        mine = await _message_of_the_bot(telegram, client)
        telegram.write_bot(GROUP, "I speak last")
        await told(client)

        deed(telegram, mine)

        assert bool(await told(client)) is (seen or not privacy_mode)


async def test_a_bare_command_is_for_the_bot_that_spoke_last() -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, privacy_mode=True)
    async with client_of(telegram) as client:
        await _message_of_the_bot(telegram, client)
        await told(client)

        telegram.say(READER, "/ask A question?", group=GROUP)

        assert len(await told(client)) == 1
        assert (await client.call("getMe"))["can_read_all_group_messages"] is False


async def test_an_administrator_sees_everything_in_spite_of_privacy_mode() -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, privacy_mode=True)
    async with client_of(telegram) as client:
        telegram.promote_bot(GROUP, by=READER)
        await told(client)

        telegram.say(READER, "A question?", group=GROUP)

        assert len(await told(client)) == 1


async def _message_of_the_bot(telegram: Telegram, client: Client) -> Json:
    telegram.say(READER, "Hi", group=GROUP)
    message: Json = await client.call("sendMessage", chat_id=GROUP.id, text="Hi")
    return message
