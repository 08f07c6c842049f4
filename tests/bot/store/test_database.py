"""Opening the store, and what it withstands."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.settings import read_settings
from bot.store.connections import WRITES
from bot.store.database import Store, open_store
from bot.store.errors import StoreError
from bot.store.records import ChatSettings, Place, Votes
from tests.bot.store.asking import NOON, asked

KILLED_WHILE_WRITING = """
import asyncio, os, signal, sys
from sqlalchemy import delete
from bot.store.address import read_address
from bot.store.connections import connections
from bot.store.tables import votes
from bot.store.transactions import Transactions

async def main(url):
    async with connections(read_address(url), 5) as engine:
        async with Transactions(engine, url).writing() as connection:
            assert (await connection.execute(delete(votes))).rowcount == 1
            os.kill(os.getpid(), signal.SIGKILL)

asyncio.run(main(sys.argv[1]))
"""


async def test_what_is_kept_survives_reopening(url: str) -> None:
    async with open_store(url) as store:
        question_id = await store.questions.record(asked())
        await store.feedback.say(question_id, 1, helpful=True)
        await store.chats.change(Place(-5), ChatSettings(language="uk"))

    async with open_store(url) as store:
        assert await store.questions.get(question_id) == asked()
        assert await store.feedback.votes(question_id, 1) == Votes(1, 0, own=True)
        assert await store.chats.settings(Place(-5)) == ChatSettings(language="uk")


async def test_the_file_in_the_data_folder_may_have_any_path(tmp_path: Path) -> None:
    folder = tmp_path / "my quotes, 50%41?#ü"
    folder.mkdir()

    async with open_store(read_settings({"DATA_DIR": str(folder)}).store_url):
        pass

    assert [file.name for file in folder.iterdir()] == ["pullquote.db"]


async def test_the_tables_can_be_made_by_several_at_once(url: str) -> None:
    async def open_and_record() -> int:
        async with open_store(url) as store:
            return await store.questions.record(asked())

    ids = await asyncio.gather(*(open_and_record() for _ in range(8)))

    assert sorted(ids) == list(range(1, 9))


async def test_fifty_questions_at_once_are_all_kept(store: Store) -> None:
    ids = await asyncio.gather(
        *(store.questions.record(asked(message_id=message_id)) for message_id in range(1, 51))
    )

    assert len(set(ids)) == 50
    for message_id, question_id in enumerate(ids, start=1):
        assert await store.questions.asked_in(12, message_id) == (question_id, asked(message_id=message_id))


async def test_a_cancelled_task_leaves_the_store_whole_and_usable(store: Store) -> None:
    question_id = await store.questions.record(asked())
    for steps in range(12):
        task = asyncio.create_task(store.feedback.toggle(question_id, steps, helpful=True))
        for _ in range(steps):
            await asyncio.sleep(0)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    before = await store.feedback.votes(question_id, 99)
    after = await store.feedback.toggle(question_id, 99, helpful=True)

    assert before is not None
    assert after == Votes(before.helpful + 1, 0, own=True)


async def test_a_process_killed_while_it_writes_leaves_nothing_half(url: str) -> None:
    async with open_store(url) as store:
        question_id = await store.questions.record(asked())
        await store.feedback.say(question_id, 1, helpful=True)

    command = [sys.executable, "-c", KILLED_WHILE_WRITING, url]
    killed = await asyncio.to_thread(subprocess.run, command, check=False)

    assert killed.returncode == -signal.SIGKILL
    async with open_store(url) as store:
        assert await store.feedback.votes(question_id, 1) == Votes(1, 0, own=True)


async def test_databases_in_memory_are_apart() -> None:
    async with open_store("sqlite://") as one, open_store("sqlite:///:memory:") as other:
        question_id = await one.questions.record(asked())

        assert await other.questions.get(question_id) is None


async def test_a_file_is_written_ahead_and_what_is_deleted_is_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "pullquote.db"
    async with open_store(f"sqlite:///{path}") as store:
        await store.questions.record(asked(text="a private matter"))
        written_ahead = path.with_name("pullquote.db-wal").exists()
        await store.questions.forget(asked().person_id)

    assert written_ahead
    assert b"a private matter" not in path.read_bytes()


async def test_what_refers_to_a_question_must_find_it(url: str, engine: AsyncEngine) -> None:
    async with open_store(url) as store:
        question_id = await store.questions.record(asked())
        await store.feedback.say(question_id, 1, helpful=True)

    async with engine.execution_options(**{WRITES: True}).begin() as connection:
        await connection.execute(text("DELETE FROM questions"))

        assert (await connection.execute(text("SELECT count(*) FROM votes"))).scalar_one() == 0


@pytest.mark.parametrize(
    "content", [b"no database, but long enough to be one" * 100, b"SQLite format 3\0" + b"\xff" * 5000]
)
async def test_a_broken_file_is_reported_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "pullquote.db"
    path.write_bytes(content)

    with pytest.raises(StoreError, match=r"^The database sqlite:///\S+ .*: file is not a database$"):
        async with open_store(f"sqlite:///{path}"):
            pass

    assert path.read_bytes() == content


@pytest.mark.parametrize("path", ["", "nowhere/pullquote.db"])
async def test_a_file_that_cannot_be_opened_is_reported(tmp_path: Path, path: str) -> None:
    with pytest.raises(StoreError, match=r"cannot be used: unable to open database file$"):
        async with open_store(f"sqlite:///{tmp_path / path}"):
            pass


async def test_a_file_that_another_process_keeps_locked_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "pullquote.db"
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")

        with pytest.raises(StoreError, match=r"cannot be used: database is locked$"):
            async with open_store(f"sqlite:///{path}", patience=0.01):
                pass


async def test_a_file_that_is_locked_later_is_reported_too(tmp_path: Path) -> None:
    path = tmp_path / "pullquote.db"
    async with open_store(f"sqlite:///{path}", patience=0.01) as store:
        with closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")

            with pytest.raises(StoreError, match=r"cannot be used: database is locked$"):
                await store.questions.record(asked())
            assert await store.questions.latest(Place(12), 12, NOON) is None

        assert await store.questions.record(asked())


async def test_a_database_of_a_newer_version_is_refused(url: str, engine: AsyncEngine) -> None:
    async with open_store(url):
        pass
    async with engine.begin() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreError, match=r"was changed by a newer version of Pullquote$"):
        async with open_store(url):
            pass


async def test_a_server_that_cannot_be_reached_is_reported_without_the_password() -> None:
    with pytest.raises(StoreError) as refused:
        async with open_store("postgresql://me:s3cret@127.0.0.1:1/db"):
            pass

    assert "s3cret" not in str(refused.value)
    assert "\n" not in str(refused.value)


async def test_what_people_write_does_not_show_in_errors(tmp_path: Path) -> None:
    path = tmp_path / "pullquote.db"
    async with open_store(f"sqlite:///{path}") as store:
        with closing(sqlite3.connect(path)) as other:
            other.execute("DROP TABLE questions")
        with pytest.raises(StoreError) as failed:
            await store.questions.record(asked(text="a private matter"))

    assert "a private matter" not in f"{failed.value} {failed.value.__cause__}"
