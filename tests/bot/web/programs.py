"""Programs that ask the bot over HTTP, without a network between."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx

from bot.application import Parts
from bot.links import Pages
from bot.page_keys import PageKeys
from bot.store.database import IN_MEMORY, open_store
from bot.web.application import build_web
from retrieval.answerer import Answerer
from tests.bot.holdings import empty_holdings

ELSEWHERE = "203.0.113.5"
"""The address of some program on another machine."""


@asynccontextmanager
async def program(
    answerer: Answerer,
    folder: Path,
    *,
    host: str = ELSEWHERE,
    page_keys: PageKeys | None = None,
    public_url: str | None = None,
) -> AsyncIterator[httpx.AsyncClient]:
    """Yield a client at `host` of a bot with `answerer`, which may use `folder`."""
    async with open_store(IN_MEMORY) as store:
        parts = Parts(answerer, empty_holdings(folder), store, pages=Pages(public_url, page_keys))
        transport = httpx.ASGITransport(build_web(parts), client=(host, 40_000))
        async with httpx.AsyncClient(transport=transport, base_url="http://pullquote.test") as client:
            yield client
