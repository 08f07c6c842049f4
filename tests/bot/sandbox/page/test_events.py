"""Following what happens in the sandbox."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.types import Message

from bot.sandbox.page.limits import MAX_EVENTS, SECONDS_TO_WAIT
from bot.sandbox.page.log import EventLog, News
from bot.sandbox.page.page import ChatPage
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.page.browser import Browser, browser_without_bot, refused


async def events(browser: Browser, after: int) -> Any:  # noqa: ANN401  as JSON gives it
    return await browser.get("/sandbox/events", after=str(after))


class WatchedLog(EventLog):
    """A log that tells when somebody waits for an event."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = asyncio.Event()

    async def after(self, number: int, seconds: float) -> News | None:
        self.asked.set()
        return await super().after(number, seconds)


@pytest.fixture
async def watched() -> AsyncIterator[tuple[Browser, WatchedLog]]:
    log = WatchedLog()
    async with browser_without_bot(log) as browser:
        yield browser, log


async def polling(browser: Browser, log: WatchedLog) -> asyncio.Task[Any]:
    """Return a request for the first event, once it waits."""
    log.asked.clear()
    request = asyncio.create_task(events(browser, 0))
    await log.asked.wait()
    return request


async def test_events_have_the_numbers_from_one_on(alone: Browser) -> None:
    await alone.say("One")
    await alone.say("Two")

    news = await events(alone, 0)

    assert [(event["n"], event["message"]["text"]) for event in news["events"]] == [(1, "One"), (2, "Two")]
    assert (news["last"], news["reset"]) == (2, False)


async def test_only_the_events_after_a_number_are_told(alone: Browser) -> None:
    await alone.say("One")
    await alone.say("Two")

    news = await events(alone, 1)

    assert [event["n"] for event in news["events"]] == [2]


async def test_a_request_waits_until_something_happens(watched: tuple[Browser, WatchedLog]) -> None:
    browser, log = watched
    request = await polling(browser, log)
    waited = not request.done()
    await browser.say("One")

    news = await request

    assert waited
    assert [event["n"] for event in news["events"]] == [1]


async def test_every_request_that_waits_is_woken(watched: tuple[Browser, WatchedLog]) -> None:
    browser, log = watched
    requests = [await polling(browser, log) for _ in range(3)]
    await browser.say("One")

    assert [(await request)["last"] for request in requests] == [1, 1, 1]


async def test_when_nothing_happens_a_request_ends_with_nothing() -> None:
    async with browser_without_bot(seconds_to_wait=0) as browser:
        news = await events(browser, 0)

    assert news == {"events": [], "last": 0, "reset": False}


async def test_a_number_that_was_not_reached_begins_anew(alone: Browser) -> None:
    await alone.say("One")

    news = await events(alone, 7)

    assert [event["n"] for event in news["events"]] == [1]
    assert news["reset"] is True


async def test_a_page_of_another_run_begins_anew_however_much_has_happened_since() -> None:
    async with browser_without_bot(EventLog(first=1000)) as browser:
        await browser.say("One")

        old, new = await events(browser, 3), await events(browser, 0)

    assert [event["n"] for event in old["events"]] == [1000]
    assert (old["reset"], new["reset"]) == (True, False)


async def test_a_log_that_is_full_forgets_the_oldest_and_says_so() -> None:
    async with browser_without_bot(EventLog(longest=3)) as browser:
        for text in ("1", "2", "3", "4", "5"):
            await browser.say(text)

        forgotten, known = await events(browser, 1), await events(browser, 2)
        from_the_start = await events(browser, 0)

    assert [event["n"] for event in forgotten["events"]] == [3, 4, 5]
    assert [event["n"] for event in known["events"]] == [3, 4, 5]
    assert (forgotten["reset"], known["reset"], from_the_start["reset"]) == (True, False, True)


async def test_no_more_events_are_kept_than_the_limit_says() -> None:
    log = EventLog()
    for _ in range(MAX_EVENTS + 1):
        log.add("notice")

    news = await log.after(0, SECONDS_TO_WAIT)

    assert news is not None
    assert (len(news.events), news.events[0]["n"], news.reset) == (MAX_EVENTS, 2, True)


async def test_a_closed_log_lets_nobody_wait() -> None:
    log = WatchedLog()
    waiting = asyncio.create_task(log.after(0, SECONDS_TO_WAIT))
    await log.asked.wait()

    log.close()

    assert await waiting is None
    assert await log.after(0, SECONDS_TO_WAIT) is None


async def test_once_the_sandbox_ends_a_page_that_waits_is_told(watched: tuple[Browser, WatchedLog]) -> None:
    browser, log = watched
    request = asyncio.create_task(browser.http.get("/sandbox/events"))
    await log.asked.wait()

    log.close()
    answer = await request

    assert refused(answer) == (503, "The sandbox has ended.")


async def test_a_browser_that_goes_leaves_nothing_waiting() -> None:
    page = ChatPage(Telegram("pullquote_bot", "Pullquote"), EventLog())
    before = asyncio.all_tasks()
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.disconnect"}

    async def send(message: Message) -> None:  # to nobody
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/sandbox/events",
        "query_string": b"after=0",
        "headers": [],
    }

    await Starlette(routes=page.routes)(scope, receive, send)

    assert asyncio.all_tasks() == before


async def test_a_request_that_is_cancelled_leaves_nothing_waiting(watched: tuple[Browser, WatchedLog]) -> None:
    before = asyncio.all_tasks()
    request = await polling(*watched)

    request.cancel()
    await asyncio.gather(request, return_exceptions=True)

    assert asyncio.all_tasks() == before


async def test_a_number_that_is_none_is_refused(alone: Browser) -> None:
    answers = [
        await alone.http.get("/sandbox/events", params={"after": after}) for after in ("-1", "x", "9" * 5000)
    ]

    assert [answer.status_code for answer in answers] == [400, 400, 400]
    assert refused(answers[0])[1] == "“after” must be greater than or equal to 0."
