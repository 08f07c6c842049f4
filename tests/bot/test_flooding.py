"""People who ask more than the bot answers."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.limits import QUESTIONS_OF_A_CHAT, QUESTIONS_OF_A_PERSON, WINDOW_SECONDS
from bot.sandbox.records import Person
from bot.sandbox.telegram import Telegram
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.clocks import Clock
from tests.bot.conversation import GROUP, OTHER_READER, READER, Conversation, conversation

RANGE = "How far can ATACMS reach?"
WINDOW = timedelta(seconds=WINDOW_SECONDS)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def chat(answerer: Answerer, clock: Clock) -> AsyncIterator[Conversation]:
    telegram = Telegram("pullquote_bot", "Pullquote", clock=clock.seconds)
    async with conversation(answerer, telegram=telegram, clock=clock) as chat:
        yield chat


async def test_who_floods_is_told_once_then_gets_silence_and_is_answered_later(
    chat: Conversation, clock: Clock
) -> None:
    answered = [len(await chat.say(RANGE)) for _ in range(QUESTIONS_OF_A_PERSON)]
    refused = [await chat.say(RANGE) for _ in range(3)]
    clock.pass_by(WINDOW)
    (later,) = await chat.say(RANGE)

    assert answered == [1] * QUESTIONS_OF_A_PERSON
    assert [[message["text"] for message in said] for said in refused] == [[TEXTS.too_many_questions], [], []]
    assert "300 kilometers" in later["text"]


async def test_who_floods_in_one_chat_is_silenced_in_all_and_nobody_else_is(chat: Conversation) -> None:
    for _ in range(QUESTIONS_OF_A_PERSON + 1):
        await chat.say(f"/ask {RANGE}", group=GROUP)

    assert await chat.say(RANGE) == []
    assert len(await chat.say(f"/ask {RANGE}", group=GROUP, person=OTHER_READER)) == 1
    assert len(await chat.say(RANGE, person=OTHER_READER)) == 1


async def test_a_group_has_a_limit_of_its_own_that_its_members_reach_together(
    chat: Conversation, clock: Clock
) -> None:
    people = [Person(3000 + number, f"Member {number}") for number in range(QUESTIONS_OF_A_CHAT)]
    for person in people:
        assert len(await chat.say(f"/ask {RANGE}", person=person, group=GROUP)) == 1

    (told,) = await chat.say(f"/ask {RANGE}", person=OTHER_READER, group=GROUP)
    silenced = await chat.say(f"/ask {RANGE}", person=people[0], group=GROUP)
    (in_private,) = await chat.say(RANGE, person=OTHER_READER)
    clock.pass_by(WINDOW)
    (later,) = await chat.say(f"/ask {RANGE}", person=OTHER_READER, group=GROUP)

    assert told["text"] == TEXTS.too_many_questions
    assert silenced == []
    assert "300 kilometers" in in_private["text"]
    assert "300 kilometers" in later["text"]


async def test_a_group_that_floods_without_asking_the_bot_hears_nothing_of_it(chat: Conversation) -> None:
    await chat.store.chats.change(Place(GROUP.id), ChatSettings(AnswersTo.QUESTIONS))

    said = [await chat.say(RANGE, group=GROUP) for _ in range(QUESTIONS_OF_A_PERSON + 2)]

    assert [len(each) for each in said] == [1] * QUESTIONS_OF_A_PERSON + [0, 0]


@pytest.mark.parametrize("answers_to", AnswersTo)
async def test_talk_among_people_uses_up_nobodys_questions(chat: Conversation, answers_to: AnswersTo) -> None:
    await chat.store.chats.change(Place(GROUP.id), ChatSettings(answers_to))
    for _ in range(QUESTIONS_OF_A_PERSON + 1):
        await chat.say("How far is it to the canteen?", group=GROUP)

    assert len(await chat.say(f"/ask {RANGE}", group=GROUP)) == 1


async def test_who_floods_is_told_so_whatever_it_is_that_is_refused_first(chat: Conversation) -> None:
    asked = chat.telegram.say(READER, RANGE)
    await chat.settle()
    for _ in range(QUESTIONS_OF_A_PERSON - 1):
        await chat.say(RANGE)
        await chat.send("photo", person=OTHER_READER)

    (edited,) = await chat.edit(asked, "What about Trump?")
    await chat.send("photo", person=OTHER_READER)
    (pictured,) = await chat.send("photo", person=OTHER_READER)

    assert edited["text"] == pictured["text"] == TEXTS.too_many_questions
    assert await chat.say(RANGE) == []


async def test_taps_on_suggested_questions_count_too(chat: Conversation) -> None:
    (offer,) = await chat.say("/help")
    for _ in range(QUESTIONS_OF_A_PERSON):
        await chat.tap(offer)

    await chat.tap(offer)

    assert chat.notices() == [TEXTS.too_many_questions]


async def test_what_is_not_answered_is_not_kept(chat: Conversation) -> None:
    for _ in range(QUESTIONS_OF_A_PERSON + 5):
        await chat.say("Who won the World Cup in 2022?")

    assert [each.times for each in await chat.store.statistics.export()] == [QUESTIONS_OF_A_PERSON]
