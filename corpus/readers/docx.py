"""DOCX, the documents of Word and of LibreOffice: their styles tell what is a title, a heading or a list."""

import re
from collections.abc import Mapping
from io import BytesIO
from xml.etree.ElementTree import Element
from xml.parsers.expat import ExpatError
from zipfile import ZipFile

import mammoth

from corpus.readers.archives.archive import Archive
from corpus.readers.archives.docx_styles import Shaping, heading_levels
from corpus.readers.archives.dublin_core import core_about
from corpus.readers.archives.xml import refuse_declarations, root_of
from corpus.readers.document import About, Document, Heading, UnreadableError
from corpus.readers.markup.blocks import blocks_of

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What .doc files begin with, and DOCX files under a password: [MS-CFB] 2.2."""

_MAIN_PART = re.compile(r"word/document\d*\.xml")
_PARTS = (".xml", ".rels")

# The case of a style's name does not count. Word and LibreOffice write the names of their own styles in English
# whatever language they are used in. A style that is named neither here nor by mammoth makes paragraphs.
_STYLE_MAP = """
p[style-name='Title'] => h1:fresh
p[style-name^='toc '] => !
p[style-name='TOC Heading'] => !
p[style-name^='Contents '] => !
p[style-name='table of figures'] => !
"""


def read(content: bytes) -> Document:
    """Read the Word document `content`.

    Its title is its first paragraph in the style of titles, or else the one that it declares. Pictures, notes,
    comments, deleted text, headers, footers and tables of contents are left out, text boxes follow the
    paragraph that they are fixed to. Its date of writing is not one of publishing.

    Raises:
        UnreadableError: when it is encrypted, damaged, made to do harm, or no Word document.
    """
    if content.startswith(_COMPOUND_FILE):
        is_encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise UnreadableError("is encrypted" if is_encrypted else "is a document of before Word 2007")
    parts = _parts(Archive(content))
    shaping = Shaping(heading_levels(_root(parts, "word/styles.xml")))
    blocks = blocks_of(_html(parts, shaping))
    said = About(title=shaping.title).over(core_about(_root(parts, "docProps/core.xml")))
    if blocks[:1] == (Heading(said.title or ""),):
        blocks = blocks[1:]
    return Document(blocks, said)


def _parts(archive: Archive) -> dict[str, bytes]:
    """Return the parts of a Word document that are XML, by name; ECMA-376, part 2, forbids a document type."""
    names = [name for name in archive.names if name.endswith(_PARTS)]
    if not any(_MAIN_PART.fullmatch(name) for name in names):
        raise UnreadableError("is not a Word document")
    parts = {name: archive.member(name) or b"" for name in names}
    for part in parts.values():
        refuse_declarations(part)
    return parts


def _root(parts: Mapping[str, bytes], name: str) -> Element:
    root = root_of(parts[name]) if name in parts else None
    return Element("none") if root is None else root


def _html(parts: Mapping[str, bytes], shaping: Shaping) -> str:
    """Return the document as HTML; nothing is handed on but `parts`: no pictures, and nothing packed."""
    package = BytesIO()
    with ZipFile(package, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    try:
        converted = mammoth.convert_to_html(
            package,
            style_map=_STYLE_MAP,
            transform_document=shaping,
            convert_image=lambda _: [],
            include_embedded_style_map=False,
        )
    except (ExpatError, KeyError, ValueError) as error:
        raise UnreadableError("is damaged") from error
    return str(converted.value)
