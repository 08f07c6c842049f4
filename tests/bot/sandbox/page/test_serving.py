"""The sandbox in a process of its own, and over real connections."""

import asyncio
import re
import signal
import socket
from asyncio.subprocess import Process
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pydantic import SecretStr
from starlette.applications import Starlette

from bot.sandbox.page.guards import OwnBrowser
from bot.sandbox.page.limits import MAX_FORM_BYTES
from bot.sandbox.page.log import EventLog
from bot.sandbox.page.page import ChatPage
from bot.sandbox.page.serving import chat_in_browser
from bot.sandbox.telegram import Telegram
from bot.settings import LOOPBACK, Settings, SettingsError
from bot.texts.choice import TEXTS
from bot.web.listening import DEFAULT_PORT, address_of, listen, serving
from retrieval.answerer import Answerer
from tests.bot.holdings import empty_holdings
from tests.bot.processes import process
from tests.bot.sandbox.page.browser import PATIENCE, Browser, refused

MENUS = 4 * len(TEXTS)
"""So many menus the bot sets as it starts; then it has nothing to do until somebody asks."""


async def address_told(running: Process) -> str:
    """Return the address that the process prints."""
    assert running.stdout is not None
    line = (await running.stdout.readline()).decode()
    match = re.fullmatch(r"Pullquote's sandbox is at (http://127\.0\.0\.1:\d+) \(Ctrl-C ends it\)\n", line)
    assert match, line
    return match[1]


def http_at(address: str) -> httpx.AsyncClient:
    return httpx.AsyncClient(base_url=address, timeout=PATIENCE)


async def test_a_question_is_answered_at_the_address_that_is_printed(tmp_path: Path) -> None:
    async with process(tmp_path, "run") as running, http_at(await address_told(running)) as http:
        browser = Browser(http, Telegram("pullquote_bot", "Pullquote"))
        page = await http.get("/")
        await browser.say("How far can ATACMS reach?")

        answer = await browser.answer()

    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert answer["text"].startswith("The ballistic missiles, capable of reaching up to 300 kilometers")


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
async def test_it_stops_in_silence_and_tells_a_page_that_waits(tmp_path: Path, stop: signal.Signals) -> None:
    async with process(tmp_path, "run") as running, http_at(await address_told(running)) as http:
        browser = Browser(http, Telegram("pullquote_bot", "Pullquote"))
        for _ in range(MENUS):
            await browser.next("call", lambda event: event["method"] == "setMyCommands")
        reader, writer = await asyncio.open_connection(LOOPBACK, http.base_url.port)
        writer.write(f"GET /sandbox/events?after={browser.last} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        await writer.drain()
        await browser.get("/sandbox/cast")  # by then it waits

        running.send_signal(stop)
        _, log = await running.communicate()

        told = await reader.read()
        writer.close()
        await writer.wait_closed()
    assert told.startswith(b"HTTP/1.1 503 ")
    assert running.returncode == 0
    assert log == b""


@pytest.fixture
def default_port_taken() -> Iterator[None]:
    """Take the default port, unless somebody else has."""
    try:
        taken = socket.create_server((LOOPBACK, DEFAULT_PORT))
    except OSError:
        yield
    else:
        with taken:
            yield


@pytest.mark.usefixtures("default_port_taken")
async def test_while_the_default_port_is_taken_another_one_is_used(tmp_path: Path) -> None:
    async with process(tmp_path, "run", PORT="") as running, http_at(await address_told(running)) as http:
        cast = await http.get("/sandbox/cast")

    assert cast.status_code == 200
    assert cast.url.port != DEFAULT_PORT


async def test_a_port_that_is_set_and_taken_ends_in_one_line(tmp_path: Path) -> None:
    with listen(LOOPBACK, 0) as taken:
        port = taken.getsockname()[1]
        async with process(tmp_path, "run", PORT=str(port)) as running:
            out, log = await running.communicate()

    assert running.returncode == 2
    assert out == b""
    assert log.decode().startswith(f"pullquote: Nothing can be served at 127.0.0.1:{port}: ")
    assert log.count(b"\n") == 1


async def test_a_host_that_others_reach_ends_in_one_line_that_names_it(tmp_path: Path) -> None:
    async with process(tmp_path, "run", HOST="0.0.0.0") as running:  # noqa: S104
        out, log = await running.communicate()

    assert running.returncode == 2
    assert out == b""
    assert log == b"pullquote: HOST is 0.0.0.0, but only this machine may reach the sandbox: 127.0.0.1\n"


async def test_a_page_that_leads_here_under_another_name_gets_nothing(tmp_path: Path) -> None:
    async with process(tmp_path, "run") as running, http_at(await address_told(running)) as http:
        shown = await http.get("/articles")
        refused = [await http.get(path, headers={"Host": "evil.example"}) for path in ("/", "/articles")]

    assert shown.status_code == 200
    assert [answer.status_code for answer in refused] == [403, 403]


async def test_pages_of_the_sandbox_are_private_where_that_is_set(tmp_path: Path) -> None:
    async with (
        process(tmp_path, "run", PRIVATE_PAGES="true") as running,
        http_at(await address_told(running)) as http,
    ):
        answers = [await http.get(path) for path in ("/", "/articles", "/a/atacms")]

    assert [answer.status_code for answer in answers] == [200, 403, 403]


async def test_beside_a_token_there_is_no_sandbox(answerer: Answerer, tmp_path: Path) -> None:
    settings = Settings(telegram_bot_token=SecretStr("123456:AAE"))

    with pytest.raises(SettingsError, match="TELEGRAM_BOT_TOKEN is set"):
        await chat_in_browser(answerer, empty_holdings(tmp_path), settings)


async def test_a_file_that_is_too_large_is_refused_over_a_real_connection() -> None:
    page = ChatPage(Telegram("pullquote_bot", "Pullquote"), EventLog())
    listening = listen(LOOPBACK, 0)
    async with (
        serving(OwnBrowser(Starlette(routes=page.routes)), listening),
        http_at(address_of(listening)) as http,
    ):
        files = {"file": ("a.txt", bytes(MAX_FORM_BYTES))}
        answer = await http.post("/sandbox/send", data={"speaker": "reader", "chat": "private"}, files=files)

    assert refused(answer) == (413, "More than 20 MB cannot be taken.")


async def test_a_browser_that_goes_leaves_the_server_free_to_end() -> None:
    log = EventLog()
    page = ChatPage(Telegram("pullquote_bot", "Pullquote"), log)
    listening = listen(LOOPBACK, 0)
    before = asyncio.all_tasks()
    async with serving(Starlette(routes=page.routes), listening):
        reader, writer = await asyncio.open_connection(*listening.getsockname())
        writer.write(b"GET /sandbox/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
        await writer.drain()
        writer.close()
        await writer.wait_closed()

    assert asyncio.all_tasks() == before
    del reader
