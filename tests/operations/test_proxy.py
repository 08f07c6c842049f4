"""Caddy before the bot: what it passes on, and what it writes down."""

import asyncio
import re
import socket
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import httpx
import pytest

from tests.bot.fetching.web import page
from tests.installed import program
from tests.operations.files import FILES, output

QUESTION = "How+far+can+ATACMS+reach"
SECRET = {"X-Telegram-Bot-Api-Secret-Token": "the-secret"}
MAX_BYTES = 1 << 20
CADDYFILE = ("--config", str(FILES / "Caddyfile"), "--adapter", "caddyfile")


def free_address() -> str:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        return f"127.0.0.1:{unused.getsockname()[1]}"


@asynccontextmanager
async def upstream(address: str) -> AsyncIterator[list[str]]:
    """Answer every request at `address` within the block, and yield the heads of those that have come."""
    heads: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append((await reader.readuntil(b"\r\n\r\n")).decode())
        length = re.search(r"^content-length: (\d+)", heads[-1], re.IGNORECASE | re.MULTILINE)
        with suppress(asyncio.IncompleteReadError):
            await reader.readexactly(int(length[1]) if length else 0)
            writer.write(page(b"", "Connection: close"))
            await writer.drain()
        writer.close()

    host, port = address.split(":")
    async with await asyncio.start_server(serve, host, int(port)):
        yield heads


@asynccontextmanager
async def caddy(before: str, home: Path) -> AsyncIterator[tuple[httpx.AsyncClient, list[str]]]:
    """Run Caddy without TLS before the bot at `before`; yield a client of it, and its log, whole at the end."""
    address, log = free_address(), list[str]()
    variables = {"DOMAIN": f"http://{address}", "BOT": before, "HOME": str(home)}
    running = await asyncio.create_subprocess_exec(
        program("caddy"), "run", *CADDYFILE, env=variables, stderr=PIPE
    )
    assert running.stderr is not None
    try:
        async with (
            asyncio.timeout(60),
            httpx.AsyncClient(base_url=f"http://{address}", trust_env=False) as client,
        ):
            while "serving initial configuration" not in "".join(log):
                log.append((await running.stderr.readline()).decode())
                assert log[-1], "Caddy has ended"
            yield client, log
    finally:
        running.terminate()
        _, rest = await running.communicate()
        log.append(rest.decode() if rest else "")


def test_caddy_takes_the_file() -> None:
    said = output(program("caddy"), "validate", *CADDYFILE, DOMAIN="example.org")

    assert "Valid configuration" in said


@pytest.mark.parametrize(
    "path", ["/", f"/?q={QUESTION}", "/a/x", f"/api/ask?q={QUESTION}", "/static/x.css", "/telegram"]
)
async def test_what_is_public_is_passed_on(path: str, tmp_path: Path) -> None:
    bot = free_address()
    async with upstream(bot) as heads, caddy(bot, tmp_path) as (client, _):
        answer = await client.get(path)

    assert answer.status_code == 200
    assert heads[0].startswith(f"GET {path} HTTP/1.1\r\n")


async def test_what_is_for_operators_is_not_passed_on(tmp_path: Path) -> None:
    paths = (
        "/metrics",
        "/readyz",
        "/healthz",
        "//metrics",
        "/a/../metrics",
        "/%6detrics",
        "/telegram/x",
        "/sandbox/",
    )
    bot = free_address()
    async with upstream(bot) as heads, caddy(bot, tmp_path) as (client, _):
        urls = {path: client.base_url.copy_with(raw_path=path.encode()) for path in paths}
        codes = {path: (await client.get(url)).status_code for path, url in urls.items()}

    assert codes == dict.fromkeys(paths, 404)
    assert heads == []


async def test_nobody_can_pretend_to_ask_for_another(tmp_path: Path) -> None:
    bot = free_address()
    async with upstream(bot) as heads, caddy(bot, tmp_path) as (client, _):
        await client.get("/", headers={"X-Forwarded-For": "203.0.113.7"})

    assert "x-forwarded-for: 127.0.0.1\r\n" in heads[0].lower()
    assert "203.0.113.7" not in heads[0]


@pytest.mark.parametrize(("size", "passes"), [(MAX_BYTES, True), (MAX_BYTES + 1, False)])
async def test_no_more_is_passed_on_than_the_bot_takes(size: int, passes: bool, tmp_path: Path) -> None:
    bot = free_address()
    async with upstream(bot), caddy(bot, tmp_path) as (client, _):
        answer = await client.post("/telegram", content=b"x" * size)

    assert answer.is_success is passes


async def test_questions_and_secrets_are_not_logged_even_while_the_bot_is_down(tmp_path: Path) -> None:
    async with caddy(free_address(), tmp_path) as (client, log):
        answer = await client.get(f"/?q={QUESTION}", headers=SECRET)

    assert answer.status_code == 502
    assert '"status":502' in "".join(log)
    assert QUESTION not in "".join(log)
    assert "the-secret" not in "".join(log)
