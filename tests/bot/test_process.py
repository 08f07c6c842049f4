"""The bot as a process of its own, over real HTTP and real pipes."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import uvicorn

from bot.sandbox.server import BotApi, bot_api_app
from bot.sandbox.telegram import Event, Person, Sent, Telegram

ROOT = Path(__file__).parent.parent.parent
TOKEN, WRONG_TOKEN = "123456:AAE-of-the-stand-in", "123456:AAE-wrong"
READER = Person(1001, "Reader")
PATIENCE = 60


def variables(folder: Path, **settings: str) -> dict[str, str]:
    """Return an environment in which nothing is set but `settings`."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "DATA_DIR": str(folder / "data"), "PYTHONUTF8": "1"} | settings


@asynccontextmanager
async def process(folder: Path, *words: str, **settings: str) -> AsyncIterator[Process]:
    """Run `python -m bot` with `words` in `folder`, and end it if it does not end by itself."""
    started = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", *words, cwd=folder, env=variables(folder, **settings),
        stdin=PIPE, stdout=PIPE, stderr=PIPE,
    )  # fmt: skip
    try:
        async with asyncio.timeout(PATIENCE):
            yield started
    finally:
        if started.returncode is None:
            started.kill()
            await started.communicate()


@asynccontextmanager
async def telegram_over_http() -> AsyncIterator[tuple[Telegram, str]]:
    """Serve a stand-in on loopback, and yield it with its address."""
    telegram = Telegram("pullquote_bot", "Pullquote")
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(bot_api_app(BotApi(telegram, TOKEN)), log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve([listening]))
    try:
        yield telegram, f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = server.force_exit = True
        await serving
        listening.close()


async def first(telegram: Telegram, wanted: Callable[[Event], bool]) -> Event:
    """Return the first event that is `wanted`."""
    happened: asyncio.Future[Event] = asyncio.get_running_loop().create_future()

    def look_at(event: Event) -> None:
        if wanted(event) and not happened.done():
            happened.set_result(event)

    telegram.listen(look_at)
    return await happened


async def test_the_bot_answers_over_http_and_stops_on_sigterm(tmp_path: Path) -> None:
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as bot,
    ):
        telegram.say(READER, "How far can ATACMS reach?")
        answer = await first(telegram, lambda event: isinstance(event, Sent))
        await telegram.all_taken()

        bot.send_signal(signal.SIGTERM)
        _, log = await bot.communicate()

    assert isinstance(answer, Sent)
    assert answer.message["text"].startswith("The ballistic missiles, capable of reaching up to 300 kilometers")
    assert bot.returncode == 0
    assert (tmp_path / "data" / "heartbeat").exists()
    assert TOKEN not in log.decode()
    assert "ATACMS" not in log.decode()


async def test_a_token_that_telegram_refuses_ends_in_one_line_without_it(tmp_path: Path) -> None:
    async with (
        telegram_over_http() as (_, address),
        process(tmp_path, TELEGRAM_BOT_TOKEN=WRONG_TOKEN, TELEGRAM_API_URL=address) as bot,
    ):
        _, log = await bot.communicate()

    assert bot.returncode == 2
    assert log.decode() == "pullquote: TELEGRAM_BOT_TOKEN is refused; @BotFather shows the right one\n"


async def test_the_bot_waits_for_a_telegram_that_cannot_be_reached_yet(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        address = f"http://127.0.0.1:{unused.getsockname()[1]}"
    async with process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address) as bot:
        assert bot.stderr is not None
        line = await bot.stderr.readline()
        bot.send_signal(signal.SIGINT)
        await bot.communicate()

    assert b"WARNING bot.running: Telegram cannot be reached, trying again in 1 s" in line
    assert bot.returncode == 0


async def test_piped_questions_are_answered_and_the_process_ends(tmp_path: Path) -> None:
    async with process(tmp_path) as bot:
        out, log = await bot.communicate(b"How far can ATACMS reach?\nWho won the World Cup?")

    assert bot.returncode == 0
    assert "▌ The ballistic missiles, capable of reaching up to 300 kilometers" in out.decode()
    assert "My articles don't say anything about this." in out.decode()
    assert log == b""


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
async def test_the_sandbox_stops_cleanly_when_told_to(tmp_path: Path, stop: signal.Signals) -> None:
    async with process(tmp_path, "run") as bot:
        assert bot.stdout is not None
        await bot.stdout.readuntil("›".encode())
        bot.send_signal(stop)
        _, log = await bot.communicate()

    assert bot.returncode == 0
    assert log == b""


async def test_a_library_with_nothing_in_it_ends_in_one_line(tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "empty.txt").touch()

    async with process(tmp_path, LIBRARY_DIR=str(library)) as bot:
        _, log = await bot.communicate()

    assert bot.returncode == 2
    assert log == b"pullquote: empty.txt is empty.\n"


async def test_a_data_folder_that_cannot_be_written_ends_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "data").touch()

    async with process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN) as bot:
        _, log = await bot.communicate()

    assert bot.returncode == 2
    assert log.decode().startswith("pullquote: DATA_DIR cannot be written: ")
    assert log.count(b"\n") == 1
