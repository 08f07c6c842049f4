"""The versions of a library: recorded, made, and brought back."""

import json
import logging
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from corpus.limits import MAX_SOURCE_BYTES
from corpus.versions.blobs import digest_of
from corpus.versions.shelf import Shelf
from corpus.versions.version import ChangedError, GoneError, Version, VersionsError
from corpus.versions.versions import Versions

START = datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC)
"""The first version that is made then has the number 1."""


def is_text(path: Path) -> bool:
    return path.suffix == ".txt"


def passing_days() -> Callable[[], datetime]:
    days = count()
    return lambda: START + timedelta(days=next(days))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("A")
    (folder / "b.txt").write_text("B")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "data" / "versions"


@pytest.fixture
def versions(folder: Path, home: Path) -> Versions:
    return Versions(folder, home, is_text, passing_days())


def held(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(folder.iterdir()) if path.is_file()}


def blobs(home: Path) -> set[str]:
    return {path.name for path in (home / "blobs").iterdir()}


def kept(home: Path) -> set[int]:
    return {version["number"] for version in json.loads((home / "state.json").read_bytes())["versions"]}


def changed(versions: Versions, times: int) -> Iterator[Version]:
    for number in range(times):
        yield versions.change({"a.txt": b"%d" % number})


def test_nothing_is_current_or_written_before_the_first_record(versions: Versions, home: Path) -> None:
    assert versions.current is None
    assert versions.before() is None
    assert not versions.recover()
    assert not home.exists()


def test_a_record_is_the_same_version_until_something_differs(versions: Versions, folder: Path) -> None:
    first = versions.record()
    again = versions.record()
    (folder / "b.txt").write_text("B by hand")
    second = versions.record()

    assert again is first
    assert (first.number, first.parent, first.at, set(first.files)) == (1, None, START, {"a.txt", "b.txt"})
    assert (second.number, second.parent, second.at) == (2, 1, START + timedelta(days=1))
    assert versions.current == second
    assert versions.before() == first


def test_what_is_recorded_is_still_known_after_a_restart(versions: Versions, folder: Path, home: Path) -> None:
    versions.record()
    second = versions.change({"c.txt": b"C"})

    reopened = Versions(folder, home, is_text)

    assert not reopened.recover()
    assert reopened.current == second
    assert reopened.record() == second


def test_a_version_cannot_be_altered(versions: Versions) -> None:
    files = versions.record().files

    with pytest.raises(TypeError):
        files["a.txt"] = ""  # type: ignore[index]


def test_a_change_adds_replaces_and_removes_and_leaves_the_rest(versions: Versions, folder: Path) -> None:
    (folder / "c.txt").write_text("C")

    version = versions.change({"a.txt": b"new A", "d.txt": b"D"}, ["b.txt", "unknown.txt"])

    assert held(folder) == {"a.txt": "new A", "c.txt": "C", "d.txt": "D"}
    assert (version.number, version.parent) == (2, 1)
    assert versions.record() == version


def test_files_go_before_others_come_whose_names_may_be_the_same_there(folder: Path) -> None:
    shelf = Shelf(folder, is_text)
    old, new = digest_of(b"A"), digest_of(b"new A")

    moves = shelf.stage({"a.txt": old}, {"A.txt": new}, lambda _: b"new A")

    assert [(move.path.name, move.staged is None) for move in moves] == [("a.txt", True), ("A.txt", False)]


def test_what_others_put_among_the_kept_contents_stays_there(versions: Versions, home: Path) -> None:
    versions.record()
    (home / "blobs" / "article.txt").write_text("Mine")

    versions.change({"a.txt": b"new A"})

    assert (home / "blobs" / "article.txt").read_text() == "Mine"


def test_a_name_that_is_put_and_removed_is_put(versions: Versions, folder: Path) -> None:
    versions.change({"a.txt": b"new A"}, {"a.txt", "b.txt"})

    assert held(folder) == {"a.txt": "new A"}


def test_a_change_of_nothing_makes_no_version(versions: Versions) -> None:
    assert versions.change({"a.txt": b"A"}, ["unknown.txt"]).number == 1


def test_edits_by_hand_are_a_version_of_their_own_before_a_change(versions: Versions, folder: Path) -> None:
    versions.record()
    (folder / "b.txt").write_text("B by hand")

    version = versions.change({"b.txt": b"B by chat"})
    versions.switch(version.number, 2)

    assert version.parent == 2
    assert held(folder) == {"a.txt": "A", "b.txt": "B by hand"}


