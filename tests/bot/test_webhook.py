"""The bot as a process of its own to which Telegram delivers the updates, over real HTTP."""

import asyncio
import re
import signal
from asyncio.subprocess import Process
from pathlib import Path

import httpx

from bot.process.heartbeat import HEARTBEAT, is_alive
from bot.sandbox.records import Event, Person, Sent
from bot.sandbox.telegram import Telegram
from bot.web.webhook import SECRET_HEADER
from tests.bot.processes import TOKEN, first, free_port, process, telegram_over_http

READER = Person(1001, "Reader")
SECRET = "the_secret-of-the-test"  # noqa: S105  the test's
RANGE = "How far can ATACMS reach?"


def hooked(address: str, port: int) -> dict[str, str]:
    """Return settings with which the Bot API server at `address` delivers to a bot that listens at `port`."""
    return {
        "TELEGRAM_BOT_TOKEN": TOKEN,
        "TELEGRAM_API_URL": address,
        "PORT": str(port),
        "WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "WEBHOOK_SECRET": SECRET,
    }


def says(event: Event) -> bool:
    return isinstance(event, Sent) and "300 kilometers" in event.message["text"]


async def said(running: Process, words: str) -> bytes:
    """Return what the process has logged once it logs `words`."""
    assert running.stderr is not None
    log = b""
    while words.encode() not in log:
        line = await running.stderr.readline()
        assert line, log.decode()
        log += line
    return log


async def stopped(running: Process) -> bytes:
    """Tell the process to stop, and return what it logged."""
    running.send_signal(signal.SIGTERM)
    _, log = await running.communicate()
    return log


async def answered(telegram: Telegram) -> None:
    """Ask something, and wait until it is answered and the answer is noted."""
    answer = asyncio.create_task(first(telegram, says))
    await asyncio.sleep(0)
    telegram.say(READER, RANGE)
    await answer
    await telegram.all_taken()


async def test_what_is_delivered_is_answered_and_the_process_stops_on_sigterm(tmp_path: Path) -> None:
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, LOG_LEVEL="DEBUG", **hooked(address, free_port())) as running,
    ):
        log = await said(running, "Telegram delivers the updates")
        await answered(telegram)
        alive = is_alive(tmp_path / "data" / HEARTBEAT)
        log += await stopped(running)
        webhook = telegram.hook.webhook

    assert running.returncode == 0
    assert alive
    assert webhook is not None
    assert webhook.url.endswith("/telegram")
    assert b"Telegram delivers the updates; waiting: 0" in log
    assert b"Answering as @pullquote_bot" in log
    assert not [word for word in (TOKEN, SECRET, "ATACMS") if word in log.decode()]


async def test_what_came_while_the_process_was_stopped_is_answered_by_the_next(tmp_path: Path) -> None:
    async with telegram_over_http() as (telegram, address):
        settings = hooked(address, free_port())
        async with process(tmp_path, **settings) as running:
            await answered(telegram)
            await stopped(running)
        answer = asyncio.create_task(first(telegram, says))
        await asyncio.sleep(0)
        telegram.say(READER, RANGE)
        waiting = telegram.updates.count

        async with process(tmp_path, **settings) as running:
            await answer
            await telegram.all_taken()
            await stopped(running)

    assert waiting == 1
    assert running.returncode == 0


async def test_who_does_not_know_the_secret_is_refused(tmp_path: Path) -> None:
    port = free_port()
    happened: list[Event] = []
    answers = []
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, **hooked(address, port)) as running,
        httpx.AsyncClient() as http,
    ):
        telegram.listen(happened.append)
        chat, user = telegram.chat(READER), telegram.user(READER)
        update = {"update_id": 1, "message": telegram.message(chat, user, text=RANGE)}
        await said(running, "Answering as")
        for headers in ({}, {SECRET_HEADER: "wrong"}, {SECRET_HEADER: f"{SECRET}x"}):
            answer = await http.post(f"http://127.0.0.1:{port}/telegram", json=update, headers=headers)
            answers.append((answer.status_code, answer.text))
        await stopped(running)

    assert answers == [(403, "Forbidden")] * 3
    assert happened == []


async def test_the_webhook_is_described_with_what_else_programs_ask(tmp_path: Path) -> None:
    port = free_port()
    async with (
        telegram_over_http() as (_, address),
        process(tmp_path, **hooked(address, port)) as running,
        httpx.AsyncClient() as http,
    ):
        await said(running, "Answering as")
        described = (await http.get(f"http://127.0.0.1:{port}/api/openapi.json")).json()
        await stopped(running)

    assert described["paths"].keys() == {"/api/ask", "/api/openapi.json", "/telegram"}


async def test_the_bot_goes_over_to_a_webhook_and_back(tmp_path: Path) -> None:
    async with telegram_over_http() as (telegram, address):
        polled = {"TELEGRAM_BOT_TOKEN": TOKEN, "TELEGRAM_API_URL": address}
        webhooks = []
        for settings in (polled, hooked(address, free_port()), polled):
            async with process(tmp_path, "run", **settings) as running:
                await answered(telegram)
                webhooks.append(telegram.hook.webhook is not None)
                await stopped(running)
            assert running.returncode == 0

    assert webhooks == [False, True, False]


async def test_the_webhook_is_asked_for_below_the_public_address(tmp_path: Path) -> None:
    public = {"PUBLIC_URL": "https://example.org/quotes", "WEBHOOK_SECRET": SECRET}
    async with (
        telegram_over_http() as (telegram, address),
        process(
            tmp_path, "run", "--webhook", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, **public
        ) as running,
    ):
        log = await said(running, "Answering as")
        port = re.search(rb"127\.0\.0\.1:(\d+)", log)
        webhook = telegram.hook.webhook
        async with httpx.AsyncClient() as http:
            assert port is not None
            where = f"http://127.0.0.1:{int(port[1])}/telegram"
            answer = await http.post(where, json={"update_id": 1}, headers={SECRET_HEADER: SECRET})
        await stopped(running)

    assert webhook is not None
    assert webhook.url == "https://example.org/quotes/telegram"
    assert (answer.status_code, answer.content) == (200, b"")


async def test_a_webhook_without_a_secret_is_refused_in_one_line(tmp_path: Path) -> None:
    settings = {"TELEGRAM_BOT_TOKEN": TOKEN, "WEBHOOK_URL": "https://example.org"}
    async with process(tmp_path, **settings) as running:
        _, log = await running.communicate()

    assert running.returncode == 2
    assert log.startswith(b"pullquote: WEBHOOK_SECRET must be set along with WEBHOOK_URL")
    assert log.count(b"\n") == 1


async def test_the_sandbox_has_no_webhook(tmp_path: Path) -> None:
    async with process(tmp_path, "run", "--webhook") as running:
        _, log = await running.communicate()

    assert log == b"pullquote: --webhook needs TELEGRAM_BOT_TOKEN; the sandbox has no webhook\n"


async def test_a_webhook_that_telegram_refuses_ends_in_one_line(tmp_path: Path) -> None:
    async with telegram_over_http() as (telegram, address):
        telegram.local = False
        async with process(tmp_path, LOG_LEVEL="ERROR", **hooked(address, free_port())) as running:
            _, log = await running.communicate()

    assert running.returncode == 2
    assert log.startswith(b"pullquote: WEBHOOK_URL is refused by Telegram: Bad webhook: ")
    assert log.count(b"\n") == 1
