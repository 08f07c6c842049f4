"""Archives that are not trusted: what they declare is looked at before any of it is unpacked."""

import zipfile
from contextlib import suppress

import pytest

from corpus.limits import MAX_ARCHIVE_MEMBERS, MAX_ARCHIVE_RATIO, RATIO_COUNTS_FROM_BYTES
from corpus.readers.archives.archive import Archive
from corpus.readers.document import UnreadableError
from tests.corpus.forging import forged, packed


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_members_are_unpacked_by_name(method: int) -> None:
    large = bytes(range(256)) * 3_000

    archive = Archive(packed({"a.txt": "one", "b/c.bin": large, "пʼять.txt": "5", "none": ""}, method))

    assert archive.names == ("a.txt", "b/c.bin", "пʼять.txt", "none")
    assert [archive.member(name) for name in archive.names] == [b"one", large, b"5", b""]
    assert archive.member("b/../a.txt") is None


def test_what_stands_before_an_archive_does_not_matter() -> None:
    assert Archive(b"#!/bin/sh\n" + packed({"a.txt": "one"})).member("a.txt") == b"one"


def test_a_small_archive_may_pack_well() -> None:
    blank = b" " * RATIO_COUNTS_FROM_BYTES

    assert Archive(packed({"a.txt": blank})).member("a.txt") == blank
    with pytest.raises(UnreadableError, match=f"^unpacks to more than {MAX_ARCHIVE_RATIO} times its size$"):
        Archive(packed({"a.txt": blank + b" "}))


def test_an_archive_has_so_many_members_and_no_more() -> None:
    members = {f"{number}": "" for number in range(MAX_ARCHIVE_MEMBERS)}

    assert len(Archive(packed(members)).names) == MAX_ARCHIVE_MEMBERS
    with pytest.raises(UnreadableError, match=r"^has more than 10000 members$"):
        Archive(packed(members | {"one more": ""}))


@pytest.mark.parametrize("declared", [1, 99, 101, 5000])
def test_a_member_of_another_size_than_declared_is_not_read(declared: int) -> None:
    archive = Archive(forged(packed({"a.txt": "x" * 100}), "a.txt", file_size=declared))

    with pytest.raises(UnreadableError, match=r"^is not a whole ZIP archive$"):
        archive.member("a.txt")


@pytest.mark.parametrize("place", range(0, 400, 7))
def test_a_fault_anywhere_is_a_reason_or_none(place: int) -> None:
    content = bytearray(packed({"a.txt": "one " * 50, "b.txt": "two " * 50}))
    content[place % len(content)] ^= 0xFF

    with suppress(UnreadableError):
        archive = Archive(bytes(content))
        read = [archive.member(name) for name in archive.names]
        assert b"one " * 50 in read or b"two " * 50 in read


@pytest.mark.parametrize("name", ["../a", "a/../b", "/a", "C:a", "a\\b", ".."])
def test_a_name_outside_of_the_archive_is_refused(name: str) -> None:
    with pytest.raises(UnreadableError, match=r"^has a member outside of itself$"):
        Archive(packed({name: "x"}))


@pytest.mark.parametrize("name", ["a..b", "...", "one: two", "a b/c d", "folder/"])
def test_a_name_that_only_looks_so_is_not(name: str) -> None:
    assert Archive(packed({name: ""})).names == (name,)
