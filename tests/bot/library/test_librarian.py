"""Changes of the library, one at a time, and all or nothing."""

import asyncio
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot.library.errors import BusyError, NotThereError, NotWaitingError, NoVersionError
from bot.library.folder import Folder
from bot.library.holdings import Held, Holdings
from bot.library.job import Job
from bot.library.librarian import Librarian
from bot.library.outcome import ITSELF, Editor, Outcome
from bot.library.progress import Phase, Progress
from bot.store.database import IN_MEMORY, Store, open_store
from bot.store.records import DeedKind
from corpus.article import Article, ArticleError
from corpus.library import Library
from corpus.readers.source import Source
from corpus.versions.version import ChangedError, VersionsError
from retrieval.answerer import Answerer
from retrieval.index import Index

EDITOR = Editor(1002, "Editor")
BIRDS = Source("birds.txt", b"Birds\n\nThe bird sings in the tree.\n")
BEES = Source("bees.txt", b"Bees\n\nThe bee lives in a hive with many others.\n")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def holdings(home: Path) -> Holdings:
    return Holdings(home / "library", home, required=False)


@pytest.fixture
async def store() -> AsyncIterator[Store]:
    async with open_store(IN_MEMORY) as store:
        yield store


@pytest.fixture
def librarian(answerer: Answerer, holdings: Holdings, store: Store) -> Librarian:
    return Librarian(answerer, holdings, store.audit)


def titles(answerer: Answerer) -> list[str]:
    return [article.title for article in answerer.index.library.articles]


def files(home: Path) -> list[str]:
    return sorted(path.name for path in (home / "library").iterdir())


async def added(librarian: Librarian, source: Source) -> Outcome:
    examined = await librarian.examine(source)
    return await librarian.add(examined.key, EDITOR, Progress())


async def test_nothing_is_live_before_it_is_added(
    librarian: Librarian, answerer: Answerer, index: Index, home: Path
) -> None:
    await librarian.examine(BIRDS)

    assert answerer.index is index
    assert not (home / "library").exists()


async def test_the_first_article_takes_the_place_of_the_shipped_one(
    librarian: Librarian, answerer: Answerer, home: Path
) -> None:
    outcome = await added(librarian, BIRDS)

    assert titles(answerer) == ["Birds"]
    assert files(home) == ["birds.txt"]
    assert (outcome.kind, outcome.subject) == (DeedKind.ADD, "Birds")
    assert (outcome.changes.passages_added, outcome.changes.passages_removed) == (1, 13)


async def test_a_newer_version_takes_the_place_of_the_earlier_one(
    librarian: Librarian, answerer: Answerer, home: Path
) -> None:
    await added(librarian, BIRDS)

    outcome = await added(librarian, Source("Birds.md", b"# Birds\n\nThe bird sings in the morning.\n"))

    assert titles(answerer) == ["Birds"]
    assert files(home) == ["birds.md"]
    assert outcome.kind is DeedKind.REPLACE
    assert outcome.changes.passages_changed == 1


async def test_an_article_is_removed_and_brought_back(
    librarian: Librarian, answerer: Answerer, home: Path
) -> None:
    await added(librarian, BIRDS)
    await added(librarian, BEES)

    removed = await librarian.remove("birds", EDITOR, Progress())
    assert (titles(answerer), files(home)) == (["Bees"], ["bees.txt"])

    assert removed.version is not None
    assert removed.before is not None
    await librarian.undo(removed.version, removed.before, EDITOR, Progress())
    assert (titles(answerer), files(home)) == (["Bees", "Birds"], ["bees.txt", "birds.txt"])


async def test_an_article_with_the_longest_name_that_there_can_be_is_removed(
    librarian: Librarian, answerer: Answerer, home: Path
) -> None:
    await added(librarian, BEES)
    (home / "library" / f"{'a' * 251}.txt").write_bytes(BIRDS.content)
    await librarian.reindex(EDITOR, Progress())

    await librarian.remove("a" * 251, EDITOR, Progress())

    assert (titles(answerer), files(home)) == (["Bees"], ["bees.txt"])


