"""What happens when a handler fails."""

import logging

import pytest
from telegram import Update
from telegram.error import NetworkError

from bot.application import Parts, build_application
from bot.polling import polling
from bot.reindexing import Reindexer
from bot.sandbox.connection import connection_to
from bot.sandbox.errors import ApiError
from bot.sandbox.telegram import Telegram
from bot.store.database import IN_MEMORY, open_store
from bot.texts.en import TEXTS
from retrieval.answer import Answer
from retrieval.answerer import Answerer
from tests.bot.conversation import READER, Conversation, conversation


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
    answerer: Answerer, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse_menus(method: str, *_: object) -> None:
        if method == "setMyCommands":
            raise ApiError(500, "Internal Server Error")

    telegram = Telegram("pullquote_bot", "Pullquote")
    reindexer = Reindexer(answerer, lambda: answerer.index)
    async with open_store(IN_MEMORY) as store:
        connection = connection_to(telegram, refuse_menus)
        application = build_application(connection, Parts(answerer, reindexer, store))
        async with polling(application):
            telegram.say(READER, "thanks")
            await telegram.all_taken()
            await application.update_queue.join()

    assert "The menus of commands could not be set: Internal Server Error" in caplog.text