def test_a_folder_that_is_not_there_is_made_on_the_first_change(tmp_path: Path, home: Path) -> None:
    versions = Versions(tmp_path / "none" / "yet", home, is_text)
    empty = versions.record()

    versions.change({"a.txt": b"A"})

    assert empty.files == {}
    assert held(tmp_path / "none" / "yet") == {"a.txt": "A"}


def test_a_switch_brings_back_what_was_and_makes_no_version(versions: Versions, folder: Path) -> None:
    first = versions.record()
    second = versions.change({"c.txt": b"C", "a.txt": b"new A"}, ["b.txt"])

    back = versions.switch(second.number, first.number)
    there = held(folder)
    forth = versions.switch(first.number, second.number)

    assert (back, there) == (first, {"a.txt": "A", "b.txt": "B"})
    assert (forth, held(folder)) == (second, {"a.txt": "new A", "c.txt": "C"})
    assert versions.current == second


def test_a_version_after_a_switch_follows_the_one_switched_to(versions: Versions) -> None:
    versions.record()
    versions.change({"a.txt": b"2"})
    versions.switch(2, 1)

    third = versions.change({"a.txt": b"3"})

    assert (third.number, third.parent) == (3, 1)
    assert versions.before() is not None
    assert versions.switch(3, 2).number == 2


def test_a_switch_expects_the_version_that_is_current(versions: Versions, folder: Path) -> None:
    versions.record()
    versions.change({"a.txt": b"new A"})

    with pytest.raises(ChangedError):
        versions.switch(1, 2)

    assert held(folder)["a.txt"] == "new A"


def test_a_switch_does_not_undo_edits_by_hand(versions: Versions, folder: Path) -> None:
    versions.record()
    versions.change({"a.txt": b"new A"})
    (folder / "b.txt").write_text("B by hand")

    with pytest.raises(ChangedError):
        versions.switch(2, 1)

    assert held(folder) == {"a.txt": "new A", "b.txt": "B by hand"}
    assert versions.current is not None
    assert versions.current.number == 3


def test_the_current_version_five_before_it_and_the_five_newest_are_kept(
    versions: Versions, home: Path
) -> None:
    versions.record()

    made = [version.number for version in changed(versions, 9)]
    before = kept(home)
    versions.switch(10, 5)
    after = kept(home)
    versions.change({"a.txt": b"after"})

    assert made == list(range(2, 11))
    assert before == {5, 6, 7, 8, 9, 10}
    assert after == {5, 6, 7, 8, 9, 10}
    assert kept(home) == {5, 7, 8, 9, 10, 11}


def test_a_version_that_is_not_kept_is_gone_with_its_contents(
    versions: Versions, folder: Path, home: Path
) -> None:
    first = versions.record()
    *_, last = changed(versions, 7)

    with pytest.raises(GoneError):
        versions.switch(last.number, first.number)

    assert held(folder)["a.txt"] == "6"
    assert first.files["a.txt"] not in blobs(home)
    assert first.files["b.txt"] in blobs(home)
    assert len(blobs(home)) == 7


def test_no_version_is_before_one_whose_parent_is_not_kept(versions: Versions) -> None:
    versions.record()
    *_, last = changed(versions, 6)

    versions.switch(last.number, 2)

    assert versions.before() is None


@pytest.mark.parametrize("content", [None, b"", b"damaged"])
def test_a_version_with_lost_or_damaged_contents_is_gone(
    versions: Versions, folder: Path, home: Path, content: bytes | None
) -> None:
    first = versions.record()
    versions.change({"a.txt": b"new A", "b.txt": b"new B"})
    blob = home / "blobs" / first.files["b.txt"]
    blob.unlink()
    if content is not None:
        blob.write_bytes(content)

    with pytest.raises(GoneError):
        versions.switch(2, 1)

    assert held(folder) == {"a.txt": "new A", "b.txt": "new B"}
    assert versions.record().number == 2
    assert versions.change({"a.txt": b"third"}).number == 3


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../a.txt", "/a.txt", "x/a.txt", ".a.txt", "a.txt/", "a\0.txt", "\ud800.txt", "a.png"],
)
def test_a_name_that_is_not_plain_or_no_sources_is_refused(versions: Versions, folder: Path, name: str) -> None:
    with pytest.raises(VersionsError, match="cannot be the name of an article"):
        versions.change({name: b"X", "a.txt": b"new A"})

    assert held(folder) == {"a.txt": "A", "b.txt": "B"}


