"""Inserting where a row may stand already."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection


def upsert(connection: AsyncConnection, table: Table) -> postgresql.Insert | sqlite.Insert:
    """Return an insertion that takes `on_conflict_do_…`, in the dialect of `connection`."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
