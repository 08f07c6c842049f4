"""A store on SQLite, and on PostgreSQL in a schema for each test."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.address import read_address
from bot.store.connections import connections
from bot.store.database import IN_MEMORY, PATIENCE, Store, open_store


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """Give the address of an empty database that lasts for the test."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'pullquote.db'}"
    else:
        async with schema_of_its_own(request.getfixturevalue("postgresql_url")) as url:
            yield url


@pytest.fixture(params=["sqlite", "in memory", "postgresql"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    if request.param == "postgresql":
        async with (
            schema_of_its_own(request.getfixturevalue("postgresql_url")) as url,
            open_store(url) as store,
        ):
            yield store
    else:
        url = IN_MEMORY if request.param == "in memory" else f"sqlite:///{tmp_path / 'pullquote.db'}"
        async with open_store(url) as store:
            yield store


@pytest.fixture
async def engine(url: str) -> AsyncIterator[AsyncEngine]:
    """Give connections to the database at `url`, which has no tables yet."""
    async with connections(read_address(url), PATIENCE) as engine:
        yield engine


@asynccontextmanager
async def schema_of_its_own(url: str) -> AsyncIterator[str]:
    name = f"test_{uuid4().hex}"
    async with connections(read_address(url), PATIENCE) as engine:
        async with engine.begin() as connection:
            await connection.execute(text(f"CREATE SCHEMA {name}"))
        yield f"{url}{'&' if '?' in url else '?'}search_path={name}"
        async with engine.begin() as connection:
            await connection.execute(text(f"DROP SCHEMA {name} CASCADE"))
