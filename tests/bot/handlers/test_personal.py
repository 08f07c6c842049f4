"""What is kept about people, and how it goes."""

from functools import partial

import pytest

from bot.sandbox.records import Manner, Person
from bot.texts.en import TEXTS
from tests.bot.conversation import GROUP, OTHER_READER, READER, Conversation, labels_and_data, sent

RANGE, TRUMP = "How far can ATACMS reach?", "What about Trump?"
CUP = "Who won the World Cup in 2022?"
CHANNEL = (-1001000000009, "Channel")


async def test_people_are_told_what_is_kept_and_for_how_long(chat: Conversation) -> None:
    (in_private,) = await chat.say("/privacy")
    (in_group,) = await chat.say("/privacy@pullquote_bot", group=GROUP)

    assert in_private["text"] == in_group["text"] == TEXTS.privacy.format(days="90 days")


async def test_a_person_has_their_own_questions_deleted_wherever_they_asked_them(chat: Conversation) -> None:
    await chat.say(CUP)
    await chat.say(f"/ask {CUP}", group=GROUP)
    await chat.say(CUP, person=OTHER_READER)

    (told,) = await chat.say("/forget")

    assert told["text"] == TEXTS.forgotten(2)
    assert [(each.text, each.times) for each in await chat.store.statistics.export()] == [(CUP, 1)]


async def test_a_person_has_their_votes_deleted_and_others_votes_stay(chat: Conversation) -> None:
    (answer,) = await chat.say(f"/ask {RANGE}", group=GROUP, person=OTHER_READER)
    up, down = (dict(labels_and_data(answer))[label] for label in ("👍", "👎"))
    for person in (READER, OTHER_READER):
        chat.telegram.tap(person, answer, up)

    await chat.say("/forget")
    (seen,) = sent(await chat.after(lambda: chat.telegram.tap(Person(1009, "Third"), answer, down)))

    assert [label for label, _ in labels_and_data(seen)][-2:] == ["👍 1", "👎 1"]


async def test_who_asked_nothing_is_told_so(chat: Conversation) -> None:
    await chat.say(CUP, person=OTHER_READER)

    (told,) = await chat.say("/forget")

    assert told["text"] == TEXTS.forgotten(0)
    assert await chat.store.statistics.unanswered_count() == 1


@pytest.mark.parametrize("manner", [Manner(anonymous=True), Manner(as_chat=CHANNEL)])
async def test_who_writes_as_a_chat_has_deleted_what_was_asked_as_that_chat(
    chat: Conversation, manner: Manner
) -> None:
    manner = Manner(**manner, group=GROUP)
    await chat.say(f"/ask {CUP}", **manner)
    await chat.say(f"/ask {TRUMP}", group=GROUP)

    (told,) = await chat.say("/forget", **manner)
    (by_name,) = await chat.say("/forget", group=GROUP)

    assert told["text"] == by_name["text"] == TEXTS.forgotten(1)


async def test_a_channel_has_nothing_of_another_deleted(chat: Conversation) -> None:
    await chat.say(f"/ask {CUP}", group=GROUP, as_chat=CHANNEL)

    (told,) = await chat.say("/forget", group=GROUP, as_chat=(-1001000000010, "Another"))

    assert told["text"] == TEXTS.forgotten(0)
    assert await chat.store.statistics.unanswered_count() == 1


async def test_the_buttons_of_a_forgotten_answer_say_kindly_that_it_is_gone(chat: Conversation) -> None:
    (answer,) = await chat.say(TRUMP)
    await chat.say("/forget")

    for _, data in labels_and_data(answer):
        assert sent(await chat.after(partial(chat.telegram.tap, READER, answer, data))) == []

    assert len(chat.notices()) > 3
    assert set(chat.notices()) == {TEXTS.question_gone}


async def test_a_forgotten_question_is_not_repeated_above_what_others_asked_about_it(
    chat: Conversation,
) -> None:
    (answer,) = await chat.say(f"/ask {TRUMP}", group=GROUP)
    (follow_up,) = await chat.say("Why?", group=GROUP, reply_to=answer, person=OTHER_READER)

    await chat.say("/forget")
    (turned,) = sent(await chat.tap(follow_up, person=OTHER_READER))

    assert TRUMP in follow_up["text"]
    assert TRUMP not in turned["text"]


async def test_a_question_edited_after_it_was_forgotten_is_answered_anew(chat: Conversation) -> None:
    asked = chat.telegram.say(READER, TRUMP)
    await chat.say("/forget")

    (answer,) = await chat.edit(asked, RANGE)

    assert "300 kilometers" in answer["text"]
