"""The settings of private chats, groups and topics, and their language."""

from collections.abc import AsyncIterator
from html import escape
from pathlib import Path

import pytest

from bot.sandbox.records import Group, Person
from bot.sandbox.telegram import Telegram
from bot.store.records import AnswersTo
from bot.texts.choice import TEXTS as ALL_TEXTS
from bot.texts.en import TEXTS
from bot.texts.languages import ENDONYMS
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.conversation import GROUP, Conversation, conversation, pieces
from tests.bot.handlers.settings_menu import (
    FORUM,
    NEWS,
    OTHER_TOPIC,
    OWNER,
    articles_label,
    choose,
    language_label,
    opened,
    rows,
    with_administrators,
)
from tests.bot.handlers.tapping import tap_on
from tests.bot.rendering.shown import shown

RANGE = "How far can ATACMS reach?"
OWLS = article_of("owls", "Owls hunt mice at night.", "Owls sleep by day.")
BREAD = article_of("bread", "Bread is baked from flour at night.", "Butter comes on top.")


@pytest.fixture
def chat(chat: Conversation) -> Conversation:
    return with_administrators(chat)


@pytest.fixture
async def library() -> AsyncIterator[Conversation]:
    async with conversation(Answerer(index_of(OWLS, BREAD))) as chat:
        yield chat


@pytest.mark.parametrize("code", ALL_TEXTS)
async def test_a_chosen_language_is_spoken_to_everybody(chat: Conversation, code: str) -> None:
    menu = await tap_on(chat, await opened(chat), language_label(TEXTS.automatic), OWNER)
    menu = await tap_on(chat, menu, f"○ {ENDONYMS[code]}", OWNER)
    (greeting,) = await chat.say(
        "/start@pullquote_bot", person=Person(1020, "Foreign", language_code="pl"), group=GROUP
    )

    texts = ALL_TEXTS[code]
    assert texts.texts_language.format(language=ENDONYMS[code]) in rows(menu)
    assert greeting["text"].startswith(texts.greeting)


@pytest.mark.parametrize("code", ALL_TEXTS)
async def test_each_persons_own_is_spoken_where_none_is_chosen(chat: Conversation, code: str) -> None:
    menu = await tap_on(chat, await opened(chat), language_label(TEXTS.automatic), OWNER)
    await tap_on(chat, menu, f"○ {ENDONYMS['en']}", OWNER)
    menu = await tap_on(chat, menu, language_label(ENDONYMS["en"]), OWNER)
    menu = await tap_on(chat, menu, f"○ {TEXTS.automatic}", OWNER)
    (greeting,) = await chat.say(
        "/start@pullquote_bot", person=Person(1020, "Foreign", language_code=f"{code}-XX"), group=GROUP
    )

    assert language_label(TEXTS.automatic) in rows(menu)
    assert greeting["text"].startswith(ALL_TEXTS[code].greeting)


async def test_the_language_is_chosen_from_those_that_the_bot_speaks(chat: Conversation) -> None:
    menu = await tap_on(chat, await opened(chat), language_label(TEXTS.automatic), OWNER)

    spoken = [f"○ {ENDONYMS[code]}" for code in ALL_TEXTS]
    assert rows(menu) == [f"● {TEXTS.automatic}", *spoken, TEXTS.back]
    assert rows(await tap_on(chat, menu, TEXTS.back, OWNER)) == rows(await opened(chat))


async def test_a_private_chat_has_its_language_and_articles(library: Conversation) -> None:
    menu = await opened(library, group=None)

    assert pieces(menu, "bold") == [TEXTS.my_settings]
    assert TEXTS.answers_to_title not in menu["text"]
    assert rows(menu) == [
        language_label(TEXTS.automatic),
        articles_label(TEXTS.all_articles),
        TEXTS.done,
    ]


async def test_a_topic_takes_those_of_its_group_until_they_are_changed(chat: Conversation) -> None:
    await choose(chat, AnswersTo.ALL, FORUM)
    inherited = await chat.say(RANGE, group=FORUM, topic=NEWS)
    await choose(chat, AnswersTo.NAME, FORUM, NEWS)

    assert len(inherited) == 1
    assert await chat.say(RANGE, group=FORUM, topic=NEWS) == []
    assert len(await chat.say(RANGE, group=FORUM, topic=OTHER_TOPIC)) == 1
    assert len(await chat.say(RANGE, group=FORUM)) == 1


async def test_the_settings_of_a_topic_say_so(chat: Conversation) -> None:
    menu = await opened(chat, FORUM, NEWS)

    assert pieces(menu, "bold") == [shown(TEXTS.settings_of_topic.format(chat="Forum"))[0]]
    assert menu["message_thread_id"] == NEWS.id


async def test_the_title_of_a_group_is_no_markup(chat: Conversation) -> None:
    hostile = Group(-1001000000009, "<b>&amp; <script>")
    chat.telegram.set_administrators(hostile, [], owner=OWNER)

    menu = await opened(chat, hostile)

    assert pieces(menu, "bold") == [shown(TEXTS.settings.format(chat=escape(hostile.title)))[0]]


async def test_done_closes_the_settings(chat: Conversation) -> None:
    closed = await tap_on(chat, await opened(chat), TEXTS.done, OWNER)

    assert closed["text"] == TEXTS.settings_closed
    assert "reply_markup" not in closed


async def test_settings_outlive_a_restart(answerer: Answerer, tmp_path: Path) -> None:
    telegram, url = Telegram("pullquote_bot", "Pullquote"), f"sqlite:///{tmp_path / 'kept.db'}"
    telegram.set_administrators(GROUP, [], owner=OWNER)
    async with conversation(answerer, telegram=telegram, store_url=url) as chat:
        menu = await opened(chat)
        await choose(chat, AnswersTo.ALL)

    async with conversation(answerer, telegram=telegram, store_url=url) as chat:
        answers = await chat.say(RANGE, group=GROUP)
        menu = await tap_on(chat, menu, f"☐ {TEXTS.silent_when_unsure}", OWNER)

    assert len(answers) == 1
    assert rows(menu)[2:4] == [f"● {TEXTS.answers_to[AnswersTo.ALL]}", f"☑ {TEXTS.silent_when_unsure}"]
