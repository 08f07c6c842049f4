"""Coming into groups, leaving them, and groups that become supergroups."""

from functools import partial
from typing import Any

import pytest

from bot.sandbox.records import Group, Topic
from bot.sandbox.shapes import member
from bot.sandbox.telegram import Telegram
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.conversation import (
    GROUP,
    READER,
    Conversation,
    Message,
    conversation,
    labels_and_data,
    sent,
)
from tests.bot.rendering.shown import shown

BASIC = Group(-100, "Basic", kind="group")
FORUM = Group(-1001000000002, "Forum", (Topic(70, "News"),))
RANGE, TRUMP = "How far can ATACMS reach?", "What about Trump?"
OPEN = ChatSettings(AnswersTo.QUESTIONS)


def introduction_of(answers_to: AnswersTo = AnswersTo.NAME) -> str:
    """Return how the bot introduces itself in a group that has it answer so much."""
    html = TEXTS.introduction.format(username="pullquote_bot", besides=TEXTS.besides[answers_to])
    return shown(html)[0]


async def change(
    chat: Conversation, where: dict[str, Any], old: dict[str, Any], new: dict[str, Any]
) -> list[Message]:
    """Return what the bot says when it becomes another kind of member in a chat."""
    changed = {"chat": where, "from": chat.telegram.user(READER), "date": 1}
    changed |= {"old_chat_member": old, "new_chat_member": new}
    return sent(await chat.after(partial(chat.telegram.deliver, {"my_chat_member": changed})))


def service(chat: Conversation, group: Group, **content: int) -> dict[str, Any]:
    """Return a service message in `group` as an update."""
    return {"message": chat.telegram.message(chat.telegram.group(group), chat.telegram.user(READER), **content)}


@pytest.mark.parametrize("group", [GROUP, BASIC, FORUM])
async def test_a_group_that_adds_the_bot_gets_one_introduction(chat: Conversation, group: Group) -> None:
    (introduction,) = await chat.join(group)

    assert introduction["text"] == introduction_of()
    assert "reply_to_message" not in introduction


async def test_a_group_that_adds_the_bot_again_is_introduced_again(chat: Conversation) -> None:
    await chat.join(GROUP)
    assert await chat.leave(GROUP) == []

    assert len(await chat.join(GROUP)) == 1


async def test_a_group_that_had_the_bot_answer_more_is_told_so(chat: Conversation) -> None:
    await chat.store.chats.change(Place(GROUP.id), OPEN)

    (introduction,) = await chat.join(GROUP)

    assert introduction["text"] == introduction_of(AnswersTo.QUESTIONS)


async def test_in_privacy_mode_no_more_is_promised_than_telegram_shows(answerer: Answerer) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", privacy_mode=True)
    async with conversation(answerer, telegram=telegram) as chat:
        await chat.store.chats.change(Place(GROUP.id), OPEN)

        (introduction,) = await chat.join(GROUP)

    assert introduction["text"] == introduction_of()


async def test_the_bot_is_not_introduced_when_it_is_promoted(chat: Conversation) -> None:
    await chat.join(GROUP)

    assert await chat.after(lambda: chat.telegram.promote_bot(GROUP, READER)) == []


async def test_the_bot_is_introduced_where_it_is_an_administrator_at_once(chat: Conversation) -> None:
    me, where = chat.telegram.bot, chat.telegram.group(GROUP)

    assert len(await change(chat, where, member(me, "left", where), member(me, "administrator", where))) == 1


@pytest.mark.parametrize(("inside_before", "count"), [(False, 1), (True, 0)])
async def test_a_bot_that_was_restricted_is_introduced_only_if_it_was_outside(
    chat: Conversation, inside_before: bool, count: int
) -> None:
    me, where = chat.telegram.bot, chat.telegram.group(GROUP)
    rights = ("messages", "audios", "documents", "photos", "videos", "video_notes", "voice_notes", "polls")
    restricted = member(me, "restricted", where) | {f"can_send_{right}": False for right in rights}
    restricted |= dict.fromkeys(
        ("can_send_other_messages", "can_add_web_page_previews", "can_pin_messages"), False
    )
    restricted |= dict.fromkeys(("can_change_info", "can_invite_users", "can_manage_topics"), False)
    restricted |= {
        "is_member": inside_before,
        "until_date": 0,
        "can_edit_tag": False,
        "can_react_to_messages": False,
    }

    assert len(await change(chat, where, restricted, member(me, "member", where))) == count


async def test_a_channel_that_adds_the_bot_hears_nothing(chat: Conversation) -> None:
    me, where = chat.telegram.bot, {"id": -1001000000009, "type": "channel", "title": "Channel"}

    assert await change(chat, where, member(me, "left", where), member(me, "administrator", where)) == []


