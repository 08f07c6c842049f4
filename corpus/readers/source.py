"""The bytes of a source file, and the text in them."""

import codecs
from pathlib import Path

from charset_normalizer import from_bytes, is_binary

from corpus.article import ArticleError
from corpus.limits import MAX_SOURCE_BYTES

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_source(path: Path) -> str:
    """Return the text of the file at `path`, in whatever encoding it stands, without a byte order mark.

    Raises:
        ArticleError: when the file cannot be read, is too large, is empty, or is not text.
    """
    try:
        if path.stat().st_size > MAX_SOURCE_BYTES:
            raise ArticleError(path.name, f"is larger than {MAX_SOURCE_BYTES // 2**20} MB")
        content = path.read_bytes()
    except OSError as error:
        raise ArticleError(path.name, f"cannot be read: {error.strerror or error}") from error
    text = _decoded(content)
    if text is None:
        raise ArticleError(path.name, "is not a text file")
    if not text.strip():
        raise ArticleError(path.name, "is empty")
    return text


def _decoded(content: bytes) -> str | None:
    """Return the text of `content`, or None where the bytes are no text in any known encoding."""
    try:
        text = content.decode("utf-16" if content.startswith(_UTF16_MARKS) else "utf-8-sig")
    except UnicodeDecodeError:
        if is_binary(content):
            return None
        guess = from_bytes(content).best()
        return None if guess is None else str(guess)
    return None if "\0" in text else text
