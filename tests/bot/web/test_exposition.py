"""What is shown to Prometheus and to an orchestrator over HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable

import httpx
import pytest

from bot.web.application import build_web
from bot.web.limits import QUESTIONS_OF_AN_ADDRESS
from tests.bot.conversation import Conversation
from tests.bot.metrics.scraping import counted, openmetrics

OPENMETRICS = "application/openmetrics-text; version=1.0.0"

Get = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture
async def get(chat: Conversation) -> AsyncIterator[Get]:
    web = build_web(chat.parts)
    transport = httpx.ASGITransport(web, client=("203.0.113.5", 40_000))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
        yield client.get


async def test_a_bot_whose_parts_all_work_is_ready(get: Get) -> None:
    shown = await get("/readyz")

    assert shown.status_code == 200
    assert shown.json() == {"ready": True, "parts": {"index": True, "store": True, "telegram": True}}


async def test_the_figures_tell_which_parts_are_ready_at_that_moment(chat: Conversation, get: Get) -> None:
    shown = await get("/metrics")
    before = counted(chat.parts.metrics, "pullquote_part_ready")
    chat.parts.reachability._answered_at = None
    await get("/metrics")

    assert shown.headers["Content-Type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert before == {("index",): 1, ("store",): 1, ("telegram",): 1}
    assert counted(chat.parts.metrics, "pullquote_part_ready") == {("index",): 1, ("store",): 1}


async def test_openmetrics_is_given_to_who_asks_for_it(chat: Conversation, get: Get) -> None:
    await chat.say("How far can ATACMS reach?")

    shown = await get("/metrics", headers={"Accept": f"{OPENMETRICS}, text/plain; q=0.5"})

    families = {family.name: family for family in openmetrics(shown.text)}
    sample = next(each for each in families["pullquote_questions"].samples if each.value == 1)
    assert shown.headers["Content-Type"].startswith(OPENMETRICS)
    assert sample.labels == {"verdict": "answered", "chat": "private"}


async def test_questions_over_http_are_counted_as_the_webs(chat: Conversation, get: Get) -> None:
    answer = await get("/api/ask", params={"q": "How far can ATACMS reach?"})

    assert answer.status_code == 200
    assert counted(chat.parts.metrics, "pullquote_questions_total") == {("web", "answered"): 1}


async def test_an_address_that_asks_too_much_is_counted_each_time(chat: Conversation, get: Get) -> None:
    for _ in range(QUESTIONS_OF_AN_ADDRESS + 2):
        refused = await get("/api/ask", params={"q": "Why?"})

    assert refused.status_code == 429
    assert counted(chat.parts.metrics, "pullquote_rate_limited_total") == {("address",): 2}
