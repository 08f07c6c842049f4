"""The bytes of a source file, the text in them, and the file's name."""

import codecs
from pathlib import Path

from charset_normalizer import from_bytes, is_binary

from corpus.article import ArticleError
from corpus.limits import MAX_SOURCE_BYTES

_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

# The encodings that articles come in, tried before all others: on short texts the rare ones fit too often.
_LIKELY = [
    *("cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r"),
    *("shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
]


def read_source(path: Path) -> str:
    """Return the text of the file at `path`, in whatever encoding it stands, without a byte order mark.

    Raises:
        ArticleError: when the file cannot be read, is too large, is empty, or is not text.
    """
    name = source_name(path)
    try:
        if path.stat().st_size > MAX_SOURCE_BYTES:
            raise ArticleError(name, f"is larger than {MAX_SOURCE_BYTES // 2**20} MB")
        content = path.read_bytes()
    except OSError as error:
        raise ArticleError(name, f"cannot be read: {error.strerror or error}") from error
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


def _decoded(content: bytes) -> str | None:
    """Return the text of `content`, or None where the bytes are no text in any known encoding."""
    try:
        text = content.decode("utf-16" if content.startswith(_UTF16_MARKS) else "utf-8-sig")
    except UnicodeDecodeError:
        if is_binary(content):
            return None
        guess = from_bytes(content, cp_isolation=_LIKELY).best() or from_bytes(content).best()
        return None if guess is None else str(guess)
    return None if "\0" in text else text
