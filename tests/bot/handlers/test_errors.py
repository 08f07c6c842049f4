"""What happens when a handler fails."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from telegram import Update
from telegram.error import NetworkError

from bot.application import Parts, build_application
from bot.process.polling import polling
from bot.sandbox.connection import connection_to
from bot.sandbox.errors import ApiError
from bot.sandbox.records import Group, Manner, Notice
from bot.sandbox.telegram import Telegram
from bot.store.database import IN_MEMORY, open_store
from bot.store.records import AnswersTo, ChatSettings, Place
from bot.texts.en import TEXTS
from retrieval.answer import Answer
from retrieval.answerer import Answerer
from tests.bot.conversation import GROUP, READER, Conversation, conversation
from tests.bot.holdings import empty_holdings

ELSEWHERE = Group(-1001000000003, "Elsewhere")


class Failing(Answerer):
    """An answerer with a fault in it."""

    def answer(self, question: str, *_: object, **__: object) -> Answer:
        raise RuntimeError(f"a fault met with {len(question)} characters")


async def test_the_log_gets_the_traceback_and_the_person_one_sentence(
    answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    async with conversation(Failing(answerer.index)) as chat:
        (apology,) = await chat.say("How far can ATACMS reach?")
        (after,) = await chat.say("/help")

    assert apology["text"] == TEXTS.failed
    assert after["text"].startswith(TEXTS.how_to_ask)
    (record,) = [r for r in caplog.records if r.name == "bot.handlers.errors"]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert "ATACMS" not in caplog.text


BREAKS = "How far can ATACMS reach?"


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        (BREAKS, Manner()),
        (f"/ask {BREAKS}", Manner(group=GROUP)),
        (f"@pullquote_bot {BREAKS}", Manner(group=GROUP)),
        (f"@pullquote_bot {BREAKS}", Manner(group=GROUP, anonymous=True)),
    ],
)
async def test_who_addressed_the_bot_is_told_that_it_failed(
    answerer: Answerer, text: str, manner: Manner
) -> None:
    async with conversation(Failing(answerer.index)) as chat:
        (apology,) = await chat.say(text, **manner)

    assert apology["text"] == TEXTS.failed
    assert apology["reply_to_message"]["text"] == text


async def test_who_replies_edits_or_calls_the_bot_in_is_told_that_it_failed(answerer: Answerer) -> None:
    async with conversation(Failing(answerer.index)) as chat:
        (greeting,) = await chat.say("@pullquote_bot hello", group=GROUP)
        (to_reply,) = await chat.say(BREAKS, group=GROUP, reply_to=greeting)
        asked = chat.telegram.say(READER, "hello")
        await chat.settle()
        (to_edit,) = await chat.edit(asked, BREAKS)
        (to_guest,) = await chat.guest(f"@pullquote_bot {BREAKS}", group=ELSEWHERE)

    assert {message["text"] for message in (to_reply, to_edit, to_guest)} == {TEXTS.failed}


async def test_a_group_that_talks_among_itself_hears_of_no_failure(answerer: Answerer) -> None:
    async with conversation(Failing(answerer.index)) as chat:
        await chat.store.chats.change(Place(GROUP.id), ChatSettings(AnswersTo.ALL))

        assert await chat.say(BREAKS, group=GROUP) == []
        assert await chat.edit(chat.telegram.say(READER, "hm", group=GROUP), BREAKS) == []


async def test_a_database_that_is_gone_is_one_sentence_to_who_asked_and_no_question_in_the_log(
    answerer: Answerer, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "pullquote.db"
    async with conversation(answerer, store_url=f"sqlite:///{path}") as chat:
        (before,) = await chat.say(BREAKS)
        lose(path)
        asked = [await chat.say(text) for text in (BREAKS, "/forget", "/weather", "/settings@pullquote_bot")]
        asked += [await chat.say(text, group=GROUP) for text in (f"/ask {BREAKS}", "/privacy")]
        among_themselves = [
            await chat.say(text, group=GROUP)
            for text in (BREAKS, "/weather", "/settings@other_bot", "How are you, pullquote_bot?")
        ]
        tapped = await chat.tap(before)

    assert [[message["text"] for message in said] for said in asked] == [[TEXTS.failed]] * 6
    assert among_themselves == [[]] * 4
    assert tapped == [Notice(TEXTS.failed)]
    assert "StoreError: The database" in caplog.text
    assert "ATACMS" not in caplog.text


async def test_a_database_that_cannot_be_written_is_one_sentence_to_who_asked(
    answerer: Answerer, tmp_path: Path
) -> None:
    path = tmp_path / "pullquote.db"
    async with conversation(answerer, store_url=f"sqlite:///{path}") as chat:
        await chat.say(BREAKS)
        with closing(sqlite3.connect(path)) as other:
            other.execute(
                "CREATE TRIGGER full BEFORE INSERT ON questions BEGIN SELECT RAISE(FAIL, 'full'); END"
            )
        (failed,) = await chat.say(BREAKS)
        (greeted,) = await chat.say("hello")

    assert failed["text"] == TEXTS.failed
    assert greeted["text"] != TEXTS.failed


def lose(database: Path) -> None:
    """Take the tables away from under the bot, as when another file is put in the place of the database."""
    with closing(sqlite3.connect(database)) as other:
        for table in ("votes", "questions", "chat_settings"):
            other.execute(f"DROP TABLE {table}")


async def test_what_fails_outside_an_update_is_logged_too(
    chat: Conversation, caplog: pytest.LogCaptureFixture
) -> None:
    await chat.application.process_error(update=None, error=NetworkError("no route"))

    assert "no route" in caplog.text
    assert chat.events == []


async def test_an_apology_that_cannot_be_sent_is_one_more_line(
    answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    nobody = {"id": 404, "type": "private", "first_name": "Nobody"}
    message = {"message_id": 1, "date": 0, "chat": nobody, "from": nobody | {"is_bot": False}, "text": "How?"}
    async with conversation(Failing(answerer.index)) as chat:
        update = Update.de_json({"update_id": 1, "message": message}, chat.application.bot)
        await chat.application.process_update(update)

    assert "The apology could not be sent: Chat not found" in caplog.text


async def test_a_menu_that_cannot_be_set_stops_nothing(
    answerer: Answerer, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    def refuse_menus(method: str, *_: object) -> None:
        if method == "setMyCommands":
            raise ApiError(500, "Internal Server Error")

    telegram = Telegram("pullquote_bot", "Pullquote")
    async with open_store(IN_MEMORY) as store:
        connection = connection_to(telegram, refuse_menus)
        application = build_application(connection, Parts(answerer, empty_holdings(tmp_path), store))
        async with polling(application):
            telegram.say(READER, "thanks")
            await telegram.all_taken()
            await application.update_queue.join()

    assert "The menus of commands could not be set: Internal Server Error" in caplog.text
