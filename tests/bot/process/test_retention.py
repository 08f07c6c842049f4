"""Forgetting what was asked long ago."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.process.retention import Retention
from bot.sandbox.telegram import Telegram
from bot.store.database import open_store
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.clocks import Clock
from tests.bot.conversation import READER, conversation, labels_and_data, sent

CUP, RANGE = "Who won the World Cup in 2022?", "How far can ATACMS reach?"
DAYS = 90


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def test_a_question_is_forgotten_once_its_days_are_over(answerer: Answerer, clock: Clock) -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", clock=clock.seconds)
    async with conversation(answerer, telegram=telegram, clock=clock) as chat:
        retention = Retention(chat.store, DAYS, clock)
        (old,) = await chat.say(RANGE)
        clock.pass_by(timedelta(days=1))
        (young,) = await chat.say(RANGE)
        clock.pass_by(timedelta(days=DAYS - 1, seconds=1))
        await retention.forget()

        up = dict(labels_and_data(old))["👍"], dict(labels_and_data(young))["👍"]
        of_old = await chat.after(lambda: telegram.tap(READER, old, up[0]))
        of_young = await chat.after(lambda: telegram.tap(READER, young, up[1]))

    assert (sent(of_old), len(sent(of_young))) == ([], 1)
    assert chat.notices() == [TEXTS.question_gone, TEXTS.thanks_for_vote]


async def test_what_is_too_old_is_deleted_when_the_bot_starts(
    answerer: Answerer, clock: Clock, tmp_path: Path
) -> None:
    url = f"sqlite:///{tmp_path / 'pullquote.db'}"
    async with conversation(answerer, store_url=url, clock=clock) as chat:
        await chat.say(CUP)
    clock.pass_by(timedelta(days=DAYS + 1))

    async with conversation(answerer, store_url=url, clock=clock) as chat, asyncio.timeout(30):
        while await chat.store.statistics.unanswered_count():
            pass


async def test_a_database_that_fails_once_does_not_end_it(
    clock: Clock, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "pullquote.db"
    async with open_store(f"sqlite:///{path}") as store:
        with closing(sqlite3.connect(path)) as other:
            other.execute("DROP TABLE questions")
        running = asyncio.create_task(Retention(store, DAYS, clock).run())
        async with asyncio.timeout(30):
            while "Old questions could not be deleted" not in caplog.text and not running.done():  # noqa: ASYNC110
                await asyncio.sleep(0)

        assert not running.done()
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
