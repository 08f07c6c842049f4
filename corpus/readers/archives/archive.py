"""ZIP archives that are not trusted: what they declare is looked at before any of it is unpacked."""

import stat
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from corpus.limits import (
    MAX_ARCHIVE_MEMBERS,
    MAX_ARCHIVE_RATIO,
    MAX_MEMBER_BYTES,
    MAX_UNPACKED_BYTES,
    RATIO_COUNTS_FROM_BYTES,
)
from corpus.readers.document import UnreadableError

# APPNOTE.TXT of PKWARE: 4.3.12 the entry of a directory, 4.3.7 the header before a member, 4.4.4 the flags
# of members that are encrypted.
_ENTRY = b"PK\x01\x02"
_HEADER_BYTES = 30
_ENCRYPTED = 0x1 | 0x40

_PIECE_BYTES = 1024 * 1024

_NOT_WHOLE = "is not a whole ZIP archive"
_FAULTS = (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, struct.error, zlib.error)
"""What zipfile raises of archives that are damaged, or forged."""


class Archive:
    """The members of a ZIP archive, each unpacked when it is asked for; archives among them stay closed."""

    def __init__(self, content: bytes) -> None:
        """Look through what the archive `content` declares.

        Raises:
            UnreadableError: when it is damaged, encrypted, or made to do harm.
        """
        # Its directory alone may fill the memory.
        if content.count(_ENTRY) > MAX_ARCHIVE_MEMBERS:
            raise UnreadableError(f"has more than {MAX_ARCHIVE_MEMBERS} members")
        try:
            self._file = ZipFile(BytesIO(content))
        except _FAULTS as error:
            raise UnreadableError(_NOT_WHOLE) from error
        members = self._file.infolist()
        for member in members:
            _check_member(member)
        _check_sizes(members, len(content))
        _check_places([*members], self._file.start_dir)

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the members, in the order of the archive."""
        return tuple(self._file.namelist())

    def member(self, name: str) -> bytes | None:
        """Return the bytes of the member called `name`, None where there is none.

        Raises:
            UnreadableError: when it is damaged, or not of the size that is declared.
        """
        try:
            declared = self._file.getinfo(name).file_size
            with self._file.open(name) as file:
                # In pieces, as only so much is unpacked then, whatever is declared.
                pieces = iter(lambda: file.read(_PIECE_BYTES), b"")
                unpacked = b"".join(pieces)
        except KeyError:
            return None
        except _FAULTS as error:
            raise UnreadableError(_NOT_WHOLE) from error
        if len(unpacked) != declared:
            raise UnreadableError(_NOT_WHOLE)
        return unpacked


def _check_member(member: ZipInfo) -> None:
    if member.flag_bits & _ENCRYPTED:
        raise UnreadableError("is encrypted")
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise UnreadableError("is packed in a way that is not known here")
    name = member.orig_filename
    is_outside = name.startswith("/") or ".." in name.split("/") or name[1:2] == ":"
    if is_outside or "\\" in name or "\0" in name or stat.S_ISLNK(member.external_attr >> 16):
        raise UnreadableError("has a member outside of itself")


def _check_sizes(members: Sequence[ZipInfo], packed: int) -> None:
    if len(members) > MAX_ARCHIVE_MEMBERS:
        raise UnreadableError(f"has more than {MAX_ARCHIVE_MEMBERS} members")
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED_BYTES:
        raise UnreadableError(f"unpacks to more than {MAX_UNPACKED_BYTES // 2**20} MB")
    if any(member.file_size > MAX_MEMBER_BYTES for member in members):
        raise UnreadableError(f"has a member of more than {MAX_MEMBER_BYTES // 2**20} MB")
    if unpacked > max(RATIO_COUNTS_FROM_BYTES, MAX_ARCHIVE_RATIO * packed):
        raise UnreadableError(f"unpacks to more than {MAX_ARCHIVE_RATIO} times its size")


def _check_places(members: list[ZipInfo], end: int) -> None:
    """Refuse members that share bytes, of which a small archive unpacks to a very large one."""
    members.sort(key=lambda member: member.header_offset)
    starts = [*(member.header_offset for member in members), end]
    for member, (start, following) in zip(members, pairwise(starts), strict=True):
        name = len(member.orig_filename)  # at the least; in UTF-8 it may be longer
        if start + _HEADER_BYTES + name + member.compress_size > following:
            raise UnreadableError("has members that overlap")
