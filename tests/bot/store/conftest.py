"""A store: on SQLite, or on the PostgreSQL at `TEST_DATABASE_URL`, in a schema for each test."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.address import read_address
from bot.store.connections import connections
from bot.store.database import PATIENCE, Store, open_store

SERVER = os.environ.get("TEST_DATABASE_URL")


@pytest.fixture
async def url(tmp_path: Path) -> AsyncIterator[str]:
    """Give the address of an empty database that lasts for the test."""
    if SERVER is None:
        yield f"sqlite:///{tmp_path / 'pullquote.db'}"
    else:
        async with schema_of_its_own(SERVER) as url:
            yield url


@pytest.fixture(params=["sqlite:", "sqlite::memory:"] if SERVER is None else ["postgresql:"])
async def store(request: pytest.FixtureRequest, url: str) -> AsyncIterator[Store]:
    async with open_store("sqlite://" if request.param == "sqlite::memory:" else url) as store:
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
