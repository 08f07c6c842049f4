"""The files that people and the bot have sent."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class File:
    """A file as Telegram keeps it: `id` names it to the bot, `path` is where it is downloaded."""

    id: str
    unique_id: str
    name: str
    path: str
    content: bytes


class Files:
    """Every file by its id."""

    def __init__(self, ids: Iterator[int]) -> None:
        self._ids = ids
        self._files: dict[str, File] = {}

    def save(self, content: bytes, name: str) -> File:
        """Keep `content` under a new id."""
        number = next(self._ids)
        path = f"files/file_{number}{PurePosixPath(name).suffix}"
        file = File(f"BQACAgIAAxk-{number}", f"AgAD-{number}", name, path, content)
        self._files[file.id] = file
        return file

    def by_id(self, id_: str) -> File | None:
        """Return the file of an id, None where there is none; a photo has one for each of its sizes."""
        return self._files.get(id_.removesuffix("-s"))

    def by_path(self, path: str) -> File | None:
        """Return the file that is downloaded from `path`, None where there is none."""
        return next((file for file in self._files.values() if file.path == path), None)
