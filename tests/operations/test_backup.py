"""What is kept can be brought back by the commands of the document."""

import asyncio
import os
import sqlite3
import sys
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path

import pytest

from bot.store.database import Store, open_store
from corpus.library import belongs
from corpus.versions.versions import Versions
from tests.bot.store.asking import asked
from tests.installed import program
from tests.operations.files import ROOT, examples, on_this_machine

BIRDS = "Birds\n\nThe bird sings in the tree.\n"
PULLQUOTE = f'#!/bin/sh\nexec "{sys.executable}" -m bot "$@"\n'


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Give the data folder of a machine whose root is `tmp_path`; it has a library of one article."""
    home = tmp_path / "var" / "lib" / "pullquote"
    (home / "library").mkdir(parents=True)
    (home / "library" / "birds.txt").write_text(BIRDS)
    Versions(home / "library", home / "versions", belongs).record()
    (tmp_path / "bin").mkdir()
    (tmp_path / "tmp").mkdir()
    (tmp_path / "bin" / "pullquote").write_text(PULLQUOTE)
    (tmp_path / "bin" / "pullquote").chmod(0o755)
    return home


def store_in(home: Path) -> str:
    return f"sqlite:///{home / 'pullquote.db'}"


async def run(example: str, machine: Path) -> str:
    """Run `example` on the machine whose root is `machine`, and return what it prints; it must succeed."""
    path = f"{machine / 'bin'}:{os.environ['PATH']}"
    variables = {"PATH": path, "PYTHONPATH": str(ROOT), "DATA_DIR": str(machine / "unused")}
    started = await asyncio.create_subprocess_exec(
        "sh", "-c", on_this_machine(example, machine), env=variables, stdout=PIPE, stderr=STDOUT
    )
    printed, _ = await started.communicate()
    assert started.returncode == 0, printed.decode()
    return printed.decode()


@asynccontextmanager
async def writing(store: Store) -> AsyncIterator[list[int]]:
    """Record question after question within the block, and yield their ids, which become more."""
    ids: list[int] = [await store.questions.record(asked(text="Question 0"))]

    async def write() -> None:
        while True:
            ids.append(await store.questions.record(asked(text=f"Question {len(ids)}")))

    task = asyncio.create_task(write())
    try:
        yield ids
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def test_a_backup_that_is_taken_while_the_bot_writes_can_be_restored(home: Path, tmp_path: Path) -> None:
    program("sqlite3")
    (backup, *_), (restore, *_) = examples("Backup"), examples("Restore")
    async with open_store(store_in(home)) as store, writing(store) as ids:
        before = len(ids)
        await run(backup, tmp_path)
        after = len(ids) + 1
    (home / "pullquote.db").write_bytes(b"broken")
    (home / "library" / "birds.txt").write_text("Broken")

    await run(restore, tmp_path)

    async with open_store(store_in(home)) as store:
        kept = [await store.questions.get(number) for number in ids]
    texts = [each.text for each in kept if each]
    assert before <= len(texts) <= after
    assert texts == [f"Question {number}" for number in range(len(texts))]
    assert (home / "library" / "birds.txt").read_text() == BIRDS
    versions = Versions(home / "library", home / "versions", belongs)
    assert versions.current == versions.record()


async def test_a_backup_takes_the_place_of_the_one_before(home: Path, tmp_path: Path) -> None:
    program("sqlite3")
    backup, *_ = examples("Backup")
    async with open_store(store_in(home)) as store:
        await run(backup, tmp_path)
        await store.questions.record(asked())

        await run(backup, tmp_path)

    with closing(sqlite3.connect(tmp_path / "var" / "backups" / "pullquote" / "pullquote.db")) as copy:
        assert copy.execute("SELECT count(*) FROM questions").fetchone() == (1,)


async def test_the_drill_reads_what_was_backed_up(home: Path, tmp_path: Path) -> None:
    program("sqlite3")
    (backup, *_), (drill,) = examples("Backup"), examples("Drill")
    async with open_store(store_in(home)) as store:
        await store.questions.record(asked())
        await run(backup, tmp_path)

        printed = await run(drill, tmp_path)

    assert printed.startswith("ok\n1\narticles 1\n")
    assert list((tmp_path / "tmp").iterdir()) == []


async def test_the_drill_fails_for_a_database_that_is_broken(home: Path, tmp_path: Path) -> None:
    program("sqlite3")
    (backup, *_), (drill,) = examples("Backup"), examples("Drill")
    async with open_store(store_in(home)):
        await run(backup, tmp_path)
    (tmp_path / "var" / "backups" / "pullquote" / "pullquote.db").write_bytes(b"broken" * 1000)

    with pytest.raises(AssertionError, match="file is not a database"):
        await run(drill, tmp_path)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="python -m sqlite3 came with Python 3.12")
async def test_the_tool_of_the_container_copies_the_database(home: Path, tmp_path: Path) -> None:
    command = examples("Backup")[1].splitlines()[0]
    async with open_store(store_in(home)) as store:
        await store.questions.record(asked())
        here = command.replace("docker compose exec bot python", f'"{sys.executable}"')

        await run(here.replace("/data/", f"{home}/"), tmp_path)

    with closing(sqlite3.connect(home / "backup.db")) as copy:
        assert copy.execute("SELECT count(*) FROM questions").fetchone() == (1,)
