"""The bytes of a source file, the text in them, and the file's name and what it says."""

import codecs
import stat
from pathlib import Path

from charset_normalizer import from_bytes, is_binary

from corpus.article import ArticleError
from corpus.language import LANGUAGES
from corpus.limits import MAX_SOURCE_BYTES

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# The encodings that articles come in, the likelier first. They are tried before all others, as on short texts
# the rare ones fit too often.
_LIKELY = [
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]

_GOOD_TO_BAD = 10
"""A text with so many good UTF-8 sequences to a bad one is UTF-8 with a fault in it."""


def read_source(path: Path) -> str:
    """Return the text of the file at `path`, in whatever encoding it stands, without a byte order mark.

    Raises:
        ArticleError: when the file cannot be read, is too large, is empty, or is not text.
    """
    name = source_name(path)
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
            raise ArticleError(name, "is not a file")  # a pipe or device would be read for ever
        with path.open("rb") as file:
            content = file.read(MAX_SOURCE_BYTES + 1)
    except OSError as error:
        raise ArticleError(name, f"cannot be read: {error.strerror or error}") from error
    if len(content) > MAX_SOURCE_BYTES:
        raise ArticleError(name, f"is larger than {MAX_SOURCE_BYTES // 2**20} MB")
    text = _decoded(content)
    if text is None:
        raise ArticleError(name, "is not a text file")
    if not text.strip():
        raise ArticleError(name, "is empty")
    return text


def source_name(path: Path) -> str:
    """Return the name of the file at `path` as text of one line, whatever bytes are in it."""
    name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    return "".join(character if character.isprintable() else "\ufffd" for character in name)


def language_tag(path: Path) -> str | None:
    """Return the language that the name of the file at `path` gives, as speech.uk.txt does, or None."""
    tag = path.with_suffix("").suffix.removeprefix(".").lower()
    return tag if tag in LANGUAGES else None


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