def test_a_file_that_is_too_large_is_refused(versions: Versions, folder: Path) -> None:
    with pytest.raises(VersionsError, match=r"^a.txt is larger than 20 MB.$"):
        versions.change({"a.txt": bytes(MAX_SOURCE_BYTES + 1)})

    assert held(folder) == {"a.txt": "A", "b.txt": "B"}


def test_names_in_any_bytes_are_kept(versions: Versions, folder: Path, home: Path) -> None:
    name = b"\xff\\ \xc3\xbc.txt".decode("utf-8", "surrogateescape")
    (folder / name).write_text("Odd")
    versions.record()
    versions.change({}, [name])

    Versions(folder, home, is_text).switch(2, 1)

    assert held(folder) == {"a.txt": "A", "b.txt": "B", name: "Odd"}


def test_a_name_in_any_bytes_is_told_as_text_of_one_line(versions: Versions, folder: Path) -> None:
    name = b"\xff\n.txt".decode("utf-8", "surrogateescape")
    (folder / name).mkdir()

    with pytest.raises(VersionsError) as refused:
        versions.change({}, [name])

    assert str(refused.value).isprintable()


def test_what_is_not_the_librarys_is_left_alone(versions: Versions, folder: Path) -> None:
    (folder / ".hidden.txt").write_text("hidden")
    (folder / "picture.png").write_text("picture")
    (folder / "inner.txt").mkdir()
    (folder / "dangling.txt").symlink_to("nowhere")

    version = versions.record()
    versions.change({"a.txt": b"new A"}, ["b.txt"])
    versions.switch(2, 1)

    assert set(version.files) == {"a.txt", "b.txt"}
    assert held(folder) == {".hidden.txt": "hidden", "picture.png": "picture", "a.txt": "A", "b.txt": "B"}
    assert (folder / "inner.txt").is_dir()
    assert (folder / "dangling.txt").is_symlink()


def test_a_file_too_large_to_be_kept_is_in_no_version_and_never_touched(
    versions: Versions, folder: Path
) -> None:
    versions.record()
    large = folder / "b.txt"
    with large.open("wb") as file:
        file.truncate(MAX_SOURCE_BYTES + 1)

    second = versions.change({"a.txt": b"new A"})

    acts: list[Callable[[], Version]] = [
        lambda: versions.change({"b.txt": b"B"}),
        lambda: versions.change({}, ["b.txt"]),
        lambda: versions.switch(second.number, 1),
    ]
    for act in acts:
        with pytest.raises(VersionsError, match=r"^'b\.txt' is too large or cannot be read"):
            act()
    assert set(second.files) == {"a.txt"}
    assert large.stat().st_size == MAX_SOURCE_BYTES + 1
    assert versions.record() == second


