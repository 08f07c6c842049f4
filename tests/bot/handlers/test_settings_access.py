"""Who may see and change the settings of a chat."""

import asyncio
import logging

import pytest
from telegram import Update

from bot.callbacks import ChangeSetting, ShowSettings
from bot.sandbox.records import Person
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from tests.bot.conversation import ADMIN, GROUP, READER, Conversation, pieces
from tests.bot.handlers.settings_menu import (
    CHIEF,
    FORUM,
    OWNER,
    language_label,
    opened,
    rows,
    with_administrators,
)
from tests.bot.handlers.tapping import button_called, notices_of, now, tap_on
from tests.bot.rendering.shown import shown

RANGE = "How far can ATACMS reach?"


@pytest.fixture
def chat(chat: Conversation) -> Conversation:
    return with_administrators(chat)


@pytest.mark.parametrize("person", [OWNER, CHIEF])
async def test_the_administrators_of_a_group_see_its_settings(chat: Conversation, person: Person) -> None:
    (menu,) = await chat.say("/settings", person=person, group=GROUP)

    assert pieces(menu, "bold") == [shown(TEXTS.settings.format(chat="Readers"))[0]]
    assert rows(menu) == [
        f"● {TEXTS.answers_to[AnswersTo.NAME]}",
        f"○ {TEXTS.answers_to[AnswersTo.QUESTIONS]}",
        f"○ {TEXTS.answers_to[AnswersTo.ALL]}",
        f"☐ {TEXTS.silent_when_unsure}",
        language_label(TEXTS.automatic),
        TEXTS.done,
    ]


async def test_administrators_who_tap_at_once_change_both(chat: Conversation) -> None:
    menu = await opened(chat)

    def tap(person: Person, setting: str, value: str) -> Update:
        query = {"id": "1", "chat_instance": "1", "message": menu, "from": chat.telegram.user(person)}
        query["data"] = ChangeSetting(setting, value).data
        return Update.de_json({"update_id": 1, "callback_query": query}, chat.application.bot)

    await asyncio.gather(
        chat.application.process_update(tap(OWNER, "answers", AnswersTo.ALL)),
        chat.application.process_update(tap(CHIEF, "silent", "1")),
    )

    settings = await chat.store.chats.settings(Place(GROUP.id))
    assert settings == ChatSettings(AnswersTo.ALL, silent_when_unsure=True)


async def test_an_anonymous_administrator_sees_them_too(chat: Conversation) -> None:
    (menu,) = await chat.say("/settings", group=GROUP, anonymous=True)

    assert pieces(menu, "bold") == [shown(TEXTS.settings.format(chat="Readers"))[0]]


@pytest.mark.parametrize("person", [READER, ADMIN])
async def test_nobody_else_does_not_even_the_administrators_of_the_bot(
    chat: Conversation, person: Person
) -> None:
    (refusal,) = await chat.say("/settings", person=person, group=GROUP)

    assert refusal["text"] == TEXTS.settings_for_administrators


@pytest.mark.parametrize("person", [READER, OWNER])
async def test_who_writes_as_a_channel_does_not(chat: Conversation, person: Person) -> None:
    (refusal,) = await chat.say("/settings", person=person, group=GROUP, as_chat=(-1005, "Readers"))

    assert refusal["text"] == TEXTS.settings_for_administrators


@pytest.mark.parametrize("label", [f"○ {TEXTS.answers_to[AnswersTo.ALL]}", TEXTS.done])
async def test_others_may_not_tap_what_an_administrator_opened(chat: Conversation, label: str) -> None:
    menu = await opened(chat)
    data = button_called(menu, label)["callback_data"]

    assert await notices_of(chat, menu, data, READER) == [TEXTS.settings_for_administrators]
    assert now(chat, menu) == menu
    assert await chat.say(RANGE, group=GROUP) == []


async def test_an_administrator_may_tap_what_another_one_opened(chat: Conversation) -> None:
    (menu,) = await chat.say("/settings", group=GROUP, anonymous=True)

    menu = await tap_on(chat, menu, f"☐ {TEXTS.silent_when_unsure}", CHIEF)

    assert f"☑ {TEXTS.silent_when_unsure}" in rows(menu)


async def test_who_is_an_administrator_no_longer_is_refused_at_the_next_tap(chat: Conversation) -> None:
    menu = await opened(chat)
    await tap_on(chat, menu, f"☐ {TEXTS.silent_when_unsure}", CHIEF)
    chat.telegram.set_administrators(GROUP, [], owner=OWNER)
    data = button_called(menu, TEXTS.done)["callback_data"]

    assert await notices_of(chat, menu, data, CHIEF) == [TEXTS.settings_for_administrators]


async def test_an_administrator_of_one_group_is_none_of_another(chat: Conversation) -> None:
    chat.telegram.set_administrators(FORUM, [], owner=READER)
    menu = await opened(chat)

    data = ChangeSetting("answers", "all").data

    assert await notices_of(chat, menu, data, READER) == [TEXTS.settings_for_administrators]


@pytest.mark.parametrize(
    ("setting", "value"),
    [("answers", "everything"), ("silent", "2"), ("language", "xx"), ("article", "0" * 16), ("admin", "1")],
)
async def test_a_setting_that_there_is_none_of_is_declined(
    chat: Conversation, setting: str, value: str
) -> None:
    menu = await opened(chat)

    data = ChangeSetting(setting, value).data

    assert await notices_of(chat, menu, data, OWNER) == [TEXTS.button_gone]


@pytest.mark.parametrize("part", ["", "nothing", "main"])
async def test_a_part_that_there_is_none_of_is_the_first(chat: Conversation, part: str) -> None:
    menu = await opened(chat)
    await tap_on(chat, menu, language_label(TEXTS.automatic), OWNER)

    await chat.after(lambda: chat.telegram.tap(OWNER, menu, ShowSettings(part, 10**9).data))

    assert rows(now(chat, menu)) == rows(menu)


async def test_settings_that_telegram_no_longer_tells_are_left_alone(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    menu = await opened(chat)
    for label in (f"☐ {TEXTS.silent_when_unsure}", TEXTS.done):
        data = button_called(menu, label)["callback_data"]
        chat.telegram.tap(OWNER, menu, data, inaccessible=True)
    await chat.settle()

    assert chat.notices() == [TEXTS.button_gone] * 2
    assert now(chat, menu) == menu
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]
