"""What is kept in PostgreSQL can be brought back by the commands of the document."""

import asyncio
import os
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import make_url, text

from bot.store.address import read_address
from bot.store.connections import connections
from bot.store.database import PATIENCE, open_store
from tests.bot.store.asking import asked
from tests.installed import program
from tests.operations.files import examples


@pytest.fixture
async def url(postgresql_url: str) -> AsyncIterator[str]:
    """Give the address of a database that lasts for the test."""
    name = f"test_{uuid4().hex}"
    async with connections(read_address(postgresql_url), PATIENCE) as engine, engine.connect() as connection:
        server = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await server.execute(text(f"CREATE DATABASE {name}"))
        yield make_url(postgresql_url).set(database=name).render_as_string(hide_password=False)
        await server.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


async def run(example: str, folder: Path, url: str) -> None:
    variables = {"PATH": os.environ["PATH"], "DATABASE_URL": url}
    started = await asyncio.create_subprocess_exec("sh", "-c", f"set -eu\n{example}", cwd=folder, env=variables)
    assert await started.wait() == 0


async def test_a_dump_of_postgresql_can_be_restored(url: str, tmp_path: Path) -> None:
    program("pg_dump")
    backup, restore = examples("Backup")[-1], examples("Restore")[-1]
    async with open_store(url) as store:
        first = await store.questions.record(asked())
        await run(backup, tmp_path, url)
        later = await store.questions.record(asked())

    await run(restore, tmp_path, url)

    async with open_store(url) as store:
        assert await store.questions.get(first) == asked()
        assert await store.questions.get(later) is None
