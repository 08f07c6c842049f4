"""The formats that articles come in, told by what a file holds and not by its name alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from corpus.limits import MAX_BYTES_READ_HERE
from corpus.readers.document import UnreadableError

_HEAD_BYTES = 1024
"""So many bytes at the start tell a format; PDF files may have so much before their mark."""

_PDF = b"%PDF-"
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_EPUB_MARK = b"mimetypeapplication/epub+zip"
_HTML_MARK = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?:(?><\?xml[^>]*>|<!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body|article)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, the suffixes of its files, the usual one first, and the module that reads it.

    A file of more than `read_here` bytes is read in a process of its own, as a hostile one may break what reads
    it, or keep it busy.
    """

    name: str
    suffixes: tuple[str, ...]
    reader: str
    read_here: int = 0


TEXT = Format("text", (".txt", ".text"), "corpus.readers.text", read_here=MAX_BYTES_READ_HERE)
MARKDOWN = Format("Markdown", (".md", ".markdown"), "corpus.readers.markdown")
HTML = Format("HTML", (".html", ".htm", ".xhtml"), "corpus.readers.html")
PDF = Format("PDF", (".pdf",), "corpus.readers.pdf")
DOCX = Format("DOCX", (".docx",), "corpus.readers.docx")
EPUB = Format("EPUB", (".epub",), "corpus.readers.epub")

FORMATS: Sequence[Format] = (TEXT, MARKDOWN, HTML, PDF, DOCX, EPUB)

SUFFIXES = frozenset(suffix for each in FORMATS for suffix in each.suffixes)
"""What the names of the files end in that are looked for in a library's folder, in lower case."""


def format_of(content: bytes, name: str) -> Format:
    """Return the format of `content`, whatever its file's `name` says, as far as its bytes tell it.

    Text tells no more: there the name decides between plain text, Markdown and parts of web pages.

    Raises:
        UnreadableError: when it is of a kind that is not read.
    """
    head, by_name = content[:_HEAD_BYTES], _named(name)
    if head.lstrip().startswith(_PDF) or (by_name is PDF and _PDF in head):
        return PDF
    if head.startswith(_ZIP):
        return EPUB if _EPUB_MARK in head or by_name is EPUB else DOCX
    if head.startswith(_OLD_OFFICE):
        raise UnreadableError("is an old or encrypted Office file; please save it as DOCX without a password")
    if _HTML_MARK.match(content[: 64 * _HEAD_BYTES]):
        return HTML
    return by_name if by_name in (MARKDOWN, HTML) else TEXT


def _named(name: str) -> Format:
    """Return the format that `name` stands for, plain text where it is that of none."""
    suffix = PurePath(name).suffix.lower()
    return next((each for each in FORMATS if suffix in each.suffixes), TEXT)
