"""Whether the bot says so when a part of it fails, and when it works again."""

from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import httpx

from bot.application import Parts, build_application
from bot.metrics.metrics import Metrics
from bot.process.calling import WatchedRequest
from bot.process.polling import polling
from bot.process.reachability import Reachability
from bot.process.serving import _connection
from bot.sandbox.records import Person, Sent
from bot.store.database import IN_MEMORY, open_store
from bot.web.application import build_web
from retrieval.answerer import Answerer
from tests.bot.clocks import Clock
from tests.bot.holdings import empty_holdings
from tests.bot.metrics.scraping import counted
from tests.bot.processes import TOKEN, first, free_port, telegram_over_http

READER = Person(1001, "Reader")


async def test_a_telegram_that_answers_no_more_shows_after_45_seconds_until_it_answers_again(
    answerer: Answerer, tmp_path: Path
) -> None:
    clock, port, metrics = Clock(), free_port(), Metrics()
    reachability = Reachability(clock.seconds)
    connection = _connection(TOKEN, f"http://127.0.0.1:{port}", WatchedRequest(metrics, reachability.note))
    connection = connection.get_updates_request(WatchedRequest(metrics, reachability.note))
    async with open_store(IN_MEMORY) as store, AsyncExitStack() as standing_in:
        holdings = empty_holdings(tmp_path)
        parts = Parts(answerer, holdings, store, metrics=metrics, reachability=reachability)
        transport = httpx.ASGITransport(build_web(parts))

        async def ready() -> tuple[int, bool]:
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
                shown = await client.get("/readyz")
            return shown.status_code, shown.json()["parts"]["telegram"]

        await standing_in.enter_async_context(telegram_over_http(port))
        async with polling(build_application(connection, parts)):
            answering = await ready()

            await standing_in.aclose()
            clock.pass_by(timedelta(seconds=44))
            lately = await ready()
            clock.pass_by(timedelta(seconds=1))
            silent = await ready()

            telegram, _ = await standing_in.enter_async_context(telegram_over_http(port))
            telegram.say(READER, "thanks")
            await first(telegram, lambda event: isinstance(event, Sent))
            again = await ready()

    assert (answering, lately, silent, again) == ((200, True), (200, True), (503, False), (200, True))
    assert counted(metrics, "pullquote_bot_api_errors_total")["network",] >= 1
