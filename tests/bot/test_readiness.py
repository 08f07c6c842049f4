"""What a real process tells of itself over HTTP, and in its log."""

import json
import re
import signal
from asyncio.subprocess import Process
from datetime import datetime, timedelta
from pathlib import Path

import httpx

from bot.sandbox.records import Person, Sent
from bot.sandbox.telegram import Telegram
from bot.store.database import open_store
from bot.texts.en import TEXTS
from retrieval.answer import Verdict
from tests.bot.conversation import Message
from tests.bot.metrics.scraping import complaints, openmetrics
from tests.bot.processes import TOKEN, first, free_port, process, telegram_over_http
from tests.postgresql import PASSWORD, postgresql

READER = Person(1001, "Reader")
RANGE = "How far can ATACMS reach?"
ALL = {"index": True, "store": True, "telegram": True}


async def readiness(address: str) -> tuple[int, dict[str, bool]]:
    """Return what the process at `address` tells an orchestrator."""
    async with httpx.AsyncClient(trust_env=False) as client:
        shown = await client.get(f"{address}/readyz", timeout=30)
    return shown.status_code, shown.json()["parts"]


async def answer_to(telegram: Telegram, text: str) -> Message:
    telegram.say(READER, text)
    event = await first(telegram, lambda event: isinstance(event, Sent))
    assert isinstance(event, Sent)
    return event.message


async def address_in_log(running: Process) -> tuple[str, bytes]:
    """Return where `running` has its pages, and the log until it says so."""
    assert running.stderr is not None
    log = b""
    while not (said := re.search(rb"with pages at (http://[\w.:]+)", log)):
        line = await running.stderr.readline()
        assert line, log
        log += line
    return said[1].decode(), log


async def test_a_process_is_not_ready_before_telegram_has_answered_it(tmp_path: Path) -> None:
    port, of_telegram = free_port(), free_port()
    settings = {"TELEGRAM_API_URL": f"http://127.0.0.1:{of_telegram}", "PORT": str(port)}
    address = f"http://127.0.0.1:{port}"
    async with process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, **settings) as running:
        assert running.stderr is not None
        await running.stderr.readline()
        waiting = await readiness(address)
        async with telegram_over_http(of_telegram) as (telegram, _):
            await answer_to(telegram, RANGE)
            answering = await readiness(address)

    assert waiting == (503, ALL | {"telegram": False})
    assert answering == (200, ALL)


async def test_what_a_process_sends_is_in_its_figures(tmp_path: Path) -> None:
    port = free_port()
    async with (
        telegram_over_http() as (telegram, of_telegram),
        process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=of_telegram, PORT=str(port)),
        httpx.AsyncClient(trust_env=False) as client,
    ):
        await answer_to(telegram, RANGE)
        await answer_to(telegram, RANGE)  # by now the first one is sent, as the process knows too
        figures = (await client.get(f"http://127.0.0.1:{port}/metrics")).text

    sent = re.search(r"^pullquote_send_seconds_count ([0-9.]+)$", figures, re.MULTILINE)
    assert sent is not None
    assert float(sent[1]) > 0


async def test_the_sandbox_is_ready_too_and_shows_figures(tmp_path: Path) -> None:
    async with process(tmp_path, "run", "--no-open") as running, httpx.AsyncClient(trust_env=False) as client:
        assert running.stdout is not None
        said = re.search(rb"http://[\w.:]+", await running.stdout.readline())
        assert said
        shown = await readiness(said[0].decode())
        wanted = {"Accept": "application/openmetrics-text; version=1.0.0"}
        figures = await client.get(f"{said[0].decode()}/metrics", headers=wanted)
        text = await client.get(f"{said[0].decode()}/metrics")

    assert shown == (200, ALL)
    names = {family.name for family in openmetrics(figures.text)}
    assert {"pullquote_questions", "process_resident_memory_bytes", "python_gc_collections"} <= names
    assert complaints(text.content) == ""


async def test_a_database_that_goes_away_is_told_and_comes_back(tmp_path: Path) -> None:
    with postgresql() as server:
        settings = {"DATABASE_URL": server.url, "LOG_LEVEL": "DEBUG", "LOG_FORMAT": "json"}
        async with (
            telegram_over_http() as (telegram, api),
            process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=api, **settings) as running,
        ):
            address, log = await address_in_log(running)
            before = await readiness(address)

            server.stop()
            without = await readiness(address)
            apology = await answer_to(telegram, RANGE)
            server.start()
            again = await readiness(address)
            answer = await answer_to(telegram, RANGE)

            await telegram.all_taken()
            running.send_signal(signal.SIGTERM)
            _, rest = await running.communicate()
        async with open_store(server.url) as store:
            kept = await store.questions.asked_in(READER.id, answer["reply_to_message"]["message_id"])

    assert (before, without, again) == ((200, ALL), (503, ALL | {"store": False}), (200, ALL))
    assert apology["text"] == TEXTS.failed
    assert "300 kilometers" in answer["text"]
    assert kept is not None
    assert (kept[1].text, kept[1].verdict) == (RANGE, Verdict.ANSWERED)
    check_log((log + rest).decode())


def check_log(log: str) -> None:
    """Check a log at the lowest level in which something went wrong."""
    records = [json.loads(line) for line in log.splitlines()]
    (failed,) = (each for each in records if each["message"] == "An update could not be handled")
    assert "StoreError: The database postgresql://pullquote:***@127.0.0.1" in failed["exception"]
    assert "Traceback (most recent call last)" in failed["exception"]
    assert all(
        list(each)[:4] == ["time", "level", "logger", "message"]
        and datetime.fromisoformat(each["time"]).utcoffset() == timedelta()
        for each in records
    )
    assert "DEBUG" in {each["level"] for each in records}
    for secret in (TOKEN, PASSWORD, "ATACMS"):
        assert secret not in log
