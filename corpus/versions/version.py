"""What a version of a library is, and what can stand in the way of one."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from types import MappingProxyType

DIGEST = re.compile(r"[0-9a-f]{64}")
"""What the SHA-256 of a file's content looks like."""


class VersionsError(Exception):
    """Raised when the library cannot be changed or its versions kept; the message is one sentence of `name`."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} {reason}.")
        self.name = name
        self.reason = reason


class ChangedError(Exception):
    """Raised when the library is no longer the version that was expected."""


class GoneError(Exception):
    """Raised when a version is not kept any more."""


@dataclass(frozen=True, slots=True)
class Version:
    """The library as it was: what each file in its folder held, by the SHA-256 of that.

    Versions are numbered in the order in which they were made, the first by the second of Unix time in which it
    was; `parent` is the number of the one before it, None for the first. `at` is when it was made, in UTC.
    `files` gives 64 hexadecimal digits for each name.

    Raises:
        ValueError: when a number, name or digest cannot be one.
    """

    number: int
    parent: int | None
    at: datetime
    files: Mapping[str, str]

    def __post_init__(self) -> None:
        if not 0 <= (self.parent or 0) < self.number or self.at.tzinfo is None:
            raise ValueError(self.number, self.parent, self.at)
        for name, digest in self.files.items():
            if not is_plain(name) or not DIGEST.fullmatch(digest):
                raise ValueError(name, digest)
        object.__setattr__(self, "files", MappingProxyType(dict(self.files)))


def is_plain(name: str) -> bool:
    """Tell whether `name` can be that of a file in a folder, and not of a hidden one or one elsewhere."""
    try:
        name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return name == PurePath(name).name and name != "" and not name.startswith(".") and "\0" not in name
