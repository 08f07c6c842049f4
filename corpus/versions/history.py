"""The versions of a library that are kept, and how they stand in a file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from corpus.versions.version import Version

KEPT = 5
"""So many versions before the current one are kept, and so many of the newest."""

_FORMAT = 1


class BrokenError(Exception):
    """Raised when what a file holds is not a history."""


@dataclass(frozen=True, slots=True)
class History:
    """The versions that are kept, by number.

    `head` is the number of the current one, None where there are none; `target` is that of the one that a
    change has begun to make current, None where none is under way.
    """

    versions: Mapping[int, Version] = field(default_factory=dict)
    head: int | None = None
    target: int | None = None

    @property
    def current(self) -> Version | None:
        """Return the current version, or None before the first."""
        return None if self.head is None else self.versions[self.head]

    @property
    def digests(self) -> frozenset[str]:
        """Return the digests of all that the kept versions hold."""
        return frozenset(digest for version in self.versions.values() for digest in version.files.values())

    def following(self, files: Mapping[str, str], at: datetime) -> Version:
        """Return the version of `files` that would come after the current one."""
        # Where a history was lost, no number of it comes again: buttons in chats may still tell of them.
        first = max(1, int(at.timestamp()))
        return Version(max(self.versions, default=first - 1) + 1, self.head, at, files)

    def towards(self, version: Version) -> "History":
        """Return this with a change to `version` begun."""
        return History({**self.versions, version.number: version}, self.head, version.number)

    def at(self, version: Version) -> "History":
        """Return this with `version` as the current one, and without those that need not be kept."""
        there = History({**self.versions, version.number: version}, version.number)
        kept = {*sorted(there.versions)[-KEPT:], *there._line()}
        return replace(there, versions={number: there.versions[number] for number in sorted(kept)})

    def _line(self) -> Iterator[int]:
        """Yield the number of the current version and those of as many before it as are kept."""
        number = self.head
        for _ in range(KEPT + 1):
            if number is None or number not in self.versions:
                return
            yield number
            number = self.versions[number].parent


def written(history: History) -> bytes:
    """Return `history` as a file holds it."""
    versions = [
        {"number": v.number, "parent": v.parent, "at": v.at.isoformat(), "files": dict(v.files)}
        for v in history.versions.values()
    ]
    state = {"format": _FORMAT, "head": history.head, "target": history.target, "versions": versions}
    return json.dumps(state, indent=1).encode("ascii")


def parsed(content: bytes) -> History:
    """Return the history that `content` holds.

    Raises:
        BrokenError: when it holds none, or one in a format that is not known.
    """
    try:
        return _history(json.loads(content))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise BrokenError(repr(error)) from error


def _history(state: Any) -> History:  # noqa: ANN401  whatever JSON holds
    if state["format"] != _FORMAT:
        raise BrokenError(f"its format is {state['format']!r}")
    versions = {
        v["number"]: Version(v["number"], v["parent"], datetime.fromisoformat(v["at"]), v["files"])
        for v in state["versions"]
    }
    head, target = state["head"], state["target"]
    if (head is not None or versions) and head not in versions:
        raise BrokenError("its current version is not in it")
    if target is not None and target not in versions:
        raise BrokenError("the version that it was to become is not in it")
    return History(versions, head, target)
