"""A source file: its bytes and the text in them, and what its name says."""

import codecs
import stat
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePath

from charset_normalizer import from_bytes, is_binary

from corpus.article import ArticleError
from corpus.language import LANGUAGES
from corpus.limits import MAX_ABOUT_BYTES, MAX_SOURCE_BYTES
from corpus.readers.document import UnreadableError, stands_in_a_line

SIDE_FILE_SUFFIX = ".yaml"
"""What follows the name of a file in that of its side file: that of report.pdf is report.pdf.yaml."""

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# The encodings that articles come in, the likelier first. They are tried before all others, as on short texts
# the rare ones fit too often.
_LIKELY = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]

_GOOD_TO_BAD = 10
"""A text with so many good UTF-8 sequences to a bad one is UTF-8 with a fault in it."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file called `name`, and those of its side file, which says what the file does not."""

    name: str
    content: bytes
    beside: bytes | None = None

    @property
    def digest(self) -> str:
        """Return the SHA-256 of all the bytes as hexadecimal digits."""
        return sha256(self.content + (b"" if self.beside is None else b"\0" + self.beside)).hexdigest()

    @property
    def files(self) -> dict[str, bytes]:
        """Return the files that it is kept in, by name."""
        files = {self.name: self.content}
        return files if self.beside is None else files | {self.name + SIDE_FILE_SUFFIX: self.beside}

    @property
    def language(self) -> str | None:
        """Return the language that the name gives, as speech.uk.txt does, or None."""
        tag = PurePath(PurePath(self.name).stem).suffix.removeprefix(".").lower()
        return tag if tag in LANGUAGES else None

    @property
    def title(self) -> str:
        """Return the name without what stands for the format and the language."""
        stem = PurePath(self.name).stem
        return PurePath(stem).stem if self.language else stem


def read_source(path: Path) -> Source:
    """Return the file at `path` with its side file.

    Raises:
        ArticleError: when one of them cannot be read or is too large, or the file is empty.
    """
    content = _content_of(path, MAX_SOURCE_BYTES)
    if not content:
        raise ArticleError(source_name(path), "is empty")
    side_file = side_file_of(path)
    beside = None if side_file is None else _content_of(side_file, MAX_ABOUT_BYTES)
    return Source(source_name(path), content, beside)


def side_file_of(path: Path) -> Path | None:
    """Return where the side file of the file at `path` is, None where it has none."""
    side_file = path.with_name(path.name + SIDE_FILE_SUFFIX)
    return side_file if is_there(side_file) else None


def is_there(path: Path) -> bool:
    """Tell whether there is anything at `path`; where its name is too long for the disk, there is not."""
    try:
        return path.exists()
    except OSError:
        return False


def _content_of(path: Path, limit: int) -> bytes:
    """Return the bytes of the file at `path`, which may be `limit` bytes long."""
    name = source_name(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise ArticleError(name, "is not a file")  # a pipe or device would be read for ever
        with path.open("rb") as file:
            content = file.read(limit + 1)
    except OSError as error:
        raise ArticleError(name, f"cannot be read: {error.strerror or error}") from error
    if len(content) > limit:
        megabytes, kilobytes = limit // 2**20, limit // 2**10
        raise ArticleError(
            name, f"is larger than {megabytes} MB" if megabytes else f"is larger than {kilobytes} kB"
        )
    return content


def text_of(content: bytes) -> str:
    """Return the text in `content`, in whatever encoding it stands, without a byte order mark.

    Raises:
        UnreadableError: when it holds no words, or is not text.
    """
    text = _decoded(content)
    if text is None:
        raise UnreadableError("is not a text file")
    if not text.strip():
        raise UnreadableError("is empty")
    return text


def source_name(path: Path) -> str:
    """Return the name of the file at `path` as text of one line, whatever bytes are in it."""
    name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(character if stands_in_a_line(character) else "\ufffd" for character in name)


def _decoded(content: bytes) -> str | None:
    """Return the text of `content`, or None where the bytes are no text in any known encoding."""
    try:
        text: str | None = content.decode("utf-16" if content.startswith(_UTF16_MARKS) else "utf-8-sig")
    except UnicodeDecodeError:
        text = _faulty_utf8(content)
        if text is None and not is_binary(content):
            text = _in_older_encoding(content)
    return None if text is None or "\0" in text else text


def _faulty_utf8(content: bytes) -> str | None:
    """Return the text of UTF-8 with a few faults, each as U+FFFD; None where there are many."""
    text = content.decode("utf-8-sig", "replace")
    bad = text.count("\ufffd")
    good = sum(not character.isascii() for character in text) - bad
    return text if good >= _GOOD_TO_BAD * bad else None


def _in_older_encoding(content: bytes) -> str | None:
    matches = from_bytes(content, cp_isolation=_LIKELY)
    best = matches.best()
    if best is None:
        guess = from_bytes(content).best()
        return None if guess is None else str(guess)
    equals = [m for m in matches if (m.chaos, m.coherence) == (best.chaos, best.coherence)]
    return str(min(equals, key=lambda match: _LIKELY.index(match.encoding)))
