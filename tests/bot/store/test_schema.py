"""That the migrations lead to the tables."""

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, insert, text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.store.address import read_address
from bot.store.connections import connections
from bot.store.database import PATIENCE, open_store
from bot.store.records import ShownQuote, Votes
from bot.store.schema import NewerTablesError, revisions, upgrade
from bot.store.tables import TABLES, are_current, questions, votes
from tests.bot.store.asking import PLAIN, asked

OF_THE_FIRST_VERSION = {
    "id": 7,
    "chat_id": PLAIN.place.chat_id,
    "thread_id": PLAIN.place.thread_id,
    "kind": PLAIN.kind.value,
    "person_id": PLAIN.person_id,
    "message_id": PLAIN.message_id,
    "text": PLAIN.text,
    "topic": PLAIN.topic,
    "verdict": PLAIN.verdict.value,
    "confidence": PLAIN.confidence,
    "asked_at": PLAIN.asked_at,
    "quotes": [{"key": "a/1", "sentence": [0, 4]}],
}
"""A question as the first version kept it."""


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


async def test_questions_of_the_first_version_are_kept_and_were_asked_of_the_chats_articles(url: str) -> None:
    async with connections(read_address(url), PATIENCE) as engine, engine.begin() as connection:
        await connection.run_sync(upgrade, "0001")
        await connection.execute(insert(questions).values(OF_THE_FIRST_VERSION))
        await connection.execute(insert(votes).values(question_id=7, person_id=12, helpful=True))

    async with open_store(url) as store:
        kept = await store.questions.get(7)
        said = await store.feedback.votes(7, 12)
        deeds = await store.audit.count()

    assert kept == asked(quotes=(ShownQuote("a/1", (0, 4)),))
    assert said == Votes(1, 0, own=True)
    assert deeds == 0


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
