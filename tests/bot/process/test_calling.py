"""What is noted of calls to Telegram."""

import socket
from datetime import timedelta

import pytest
from telegram.error import NetworkError, TelegramError

from bot.metrics.labels import Failure
from bot.metrics.metrics import Metrics
from bot.process.calling import WatchedRequest
from bot.process.reachability import Reachability
from bot.sandbox.connection import connection_to
from bot.sandbox.errors import ApiError
from bot.sandbox.records import Person
from bot.sandbox.telegram import Telegram
from tests.bot.clocks import Clock
from tests.bot.metrics.scraping import counted, figure

READER = Person(1001, "Reader")


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (400, Failure.BAD_REQUEST),
        (401, Failure.UNAUTHORIZED),
        (403, Failure.FORBIDDEN),
        (404, Failure.NOT_FOUND),
        (409, Failure.CONFLICT),
        (413, Failure.BAD_REQUEST),
        (418, Failure.BAD_REQUEST),
        (429, Failure.TOO_MANY_REQUESTS),
        (499, Failure.BAD_REQUEST),
        (500, Failure.SERVER_ERROR),
        (502, Failure.SERVER_ERROR),
        (520, Failure.SERVER_ERROR),
    ],
)
async def test_a_call_that_telegram_refuses_is_counted_by_its_kind_and_is_no_sign_of_telegram(
    code: int, kind: Failure
) -> None:
    def refuse(*_: object) -> None:
        raise ApiError(code, "No")

    metrics, reachability = Metrics(), Reachability()
    connection = connection_to(Telegram("a_bot", "Pullquote"), refuse, metrics, reachability).build().bot

    with pytest.raises(TelegramError):
        await connection.get_me()

    assert counted(metrics, "pullquote_bot_api_errors_total") == {(kind,): 1}
    assert not await reachability.is_given()


async def test_a_call_that_does_not_reach_telegram_is_counted_as_the_networks() -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port = unused.getsockname()[1]
    metrics, reachability = Metrics(), Reachability()
    request = WatchedRequest(metrics, reachability.note)

    with pytest.raises(NetworkError):
        await request.post(f"http://127.0.0.1:{port}/bot1:A/getMe")
    await request.shutdown()

    assert counted(metrics, "pullquote_bot_api_errors_total") == {("network",): 1}
    assert not await reachability.is_given()


async def test_only_what_gets_to_people_is_timed_as_sending() -> None:
    telegram, metrics = Telegram("a_bot", "Pullquote"), Metrics()
    connection = connection_to(telegram, metrics=metrics).build().bot
    telegram.say(READER, "Hello")

    await connection.get_me()
    await connection.get_updates()
    sent = await connection.send_message(READER.id, "Hello")
    await connection.edit_message_text("Hi", READER.id, sent.message_id)

    assert figure(metrics, "pullquote_send_seconds_count") == 2
    assert counted(metrics, "pullquote_bot_api_errors_total") == {}


async def test_an_answer_of_telegrams_counts_for_45_seconds() -> None:
    clock = Clock()
    reachability = Reachability(clock.seconds)
    connection = connection_to(Telegram("a_bot", "Pullquote"), reachability=reachability).build().bot
    before = await reachability.is_given()

    await connection.get_me()

    shown = [await reachability.is_given()]
    for seconds in (44, 1):
        clock.pass_by(timedelta(seconds=seconds))
        shown.append(await reachability.is_given())
    assert not before
    assert shown == [True, True, False]
