"""Taps that no client of Telegram makes by itself."""

import logging
from collections.abc import Iterator

import pytest

from bot.callbacks import AskAll, AskOnly, ShowPassage, ShowQuote, Vote
from bot.texts.en import TEXTS
from tests.bot.conversation import GROUP, OTHER_READER, Conversation
from tests.bot.handlers.tapping import labels, notices_of, tap_on

RANGE = "How far can ATACMS reach?"
TRUMP = "What about Trump?"


@pytest.fixture(autouse=True)
def nothing_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where a test brings a warning or an error."""
    yield
    assert not [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]


@pytest.mark.parametrize("action", ["quote", "vote"])
async def test_a_question_of_another_chat_is_neither_shown_nor_voted_on(
    chat: Conversation, action: str
) -> None:
    (secret,) = await chat.say(RANGE)
    (answer,) = await chat.say(f"/ask {TRUMP}", group=GROUP, person=OTHER_READER)
    data = ShowQuote(1, 0, wider=True) if action == "quote" else Vote(1, 0, wider=False, helpful=False)

    assert await notices_of(chat, answer, data.data, OTHER_READER) == [TEXTS.question_gone]
    assert labels(await tap_on(chat, secret, TEXTS.wider))[-1] == ["👍", "👎"]


async def test_a_question_of_the_same_chat_is_shown_in_its_own_message_alone(chat: Conversation) -> None:
    await chat.say(f"/ask {RANGE}", group=GROUP)
    (answer,) = await chat.say(f"/ask {TRUMP}", group=GROUP)

    data = ShowQuote(1, 0, wider=True).data

    assert await notices_of(chat, answer, data) == [TEXTS.question_gone]


@pytest.mark.parametrize("position", [1, 7, 10**17])
async def test_a_quote_beyond_the_last_one_is_not_there(chat: Conversation, position: int) -> None:
    (answer,) = await chat.say(RANGE)

    data = ShowQuote(1, position, wider=False).data

    assert await notices_of(chat, answer, data) == [TEXTS.passage_gone]


async def test_a_vote_beyond_the_last_quote_counts_and_shows_nothing(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)

    data = Vote(1, 10**17, wider=False, helpful=True).data

    assert await notices_of(chat, answer, data) == [TEXTS.thanks_for_vote]


@pytest.mark.parametrize("question", [0, 404, 10**18 - 1])
async def test_a_question_that_never_was_is_gone(chat: Conversation, question: int) -> None:
    (answer,) = await chat.say(RANGE)

    data = ShowQuote(question, 0, wider=False).data

    assert await notices_of(chat, answer, data) == [TEXTS.question_gone]


@pytest.mark.parametrize("data", ["2:quote:1:0:0", "1:quote:1:0", "1:quote:-1:0:0", "quote", "🙂", "::::"])
async def test_what_this_version_cannot_read_is_declined(chat: Conversation, data: str) -> None:
    (answer,) = await chat.say(RANGE)

    assert await notices_of(chat, answer, data) == [TEXTS.button_gone]


async def test_a_passage_that_never_was_is_gone(chat: Conversation) -> None:
    (answer,) = await chat.say(RANGE)

    assert await notices_of(chat, answer, ShowPassage("", wider=True).data) == [TEXTS.passage_gone]
    assert await notices_of(chat, answer, ShowPassage("A" * 16, wider=True).data) == [TEXTS.passage_gone]


@pytest.mark.parametrize("position", [1, 7, 10**17])
async def test_a_quote_beyond_the_last_one_has_no_article_to_ask(chat: Conversation, position: int) -> None:
    (answer,) = await chat.say(RANGE)

    assert await notices_of(chat, answer, AskOnly(1, position).data) == [TEXTS.passage_gone]


@pytest.mark.parametrize("action", [AskOnly(1, 0), AskAll(1)])
async def test_a_question_of_another_chat_is_not_asked_of_other_articles(
    chat: Conversation, action: AskOnly | AskAll
) -> None:
    await chat.say(RANGE)
    (answer,) = await chat.say(f"/ask {TRUMP}", group=GROUP, person=OTHER_READER)
    before = await chat.store.questions.get(1)

    assert await notices_of(chat, answer, action.data, OTHER_READER) == [TEXTS.question_gone]
    assert await chat.store.questions.get(1) == before


@pytest.mark.parametrize("action", [AskOnly(404, 0), AskAll(404)])
async def test_a_question_that_never_was_is_not_asked_of_other_articles(
    chat: Conversation, action: AskOnly | AskAll
) -> None:
    (answer,) = await chat.say(RANGE)

    assert await notices_of(chat, answer, action.data) == [TEXTS.question_gone]
