"""The bot as a process of its own, and a stand-in for Telegram that it reaches over real HTTP."""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

import httpx
import uvicorn

from bot.cli import main
from bot.sandbox.deliveries import Deliveries
from bot.sandbox.records import Event
from bot.sandbox.server import BotApi, OnCall, bot_api_app
from bot.sandbox.telegram import Telegram

ROOT = Path(__file__).parent.parent.parent
TOKEN = "123456:AAE-of-the-stand-in"  # noqa: S105  the stand-in's
PATIENCE = 60
FIRST_PAUSE = 0.05


def variables(folder: Path, **settings: str) -> dict[str, str]:
    """Return an environment in which nothing is set but `settings`, and any port that is free."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    ours = {"PYTHONPATH": str(ROOT), "DATA_DIR": str(folder / "data"), "PORT": "0", "PYTHONUTF8": "1"}
    return kept | ours | settings


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
async def forked(folder: Path, **settings: str) -> AsyncIterator[BaseProcess]:
    """Run the bot in `folder` as `process` does, but forked from one that has imported it; it is killed."""
    forks = get_context("forkserver")
    forks.set_forkserver_preload(["bot.cli", "bot.commands.run"])
    running = forks.Process(target=_run, args=(folder, variables(folder, **settings)))
    await asyncio.to_thread(running.start)
    try:
        async with asyncio.timeout(PATIENCE):
            yield running
    finally:
        running.kill()
        await asyncio.to_thread(running.join)


def _run(folder: Path, environment: dict[str, str]) -> None:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["pullquote"]
    main()


@asynccontextmanager
async def telegram_over_http(
    port: int = 0, on_call: OnCall = lambda *_: None
) -> AsyncIterator[tuple[Telegram, str]]:
    """Serve a stand-in on loopback, and yield it with its address; it delivers to webhooks on loopback too."""
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, local=True)
    api = BotApi(telegram, on_call)
    listening = socket.create_server(("127.0.0.1", port))
    config = uvicorn.Config(bot_api_app(api), log_level="warning", lifespan="off")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve([listening]))
    http = httpx.AsyncClient()
    delivering = asyncio.create_task(Deliveries(telegram, api.carry_out, http, FIRST_PAUSE).run())
    try:
        yield telegram, f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        await http.aclose()
        server.should_exit = server.force_exit = True
        await serving
        listening.close()


def free_port() -> int:
    """Return a port that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as unused:
        port: int = unused.getsockname()[1]
    return port


async def first(telegram: Telegram, wanted: Callable[[Event], bool]) -> Event:
    """Return the first event that is `wanted`."""
    happened: asyncio.Future[Event] = asyncio.get_running_loop().create_future()

    def look_at(event: Event) -> None:
        if wanted(event) and not happened.done():
            happened.set_result(event)

    telegram.listen(look_at)
    return await happened
