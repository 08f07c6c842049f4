"""Noticing that the files of the library have changed, in real folders."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.process.watching import Watcher

PATIENCE = 30
FIRST, SECOND = "It reaches 300 km.", "It reaches 300 km, or 190 miles."


class Reader:
    """Reads the sources of a folder whenever it is told that they have changed, but fails the first times."""

    def __init__(self, folder: Path, failures: int = 0) -> None:
        self._folder = folder
        self._failures = failures
        self.readings: asyncio.Queue[dict[str, str]] = asyncio.Queue()
        self.looked = asyncio.Event()

    async def read(self) -> None:
        """Put the text of each file, by its name, to the readings."""
        if self._failures:
            self._failures -= 1
            await self.readings.put({})
            raise OSError("cannot be listed")
        await self.readings.put({path.name: path.read_text() for path in self._folder.glob("*.txt")})

    async def look(self) -> None:
        """Wait until the folder is being looked at for changes once more."""
        self.looked.clear()
        async with asyncio.timeout(PATIENCE):
            await self.looked.wait()

    async def next(self) -> dict[str, str]:
        """Return what was read next."""
        async with asyncio.timeout(PATIENCE):
            return await self.readings.get()


def is_text(path: Path) -> bool:
    return path.suffix == ".txt"


@asynccontextmanager
async def watched(
    folder: Path, is_source: Callable[[Path], bool] = is_text, failures: int = 0, look_seconds: float = 0.1
) -> AsyncIterator[Reader]:
    """Watch `folder`, and yield what reads it once it is being watched."""
    reader = Reader(folder, failures)

    class Looking(Watcher):
        async def _stirred(self) -> None:
            # The loop comes to this when the watch has begun.
            asyncio.get_running_loop().call_soon(reader.looked.set)
            await super()._stirred()

    watcher = Looking(folder, is_source, reader.read, look_seconds=look_seconds, rest_seconds=0.05)
    running = asyncio.create_task(watcher.run())
    await reader.look()
    try:
        yield reader
        assert not running.done()
    finally:
        running.cancel()
        async with asyncio.timeout(PATIENCE):
            await asyncio.gather(running, return_exceptions=True)


async def test_new_changed_and_removed_files_are_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"

    async with watched(tmp_path) as reader:
        path.write_text(FIRST)
        added = await reader.next()
        path.write_text(SECOND)
        changed = await reader.next()
        path.rename(tmp_path / "b.txt")
        renamed = await reader.next()
        (tmp_path / "b.txt").unlink()
        removed = await reader.next()

    assert [added, changed, renamed, removed] == [{"a.txt": FIRST}, {"a.txt": SECOND}, {"b.txt": SECOND}, {}]


async def test_a_change_is_noticed_without_waiting_for_the_next_look(tmp_path: Path) -> None:
    async with watched(tmp_path, look_seconds=10 * PATIENCE) as reader:
        (tmp_path / "a.txt").write_text(FIRST)
        read = await reader.next()

    assert read == {"a.txt": FIRST}


async def test_watching_ends_at_once_when_it_is_cancelled(tmp_path: Path) -> None:
    async with asyncio.timeout(PATIENCE):
        async with watched(tmp_path, look_seconds=10 * PATIENCE) as reader:
            pass

    assert reader.readings.empty()


async def test_what_is_no_source_is_no_change(tmp_path: Path) -> None:
    async with watched(tmp_path) as reader:
        for name in (".a.txt", ".a.txt.swp", "a.txt~", "a.txt.part", "a.pdf", "4913"):
            (tmp_path / name).write_text(FIRST)
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder" / "a.txt").write_text(FIRST)
        await reader.look()
        await reader.look()

    assert reader.readings.empty()


async def test_a_file_that_is_replaced_by_its_like_is_read_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST)

    async with watched(tmp_path) as reader:
        (tmp_path / ".new").write_text(FIRST.upper())
        (tmp_path / ".new").replace(tmp_path / "a.txt")
        read = await reader.next()

    assert read == {"a.txt": FIRST.upper()}


async def test_a_file_is_read_when_it_has_been_written_to_its_end(tmp_path: Path) -> None:
    written: list[int] = []

    def growing(path: Path) -> bool:
        # Whenever the folder is looked at, the file has grown, until it is whole.
        if len(written) < 20 and threading.current_thread() is not threading.main_thread():
            written.append(1)
            with (tmp_path / "a.txt").open("a") as file:
                file.write("a")
        return is_text(path)

    (tmp_path / "a.txt").touch()
    async with watched(tmp_path, growing) as reader:
        read = await reader.next()

    assert read == {"a.txt": "a" * 20}


async def test_a_reading_that_fails_does_not_end_it(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    async with watched(tmp_path, failures=1) as reader:
        (tmp_path / "a.txt").write_text(FIRST)
        await reader.next()
        (tmp_path / "a.txt").write_text(SECOND)
        read = await reader.next()

    assert read == {"a.txt": SECOND}
    assert [r.levelname for r in caplog.records if "could not be taken in" in r.message] == ["WARNING"]


async def test_a_folder_is_waited_for(tmp_path: Path) -> None:
    folder = tmp_path / "library"

    async with watched(folder) as reader:
        folder.mkdir()
        (folder / "a.txt").write_text(FIRST)
        read = await reader.next()

    assert read in ({}, {"a.txt": FIRST})


async def test_a_folder_that_is_made_again_is_watched_again(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST)

    async with watched(folder) as reader:
        folder.rename(tmp_path / "old")
        (tmp_path / "new").mkdir()
        (tmp_path / "new" / "b.txt").write_text(FIRST)
        (tmp_path / "new").rename(folder)
        made_again = await reader.next()
        (folder / "b.txt").write_text(SECOND)
        changed = await reader.next()

    assert [made_again, changed] == [{"b.txt": FIRST}, {"b.txt": SECOND}]


async def test_a_file_that_cannot_be_looked_at_leaves_the_others_watched(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")

    async with watched(tmp_path) as reader:
        (tmp_path / "gone.txt").unlink()
        (tmp_path / "a.txt").write_text(FIRST)
        read = await reader.next()

    assert read == {"a.txt": FIRST}