async def test_a_person_who_blocks_and_unblocks_the_bot_hears_nothing(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    await chat.say("thanks")

    assert await chat.after(lambda: chat.telegram.block(READER)) == []
    assert await chat.say(RANGE) == []
    assert await chat.after(lambda: chat.telegram.unblock(READER)) == []
    assert "ERROR" not in caplog.text


async def test_a_group_that_removes_the_bot_while_it_answers_is_let_go(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    chat.telegram.say(READER, f"/ask {RANGE}", group=GROUP)
    chat.telegram.remove_bot(GROUP, READER)
    await chat.settle()

    assert chat.events == []
    assert "ERROR" not in caplog.text


async def test_a_group_that_closed_the_chat_to_members_gets_no_introduction(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    chat.telegram.silence(GROUP)

    assert await chat.join(GROUP) == []
    assert "ERROR" not in caplog.text


async def test_a_group_or_topic_that_the_bot_may_not_write_in_is_let_go(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    (news,) = FORUM.topics
    chat.telegram.silence(GROUP)
    chat.telegram.close_topic(FORUM, news)

    assert await chat.say(f"/ask {RANGE}", group=GROUP) == []
    assert await chat.say(f"/ask {RANGE}", group=FORUM, topic=news) == []
    assert caplog.text.count("A group does not take a reply") == 2
    assert "ERROR" not in caplog.text


@pytest.mark.parametrize(
    "announced", [("to", "from"), ("from", "to"), ("to",), ("from",), ("to", "to", "from")]
)
async def test_settings_go_along_with_a_group_however_telegram_tells(
    chat: Conversation, announced: tuple[str, ...]
) -> None:
    new = Group(-1002000000100, "Basic")
    told = {
        "to": service(chat, BASIC, migrate_to_chat_id=new.id),
        "from": service(chat, new, migrate_from_chat_id=BASIC.id),
    }
    await chat.store.chats.change(Place(BASIC.id), OPEN)

    for each in announced:
        assert await chat.after(partial(chat.telegram.deliver, told[each])) == []

    (answer,) = await chat.say(RANGE, group=new)
    assert "300 kilometers" in answer["text"]


async def test_a_supergroup_that_the_bot_came_along_to_is_not_greeted_as_a_new_one(chat: Conversation) -> None:
    await chat.join(BASIC)
    new = await chat.migrate(BASIC)
    me, where = chat.telegram.bot, chat.telegram.group(new)

    joined = await change(chat, where, member(me, "left", where), member(me, "member", where))
    await chat.leave(new)

    assert joined == []
    assert len(await chat.join(new)) == 1


async def test_the_buttons_of_an_answer_from_before_lead_on_in_the_supergroup(chat: Conversation) -> None:
    (old,) = await chat.say(f"/ask {TRUMP}", group=BASIC)
    new = await chat.migrate(BASIC)
    data = dict(labels_and_data(old))

    (turned,) = sent(await chat.after(lambda: chat.telegram.tap(READER, old, data[TEXTS.next])))
    (further,) = sent(
        await chat.after(lambda: chat.telegram.tap(READER, turned, dict(labels_and_data(turned))[TEXTS.next]))
    )

    assert turned["chat"]["id"] == further["chat"]["id"] == new.id
    assert further["message_id"] == turned["message_id"]
    assert "2 of 3" in dict(labels_and_data(turned))
    assert "3 of 3" in dict(labels_and_data(further))


async def test_a_vote_on_an_answer_from_before_counts_and_posts_nothing(chat: Conversation) -> None:
    (old,) = await chat.say(f"/ask {TRUMP}", group=BASIC)
    await chat.migrate(BASIC)

    events = await chat.after(lambda: chat.telegram.tap(READER, old, dict(labels_and_data(old))["👎"]))

    assert sent(events) == []
    assert chat.notices() == [TEXTS.thanks_for_vote]
    assert [each.not_helpful for each in await chat.store.statistics.export()] == [1]


async def test_a_basic_group_cannot_reach_into_another_ones_answers(chat: Conversation) -> None:
    (theirs,) = await chat.say(f"/ask {TRUMP}", group=GROUP)
    (own,) = await chat.say(f"/ask {RANGE}", group=BASIC)
    data = dict(labels_and_data(theirs))

    before = len(chat.events)
    for label in (TEXTS.next, "👎"):
        await chat.after(partial(chat.telegram.tap, READER, own, data[label]))

    assert sent(chat.events[before:]) == []
    assert set(chat.notices()) == {TEXTS.question_gone}
