"""Contents of files, each kept once, under the SHA-256 of it."""

from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from corpus.versions.durable import TEMPORARY, fill, make, sweep, sync
from corpus.versions.version import DIGEST


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of `content`, as 64 lower-case hexadecimal digits."""
    return sha256(content).hexdigest()


class Blobs:
    """The contents that are kept in a folder, which is made when it is first needed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: bytes) -> str:
        """Keep `content`, if it is not kept yet, and return its digest; `sync` makes it last.

        Raises:
            OSError: when it cannot be written.
        """
        digest = digest_of(content)
        path = self._folder / digest
        if not path.exists():
            make(self._folder)
            temporary = path.with_name(f"{TEMPORARY}{digest}")
            fill(temporary, content)
            temporary.replace(path)
        return digest

    def sync(self) -> None:
        """Make all that is kept last, whatever happens to the machine.

        Raises:
            OSError: when it cannot be written.
        """
        make(self._folder)
        sync(self._folder)

    def content(self, digest: str) -> bytes | None:
        """Return the content with `digest`, or None where it is not kept or has been damaged."""
        try:
            content = (self._folder / digest).read_bytes()
        except OSError:
            return None
        return content if digest_of(content) == digest else None

    def drop_all_but(self, digests: Collection[str]) -> None:
        """Delete contents with none of `digests`, and what was being written when the process stopped.

        Raises:
            OSError: when it cannot be deleted.
        """
        sweep(self._folder)
        for path in self._folder.glob("*"):
            if DIGEST.fullmatch(path.name) and path.name not in digests:
                path.unlink(missing_ok=True)
