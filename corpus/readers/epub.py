"""EPUB, the books: pages of XHTML in an archive, in the order of the spine."""

from collections.abc import Iterator

from selectolax.lexbor import LexborNode

from corpus.readers.archives.archive import Archive
from corpus.readers.archives.dublin_core import core_about
from corpus.readers.archives.package import Package
from corpus.readers.document import Block, Document, Heading, Paragraph, UnreadableError
from corpus.readers.markup.blocks import blocks_of
from corpus.readers.markup.tree import as_html
from corpus.readers.source import text_of

_APART = {"footnote", "footnotes", "rearnote", "rearnotes", "endnote", "endnotes", "noteref", "pagebreak"}
"""What stands apart from the text by its epub:type: EPUB 3 Structural Semantics Vocabulary, notes."""

_HEADINGS_TO_PARAGRAPH = 4
"""A page of more headings to a paragraph than that is a table of contents."""


def read(content: bytes) -> Document:
    """Read the book `content`.

    A chapter without a heading of its own has the one that the table of contents gives it. Notes are left out,
    and so are pages without a paragraph, such as the cover, and pages out of the order.

    Raises:
        UnreadableError: when it is encrypted, damaged, made to do harm, no book, or without words.
    """
    package = Package(Archive(content))
    declared = core_about(package.root)
    blocks = tuple(_blocks(package))
    if blocks[:1] == (Heading(declared.title or ""),):
        blocks = blocks[1:]
    if not blocks:
        raise UnreadableError("has no words")
    return Document(blocks, declared)


def _blocks(package: Package) -> Iterator[Block]:
    labels = package.labels()
    for name in package.pages():
        blocks = _page(package, name)
        paragraphs = sum(isinstance(block, Paragraph) for block in blocks)
        if not paragraphs or len(blocks) - paragraphs > _HEADINGS_TO_PARAGRAPH * paragraphs:
            continue
        label = labels.get(name)
        if label and not isinstance(blocks[0], Heading) and Heading(label) not in blocks:
            yield Heading(label)
        yield from blocks


def _page(package: Package, name: str) -> tuple[Block, ...]:
    """Return the blocks of the page `name`, none where it is missing or no text."""
    content = package.member(name)
    if not content:
        return ()
    try:
        page = text_of(content)
    except UnreadableError:
        return ()
    return blocks_of(as_html(page), _is_apart)


def _is_apart(node: LexborNode) -> bool:
    return node.tag != "-text" and not _APART.isdisjoint((node.attributes.get("epub:type") or "").split())