async def test_versions_are_brought_back_one_after_the_other(
    librarian: Librarian, answerer: Answerer, home: Path
) -> None:
    await added(librarian, BIRDS)
    await added(librarian, BEES)

    await librarian.roll_back(EDITOR, Progress())
    assert titles(answerer) == ["Birds"]

    await librarian.roll_back(EDITOR, Progress())
    assert files(home) == []
    assert titles(answerer) == ["Significant Stride: The US Grants Ukraine Access to ATACMS Missiles"]

    with pytest.raises(NoVersionError):
        await librarian.roll_back(EDITOR, Progress())


async def test_what_was_edited_by_hand_is_not_lost_by_a_change(
    librarian: Librarian, answerer: Answerer, home: Path
) -> None:
    await added(librarian, BIRDS)
    (home / "library" / "birds.txt").write_bytes(BIRDS.content + b"\nIt lays eggs in the spring.\n")

    await added(librarian, BEES)
    await librarian.roll_back(EDITOR, Progress())

    assert answerer.index.library.articles[0].passages[-1].text == "It lays eggs in the spring."


async def test_a_change_is_undone_only_while_it_is_the_last(librarian: Librarian) -> None:
    first = await added(librarian, BIRDS)
    await added(librarian, BEES)
    assert first.version is not None
    assert first.before is not None

    with pytest.raises(ChangedError):
        await librarian.undo(first.version, first.before, EDITOR, Progress())


async def test_only_one_thing_is_done_at_a_time(answerer: Answerer, store: Store, home: Path) -> None:
    class Slow(Holdings):
        def read(self, job: Job) -> Held:
            may_go_on.wait(timeout=30)
            return Held(job.live)

    may_go_on = threading.Event()
    librarian = Librarian(answerer, Slow(home / "library", home, required=False), store.audit)
    first = asyncio.create_task(librarian.reindex(EDITOR, Progress()))
    await asyncio.sleep(0)

    with pytest.raises(BusyError):
        await librarian.roll_back(EDITOR, Progress())
    following = asyncio.create_task(librarian.follow())
    may_go_on.set()
    await first
    await following


async def test_what_nobody_waits_for_any_more_is_ended_before_the_next_change(
    answerer: Answerer, store: Store, home: Path
) -> None:
    class Slow(Holdings):
        def read(self, job: Job) -> Held:
            done.append("begun")
            begun.set()
            may_go_on.wait(timeout=30)
            done.append("ended")
            return Held(job.live)

    begun, may_go_on, done = threading.Event(), threading.Event(), list[str]()
    librarian = Librarian(answerer, Slow(home / "library", home, required=False), store.audit)
    following = asyncio.create_task(librarian.follow())
    await asyncio.to_thread(begun.wait, 30)
    following.cancel()
    with suppress(asyncio.CancelledError):
        await following

    next_one = asyncio.create_task(librarian.reindex(EDITOR, Progress()))
    await asyncio.wait({next_one}, timeout=0.1)
    done_meanwhile = [*done]
    may_go_on.set()
    await next_one

    assert done_meanwhile == ["begun"]
    assert done == ["begun", "ended"] * 2


async def test_nothing_of_a_change_holds_up_the_loop(index: Index, store: Store, home: Path) -> None:
    class Watched(Answerer):
        def replace(self, index: Index) -> None:
            threads.append(threading.current_thread())
            super().replace(index)

    class Read(Holdings):
        def read(self, job: Job) -> Held:
            threads.append(threading.current_thread())
            return Held(job.live)

    threads: list[threading.Thread] = []
    librarian = Librarian(Watched(index), Read(home, home), store.audit)

    await librarian.reindex(EDITOR, Progress())

    assert len(threads) == 2
    assert threading.current_thread() not in threads


async def test_files_are_looked_at_one_after_the_other(answerer: Answerer, store: Store, home: Path) -> None:
    class Met(Folder):
        def earlier(self, name: str, library: Library) -> Article | None:
            with suppress(threading.BrokenBarrierError):
                both.wait(timeout=0.2)
                met.append(name)
            return super().earlier(name, library)

    both, met = threading.Barrier(2), list[str]()
    holdings = Holdings(home / "library", home, required=False)
    holdings.folder = Met(home / "library")
    librarian = Librarian(answerer, holdings, store.audit)

    found = await asyncio.gather(librarian.examine(BIRDS), librarian.examine(BEES))

    assert [each.article.title for each in found] == ["Birds", "Bees"]
    assert met == []


