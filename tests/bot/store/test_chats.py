"""The settings of chats."""

import pytest

from bot.store.database import Store
from bot.store.records import AnswersTo, ChatSettings, Place
from tests.bot.store.asking import asked

GROUP = Place(-1001234567890123)
TOPIC = Place(GROUP.chat_id, 7)

GERMAN = ChatSettings(AnswersTo.QUESTIONS, silent_when_unsure=True, language="de", articles=("atacms", "b"))
OPEN = ChatSettings(AnswersTo.ALL)


async def test_a_chat_that_has_chosen_nothing_gets_the_defaults(store: Store) -> None:
    assert await store.chats.settings(GROUP) == ChatSettings()


async def test_what_a_chat_has_chosen_holds(store: Store) -> None:
    await store.chats.change(GROUP, OPEN)
    await store.chats.change(GROUP, GERMAN)

    assert await store.chats.settings(GROUP) == GERMAN
    assert await store.chats.settings(Place(8)) == ChatSettings()


async def test_a_topic_takes_its_chats_settings_until_it_has_its_own(store: Store) -> None:
    await store.chats.change(GROUP, GERMAN)
    before = await store.chats.settings(TOPIC)
    await store.chats.change(TOPIC, OPEN)

    assert before == GERMAN
    assert await store.chats.settings(TOPIC) == OPEN
    assert await store.chats.settings(GROUP) == GERMAN
    assert await store.chats.settings(Place(GROUP.chat_id, 8)) == GERMAN


async def test_a_topics_settings_do_not_hold_in_its_chat(store: Store) -> None:
    await store.chats.change(TOPIC, OPEN)

    assert await store.chats.settings(GROUP) == ChatSettings()


@pytest.mark.parametrize("times", [1, 2])
async def test_settings_go_along_with_a_group(store: Store, times: int) -> None:
    await store.chats.change(Place(-5), GERMAN)

    for _ in range(times):
        await store.chats.move(-5, GROUP.chat_id)

    assert await store.chats.settings(GROUP) == GERMAN
    assert await store.chats.settings(Place(-5)) == ChatSettings()


async def test_settings_that_the_new_chat_has_already_stay(store: Store) -> None:
    await store.chats.change(Place(-5), GERMAN)
    await store.chats.change(GROUP, OPEN)

    await store.chats.move(-5, GROUP.chat_id)

    assert await store.chats.settings(GROUP) == OPEN


async def test_questions_go_along_with_a_group(store: Store) -> None:
    question_id = await store.questions.record(asked(place=Place(-5), person_id=3))
    elsewhere = await store.questions.record(asked(place=Place(-6)))

    await store.chats.move(-5, GROUP.chat_id)

    moved = await store.questions.latest(GROUP, 3, asked().asked_at)
    assert moved == await store.questions.get(question_id)
    assert moved is not None
    assert await store.questions.get(elsewhere) == asked(place=Place(-6))


async def test_messages_of_the_new_chat_are_not_taken_for_those_of_the_old(store: Store) -> None:
    await store.questions.record(asked(place=Place(-5), message_id=10, answer_id=11))

    await store.chats.move(-5, GROUP.chat_id)

    assert await store.questions.asked_in(GROUP.chat_id, 10) is None
    assert await store.questions.answered_in(GROUP.chat_id, 11) is None