def test_a_link_counts_as_the_file_that_it_leads_to(versions: Versions, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("linked")
    (folder / "c.txt").symlink_to(tmp_path / "elsewhere")
    versions.record()

    versions.change({"c.txt": b"C"})
    versions.switch(2, 1)

    assert held(folder)["c.txt"] == "linked"
    assert (tmp_path / "elsewhere").read_text() == "linked"


def test_who_may_edit_a_file_still_may_when_it_is_replaced(versions: Versions, folder: Path) -> None:
    (folder / "a.txt").chmod(0o660)

    versions.change({"a.txt": b"new A"})

    assert (folder / "a.txt").stat().st_mode & 0o777 == 0o660


def test_a_file_where_the_folder_should_be_is_named(tmp_path: Path, home: Path) -> None:
    (tmp_path / "file").write_text("")
    versions = Versions(tmp_path / "file", home, is_text)

    with pytest.raises(VersionsError, match=r"/file cannot be listed: Not a directory\.$"):
        versions.change({"a.txt": b"A"})


def test_a_file_where_the_versions_should_be_kept_is_named(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    versions = Versions(folder, tmp_path / "file" / "home", is_text)

    with pytest.raises(VersionsError, match=r"/file/home cannot be \w+: Not a directory\.$"):
        versions.change({"a.txt": b"new A"})

    assert held(folder) == {"a.txt": "A", "b.txt": "B"}


def test_a_change_that_fails_half_way_is_undone(versions: Versions, folder: Path, home: Path) -> None:
    too_long = f"{'x' * 300}.txt"
    versions.record()

    with pytest.raises(VersionsError, match="articles cannot be written: File name too long"):
        versions.change({"a.txt": b"new A", "c.txt": b"C", too_long: b"X"}, ["b.txt"])

    assert held(folder) == {"a.txt": "A", "b.txt": "B"}
    assert versions.current is not None
    assert versions.current.number == 1
    assert len(blobs(home)) == 2
    assert not Versions(folder, home, is_text).recover()
    assert versions.change({"a.txt": b"new A"}).number == 2


FULL_DISK = """
import resource, signal, sys
from pathlib import Path
from corpus.versions.version import VersionsError
from corpus.versions.versions import Versions

versions = Versions(Path(sys.argv[1]), Path(sys.argv[2]), lambda path: path.suffix == ".txt")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), resource.RLIM_INFINITY))
try:
    if sys.argv[3] == "switch":
        versions.switch(2, 1)
    versions.change({"a.txt": b"a", "b.txt": bytes(30_000)})
except VersionsError as error:
    print(error)
"""


@pytest.mark.parametrize(("act", "room"), [("switch", 20_000), ("switch", 100), ("change", 20_000)])
def test_a_full_disk_leaves_all_as_it_was(
    versions: Versions, folder: Path, home: Path, act: str, room: int
) -> None:
    (folder / "b.txt").write_bytes(bytes(40_000))
    versions.record()
    versions.change({"a.txt": b"new A", "b.txt": b"new B"})
    there, kept_before = held(folder), blobs(home)

    run = subprocess.run(
        [sys.executable, "-c", FULL_DISK, str(folder), str(home), act, str(room)],
        check=True, capture_output=True, text=True,
    )  # fmt: skip

    assert "cannot be written: File too large." in run.stdout
    assert held(folder) == there
    assert blobs(home) == kept_before
    assert versions.record().number == 2
    assert not Versions(folder, home, is_text).recover()


@pytest.mark.parametrize(
    "state",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"null",
        b'{"format": 2}',
        b'{"format": 1, "head": null, "target": 1, "versions": []}',
        b'{"format": 1, "head": 1, "target": null, "versions": []}',
        b'{"format": 1, "head": [], "target": null, "versions": [[]]}',
        *(
            b'{"format": 1, "head": 1, "target": null, "versions": [%s]}' % version
            for version in (
                b'{"number": 1, "parent": null, "at": "2026-03-02T08:00:00", "files": {}}',
                b'{"number": 1, "parent": 1, "at": "2026-03-02T08:00:00Z", "files": {}}',
                b'{"number": 1, "parent": null, "at": "2026-03-02T08:00:00Z", "files": []}',
                b'{"number": 1, "parent": null, "at": "2026-03-02T08:00:00Z", "files": {"a.txt": "../a"}}',
                b'{"number": 1, "parent": null, "at": "2026-03-02T08:00:00Z", "files": {"../a.txt": "%s"}}'
                % (b"0" * 64),
            )
        ),
    ],
)
def test_a_damaged_history_is_set_aside_and_begins_anew(
    versions: Versions, folder: Path, home: Path, state: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    versions.change({"c.txt": b"C"})
    (home / "state.json").write_bytes(state)
    reopened = Versions(folder, home, is_text)

    recovered = reopened.recover()
    version = reopened.record()

    assert not recovered
    assert (version.parent, set(version.files)) == (None, {"a.txt", "b.txt", "c.txt"})
    assert (home / "state.json.broken").read_bytes() == state
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


def test_no_number_of_a_history_that_was_lost_comes_again(versions: Versions, folder: Path, home: Path) -> None:
    known = [version.number for version in changed(versions, 4)]
    (home / "state.json").unlink()
    reopened = Versions(folder, home, is_text, lambda: START + timedelta(days=1))

    anew = [version.number for version in changed(reopened, 4)]

    assert not set(known).intersection(anew)
    with pytest.raises(ChangedError):
        reopened.switch(known[-1], known[-2])


@pytest.mark.parametrize("year", [1900, 1970])
def test_a_clock_that_stands_at_nothing_is_no_trouble(folder: Path, home: Path, year: int) -> None:
    versions = Versions(folder, home, is_text, lambda: datetime(year, 1, 1, tzinfo=UTC))

    assert versions.record().number == 1


def test_a_history_that_cannot_be_read_is_set_aside(versions: Versions, home: Path) -> None:
    (home / "state.json").mkdir(parents=True)

    assert versions.record().number == 1
    assert (home / "state.json.broken").is_dir()


def begin(home: Path, target: int) -> None:
    """Make the history say that a change to the version numbered `target` has begun."""
    state = json.loads((home / "state.json").read_bytes())
    (home / "state.json").write_text(json.dumps(state | {"target": target}))


def test_a_change_that_was_begun_is_ended_and_what_it_left_removed(
    versions: Versions, folder: Path, home: Path
) -> None:
    versions.record()
    versions.change({"a.txt": b"new A", "c.txt": b"C"})
    begin(home, 1)
    (folder / "a.txt").write_text("A")
    for left in (folder, home, home / "blobs"):
        (left / ".pullquote-7").write_text("half of")
    (folder / ".other").write_text("not ours")
    reopened = Versions(folder, home, is_text)

    recovered = reopened.recover()

    assert recovered
    assert held(folder) == {".other": "not ours", "a.txt": "A", "b.txt": "B"}
    assert reopened.current is not None
    assert reopened.current.number == 1
    assert not list(home.rglob(".pullquote-*"))
    assert not reopened.recover()


def test_a_change_that_was_begun_is_ended_before_another(versions: Versions, folder: Path, home: Path) -> None:
    versions.record()
    versions.change({"a.txt": b"new A", "c.txt": b"C"})
    begin(home, 1)

    third = Versions(folder, home, is_text).change({"b.txt": b"new B"})

    assert third.parent == 1
    assert held(folder) == {"a.txt": "A", "b.txt": "new B"}


def test_a_change_that_cannot_be_ended_now_is_ended_later(versions: Versions, folder: Path, home: Path) -> None:
    versions.record()
    versions.change({"a.txt": b"new A", "c.txt": b"C"})
    begin(home, 1)
    away = folder.rename(folder.with_name("away"))
    folder.write_text("in the way")
    reopened = Versions(folder, home, is_text)

    with pytest.raises(VersionsError):
        reopened.recover()
    folder.unlink()
    away.rename(folder)
    recovered = reopened.recover()

    assert recovered
    assert held(folder) == {"a.txt": "A", "b.txt": "B"}


def test_edits_by_hand_after_a_crash_are_not_lost(versions: Versions, folder: Path, home: Path) -> None:
    versions.record()
    versions.change({"a.txt": b"new A", "b.txt": b"new B"}, [])
    begin(home, 1)
    (folder / "a.txt").write_text("A by hand")
    reopened = Versions(folder, home, is_text)

    reopened.recover()

    assert held(folder) == {"a.txt": "A by hand", "b.txt": "B"}
    assert reopened.record().number == 3


def test_a_change_to_a_version_that_was_lost_is_undone(versions: Versions, folder: Path, home: Path) -> None:
    first = versions.record()
    second = versions.change({"a.txt": b"new A", "b.txt": b"new B"})
    begin(home, 1)
    (folder / "a.txt").write_text("A")
    (home / "blobs" / first.files["b.txt"]).unlink()
    reopened = Versions(folder, home, is_text)

    recovered = reopened.recover()

    assert recovered
    assert held(folder) == {"a.txt": "new A", "b.txt": "new B"}
    assert reopened.current == second


def test_a_change_of_which_both_ends_were_lost_leaves_the_folder_as_it_is(
    versions: Versions, folder: Path, home: Path
) -> None:
    versions.record()
    versions.change({"a.txt": b"new A", "b.txt": b"new B"})
    begin(home, 1)
    (folder / "a.txt").write_text("A")
    for blob in (home / "blobs").iterdir():
        blob.unlink()
    reopened = Versions(folder, home, is_text)

    recovered = reopened.recover()

    assert recovered
    assert held(folder) == {"a.txt": "A", "b.txt": "new B"}
    assert reopened.record().number == 3
    assert reopened.change({"a.txt": b"on"}).number == 4
