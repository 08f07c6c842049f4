"""How much may be asked over HTTP."""

import asyncio
from datetime import timedelta

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.limits import WINDOW_SECONDS
from bot.web.admission import AddressLimiter, LimitedAsking, origin_of
from bot.web.asking import QuestionError
from bot.web.limits import QUESTIONS_OF_AN_ADDRESS
from retrieval.answer import Answer
from retrieval.answerer import Answerer
from tests.bot.clocks import Clock


def request_from(host: str | None) -> Request:
    client = None if host is None else (host, 40_000)
    return Request({"type": "http", "client": client, "headers": []})


def fill(limiter: AddressLimiter, host: str | None) -> None:
    for _ in range(QUESTIONS_OF_AN_ADDRESS):
        limiter.admit(request_from(host))


def test_who_asks_too_much_is_told_to_wait_until_the_first_question_is_a_minute_old() -> None:
    clock = Clock()
    limiter = AddressLimiter(clock.seconds)
    fill(limiter, "203.0.113.5")
    clock.pass_by(timedelta(seconds=20.5))

    with pytest.raises(HTTPException) as refused:
        limiter.admit(request_from("203.0.113.5"))

    assert refused.value.status_code == 429
    assert refused.value.headers == {"Retry-After": "40"}


def test_after_that_time_they_are_admitted_again() -> None:
    clock = Clock()
    limiter = AddressLimiter(clock.seconds)
    fill(limiter, "203.0.113.5")
    clock.pass_by(timedelta(seconds=WINDOW_SECONDS))

    fill(limiter, "203.0.113.5")

    with pytest.raises(HTTPException):
        limiter.admit(request_from("203.0.113.5"))


@pytest.mark.parametrize(
    ("host", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"),
        ("203.0.113.5", "::ffff:203.0.113.5"),
        ("fe80::1%eth0", "fe80::2"),
        ("unknown", "unknown"),
        ("", ""),
    ],
)
def test_all_addresses_of_somebody_count_as_one(host: str, same: str) -> None:
    limiter = AddressLimiter(Clock().seconds)
    fill(limiter, host)

    with pytest.raises(HTTPException):
        limiter.admit(request_from(same))


@pytest.mark.parametrize(
    ("host", "other"),
    [("203.0.113.5", "203.0.113.6"), ("2001:db8:1:2::1", "2001:db8:1:3::1")],
)
def test_nobody_is_held_up_by_another(host: str, other: str) -> None:
    assert origin_of(host) is not None
    limiter = AddressLimiter(Clock().seconds)
    fill(limiter, host)

    limiter.admit(request_from(other))


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_machine_itself_may_ask_as_much_as_it_likes(host: str) -> None:
    limiter = AddressLimiter(Clock().seconds)

    for _ in range(3):
        fill(limiter, host)


def test_who_comes_from_nowhere_has_a_limit_too() -> None:
    limiter = AddressLimiter(Clock().seconds)
    fill(limiter, None)

    with pytest.raises(HTTPException):
        limiter.admit(request_from(None))


async def test_of_too_many_questions_at_the_same_time_the_last_are_put_off(answerer: Answerer) -> None:
    asking = LimitedAsking(answerer, most=2)

    first, second, third = await asyncio.gather(
        *(asking.ask("How far can ATACMS reach?") for _ in range(3)), return_exceptions=True
    )

    assert isinstance(first, Answer)
    assert first == second
    assert isinstance(third, HTTPException)
    assert third.status_code == 503
    assert third.headers == {"Retry-After": "1"}


async def test_a_question_that_was_answered_or_refused_makes_room_again(answerer: Answerer) -> None:
    asking = LimitedAsking(answerer, most=1)

    await asking.ask("How far can ATACMS reach?")
    with pytest.raises(QuestionError):
        await asking.ask("")

    assert (await asking.ask("How far can ATACMS reach?")).quotes
