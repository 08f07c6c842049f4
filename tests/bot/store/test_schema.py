"""That the migrations lead to the tables."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.schema import NewerTablesError, revisions, upgrade
from bot.store.tables import TABLES, are_current


def differences(connection: Connection) -> list[object]:
    """Return what the database of `connection` lacks of the tables, or has besides."""
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    return list(compare_metadata(context, TABLES))


async def test_the_migrations_make_exactly_the_tables(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(upgrade)

        assert await connection.run_sync(differences) == []


async def test_the_newest_migration_is_the_one_that_leads_to_the_tables(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        assert not await connection.run_sync(are_current)
        await connection.run_sync(upgrade)

        assert await connection.run_sync(are_current)


async def test_a_column_too_many_is_noticed(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
        await connection.execute(text("ALTER TABLE votes ADD COLUMN reason TEXT"))

        assert len(await connection.run_sync(differences)) == 1


@pytest.mark.parametrize("revision", revisions())
async def test_every_revision_can_be_upgraded(engine: AsyncEngine, revision: str) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(upgrade, revision)

    async with engine.begin() as connection:
        await connection.run_sync(upgrade)

        assert await connection.run_sync(differences) == []


async def test_what_is_up_to_date_stays_as_it_is(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
        await connection.run_sync(upgrade)

        assert await connection.run_sync(differences) == []


async def test_tables_of_a_newer_version_are_left_alone(engine: AsyncEngine) -> None:
    async with engine.begin() as connection:
        await connection.run_sync(upgrade)
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

        with pytest.raises(NewerTablesError):
            await connection.run_sync(upgrade)
