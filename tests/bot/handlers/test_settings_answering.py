"""Which messages of a group are answered, as its administrators choose."""

import pytest

from bot.sandbox.telegram import Telegram
from bot.store.records import AnswersTo
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.conversation import GROUP, Conversation, conversation
from tests.bot.handlers.settings_menu import OWNER, choose, opened, with_administrators
from tests.bot.handlers.tapping import tap_on

RANGE = "How far can ATACMS reach?"
UNSURE = "When did Russia invade Ukraine?"
NOT_FOUND = "Who won the World Cup in 2022?"
STATEMENT = "ATACMS can reach 300 kilometers"


@pytest.fixture
def chat(chat: Conversation) -> Conversation:
    return with_administrators(chat)


async def test_by_name_only_what_is_addressed_is_answered(chat: Conversation) -> None:
    await choose(chat, AnswersTo.ALL)
    await choose(chat, AnswersTo.NAME)

    assert await chat.say(RANGE, group=GROUP) == []
    assert len(await chat.say(f"/ask {RANGE}", group=GROUP)) == 1


@pytest.mark.parametrize("question", [RANGE, UNSURE, NOT_FOUND])
async def test_what_ends_in_a_question_mark_can_be_answered_whatever_comes_of_it(
    chat: Conversation, question: str
) -> None:
    await choose(chat, AnswersTo.QUESTIONS)

    assert len(await chat.say(question, group=GROUP)) == 1
    assert await chat.say(STATEMENT, group=GROUP) == []


async def test_what_can_be_answered_is_and_nothing_else(chat: Conversation) -> None:
    await choose(chat, AnswersTo.ALL)

    said = [await chat.say(text, group=GROUP) for text in (STATEMENT, RANGE, UNSURE, NOT_FOUND, "Lunch?")]

    assert [len(answers) for answers in said] == [1, 1, 0, 0, 0]


@pytest.mark.parametrize("what", [AnswersTo.QUESTIONS, AnswersTo.ALL])
@pytest.mark.parametrize(
    "text", ["Hello!", "thanks", "/ask@other_bot How far can ATACMS reach?", "How are you?"]
)
async def test_talk_that_is_not_meant_for_us_stays_unanswered(
    chat: Conversation, what: AnswersTo, text: str
) -> None:
    await choose(chat, what)

    assert await chat.say(text, group=GROUP) == []


async def test_what_is_addressed_is_answered_in_any_case(chat: Conversation) -> None:
    await choose(chat, AnswersTo.ALL)

    (answer,) = await chat.say(f"/ask {NOT_FOUND}", group=GROUP)

    assert answer["text"].startswith(TEXTS.not_found)


@pytest.mark.parametrize(("question", "count"), [(RANGE, 1), (UNSURE, 0), (NOT_FOUND, 0)])
@pytest.mark.parametrize("asking", ["/ask {}", "{}"])
async def test_a_group_can_have_us_keep_quiet_when_unsure(
    chat: Conversation, question: str, count: int, asking: str
) -> None:
    await choose(chat, AnswersTo.QUESTIONS)
    await tap_on(chat, await opened(chat), f"☐ {TEXTS.silent_when_unsure}", OWNER)

    assert len(await chat.say(asking.format(question), group=GROUP)) == count


async def test_what_we_keep_quiet_about_is_still_counted_as_unanswered(chat: Conversation) -> None:
    await tap_on(chat, await opened(chat), f"☐ {TEXTS.silent_when_unsure}", OWNER)

    await chat.say(f"/ask {NOT_FOUND}", group=GROUP)

    assert await chat.store.statistics.unanswered_count() == 1


@pytest.mark.parametrize("what", [AnswersTo.QUESTIONS, AnswersTo.ALL])
async def test_more_than_by_name_says_what_has_to_be_done(answerer: Answerer, what: AnswersTo) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", privacy_mode=True)
    telegram.set_administrators(GROUP, [], owner=OWNER)
    async with conversation(answerer, telegram=telegram) as chat:
        (menu,) = await chat.say("/settings@pullquote_bot", person=OWNER, group=GROUP)
        by_name = menu["text"]
        menu = await tap_on(chat, menu, f"○ {TEXTS.answers_to[what]}", OWNER)

    assert TEXTS.needs_all_messages not in by_name
    assert menu["text"].endswith(TEXTS.needs_all_messages)


async def test_nothing_has_to_be_done_where_the_bot_is_an_administrator(answerer: Answerer) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", privacy_mode=True)
    telegram.set_administrators(GROUP, [], owner=OWNER)
    telegram.promote_bot(GROUP, OWNER)
    async with conversation(answerer, telegram=telegram) as chat:
        (menu,) = await chat.say("/settings", person=OWNER, group=GROUP)
        menu = await tap_on(chat, menu, f"○ {TEXTS.answers_to[AnswersTo.ALL]}", OWNER)
        answers = await chat.say(RANGE, group=GROUP)

    assert TEXTS.needs_all_messages not in menu["text"]
    assert len(answers) == 1


async def test_nothing_has_to_be_done_where_the_bot_sees_all(chat: Conversation) -> None:
    await choose(chat, AnswersTo.ALL)

    assert TEXTS.needs_all_messages not in (await opened(chat))["text"]
