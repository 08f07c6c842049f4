"""Connections to SQLite and PostgreSQL."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from typing import Any
from uuid import uuid4

from sqlalchemy import URL, Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from bot.store.address import POSTGRESQL, is_in_memory, without_secrets
from bot.store.errors import StoreError
from bot.store.failures import failures_of

WRITES = "writes"
"""The execution option of connections that write."""

_SECONDS_TO_CONNECT = 10
_SECONDS_TO_CLOSE = 2

_PRAGMAS = (
    "PRAGMA synchronous = NORMAL",  # with WAL, a loss of power undoes the last transactions and breaks nothing
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is deleted is overwritten
)


@asynccontextmanager
async def connections(address: URL, patience: float) -> AsyncIterator[AsyncEngine]:
    """Give connections to the database at `address`, and close them all at the end.

    Where another process holds SQLite's lock, they wait `patience` seconds for it.

    Raises:
        StoreError: when PostgreSQL's driver is not installed, or SQLite's file cannot be opened.
    """
    if address.drivername == POSTGRESQL:
        source = _postgresql(address)
    elif is_in_memory(address):
        source = _sqlite_in_memory()
    else:
        source = _sqlite_file(address, patience)
    async with source as engine:
        yield engine


@asynccontextmanager
async def _postgresql(address: URL) -> AsyncIterator[AsyncEngine]:
    # The driver reads the address itself, so that `?sslmode=require` and the like are understood.
    options = {"dsn": address.render_as_string(hide_password=False), "timeout": _SECONDS_TO_CONNECT}
    try:
        engine = create_async_engine(
            "postgresql+asyncpg://", connect_args=options, pool_pre_ping=True, hide_parameters=True
        )
    except ModuleNotFoundError as error:
        raise StoreError("PostgreSQL needs what pip install 'pullquote[postgres]' installs") from error
    try:
        yield engine
    finally:
        # The server is told of it, and may hang.
        with suppress(TimeoutError):
            async with asyncio.timeout(_SECONDS_TO_CLOSE):
                await engine.dispose()


@asynccontextmanager
async def _sqlite_file(address: URL, patience: float) -> AsyncIterator[AsyncEngine]:
    # Where a file cannot be opened, aiosqlite leaves a thread behind that outlives the loop: try it without.
    with failures_of(without_secrets(address)):
        _write_ahead(address.database or "", patience)
    url = address.set(drivername="sqlite+aiosqlite")
    async with _sqlite(url, connect_args={"timeout": patience}) as engine:
        yield engine


@asynccontextmanager
async def _sqlite(url: URL, **options: Any) -> AsyncIterator[AsyncEngine]:  # noqa: ANN401  passed on
    engine = create_async_engine(url, hide_parameters=True, **options)
    event.listen(engine.sync_engine, "connect", _prepare)
    event.listen(engine.sync_engine, "begin", _begin)
    try:
        yield engine
    finally:
        await engine.dispose()


@asynccontextmanager
async def _sqlite_in_memory() -> AsyncIterator[AsyncEngine]:
    """Give the one connection to a database in memory, anew where a cancelled task took it along."""
    name = f"file:{uuid4().hex}"
    shared = {"mode": "memory", "cache": "shared"}
    url = URL.create("sqlite+aiosqlite", database=name, query=shared | {"uri": "true"})
    one = {"poolclass": AsyncAdaptedQueuePool, "pool_size": 1, "max_overflow": 0}
    # The database lasts as long as any connection to it is open.
    with closing(sqlite3.connect(f"{name}?mode=memory&cache=shared", uri=True)):
        async with _sqlite(url, **one) as engine:
            yield engine


def _write_ahead(file: str, patience: float) -> None:
    """Have `file` written ahead from now on, so that readers do not wait for the writer."""
    # SQLite does not always wait for the lock here, and whoever has it may be opening the file as well.
    with closing(sqlite3.connect(file, timeout=patience)) as connection, suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")


def _prepare(connection: Any, _record: object) -> None:  # noqa: ANN401  SQLAlchemy's adapter has no public type
    connection.isolation_level = None  # `_begin` begins transactions, not the driver
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(pragma)
    cursor.close()


def _begin(connection: Connection) -> None:
    # Who writes takes the lock at once: a transaction that has read cannot wait for it any more.
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