async def test_a_file_that_cannot_be_read_any_more_changes_nothing(
    librarian: Librarian, answerer: Answerer, holdings: Holdings, home: Path
) -> None:
    await added(librarian, BIRDS)
    before = answerer.index
    key = holdings.waiting.put(Source("bees.txt", b"\x00\x01"))

    with pytest.raises(ArticleError, match=r"bees\.txt is not a text file"):
        await librarian.add(key, EDITOR, Progress())

    assert answerer.index is before
    assert files(home) == ["birds.txt"]


async def test_a_folder_that_cannot_be_written_changes_nothing(
    librarian: Librarian, answerer: Answerer, index: Index, home: Path
) -> None:
    examined = await librarian.examine(BIRDS)
    (home / "library").write_text("A file stands in the place of the folder.")

    with pytest.raises(VersionsError, match="library"):
        await librarian.add(examined.key, EDITOR, Progress())

    assert answerer.index is index


async def test_what_is_not_there_cannot_be_added_or_removed(librarian: Librarian) -> None:
    with pytest.raises(NotWaitingError):
        await librarian.add("0" * 16, EDITOR, Progress())
    for slug in ("nowhere", "atacms", "../../etc/passwd", ""):
        with pytest.raises(NotThereError):
            await librarian.remove(slug, EDITOR, Progress())


async def test_the_progress_tells_files_and_passages(librarian: Librarian, home: Path) -> None:
    (home / "library").mkdir()
    for source in (BIRDS, BEES):
        (home / "library" / source.name).write_bytes(source.content)
    progress = Progress()

    await librarian.reindex(EDITOR, progress)

    assert progress == Progress(Phase.INDEXING, 2, 2)


async def test_everything_is_written_to_the_audit_log(librarian: Librarian, store: Store) -> None:
    await added(librarian, BIRDS)
    removed = await librarian.remove("birds", EDITOR, Progress())
    assert removed.version is not None
    assert removed.before is not None
    await librarian.undo(removed.version, removed.before, EDITOR, Progress())
    await librarian.reindex(EDITOR, Progress())
    await librarian.roll_back(EDITOR, Progress())

    deeds = await store.audit.latest(0, 10)

    assert [(deed.kind, deed.subject) for deed in reversed(deeds)] == [
        (DeedKind.ADD, "Birds"),
        (DeedKind.REMOVE, "Birds"),
        (DeedKind.UNDO, ""),
        (DeedKind.REINDEX, ""),
        (DeedKind.ROLLBACK, ""),
    ]
    assert {(deed.person_id, deed.person) for deed in deeds} == {(1002, "Editor")}
    assert (deeds[-1].passages_added, deeds[-1].passages_removed) == (1, 13)


async def test_what_happens_by_itself_is_written_down_where_anything_changed(
    librarian: Librarian, answerer: Answerer, store: Store, home: Path
) -> None:
    await librarian.follow()
    (home / "library").mkdir()
    (home / "library" / BIRDS.name).write_bytes(BIRDS.content)
    await librarian.follow()

    (deed,) = await store.audit.latest(0, 10)

    assert (deed.kind, deed.person_id) == (DeedKind.REINDEX, ITSELF.id)
    assert titles(answerer) == ["Birds"]


async def test_a_library_that_cannot_be_read_by_itself_stays_what_it_was(
    librarian: Librarian, answerer: Answerer, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await added(librarian, BIRDS)
    before = answerer.index
    (home / "library" / BIRDS.name).write_bytes(b"\x00")

    await librarian.follow()

    assert answerer.index is before
    assert "The library was not read again: birds.txt is not a text file." in caplog.text


async def test_a_file_that_is_left_out_is_one_line_of_the_log_however_often_it_is_read(
    librarian: Librarian, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (home / "library").mkdir()
    (home / "library" / "birds.txt").write_bytes(BIRDS.content)
    (home / "library" / "empty.txt").touch()

    await librarian.reindex(EDITOR, Progress())
    await librarian.reindex(EDITOR, Progress())

    left_out = [line for line in caplog.messages if "Left out" in line]
    assert left_out == ["Left out: empty.txt is empty."]
