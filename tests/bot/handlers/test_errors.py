"""What happens when a handler fails."""

import logging

import pytest
from telegram.error import NetworkError

from bot.texts.en import TEXTS
from retrieval.answer import Answer
from retrieval.answerer import Answerer
from tests.bot.conversation import Conversation, conversation


class Failing(Answerer):
    """An answerer with a fault in it."""

    def answer(self, question: str, limit: int = 3) -> Answer:
        raise RuntimeError(f"a fault met with {len(question)} characters and {limit} quotes")


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
