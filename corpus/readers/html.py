"""HTML: a saved page becomes the article that stands on it."""

from collections.abc import Sequence

from corpus.limits import MAX_HEADING_CHARS
from corpus.readers.document import Block, Document, Heading, Paragraph, UnreadableError
from corpus.readers.markup.blocks import blocks_of
from corpus.readers.markup.tree import parsed
from corpus.readers.pages.boilerplate import is_signature
from corpus.readers.pages.charset import page_text
from corpus.readers.pages.imprint import imprint_of
from corpus.readers.pages.region import Page
from corpus.readers.pages.title import untitled


def read(content: bytes) -> Document:
    """Read `content`, a page of HTML, without its title, byline, and what it has around the article.

    Raises:
        UnreadableError: when it is not text, is nested too deeply, or has no words.
    """
    html = page_text(content)
    body = parsed(html)
    root = body.parent or body
    page = Page(body)
    about = imprint_of(html, root, page.article)
    blocks = blocks_of(page.article, page.is_left_out) or blocks_of(body)
    _, blocks = untitled(page.article, _unsigned(blocks), about.title)
    if not any(isinstance(block, Paragraph) for block in blocks):
        raise UnreadableError("has no words")
    return Document(blocks, about)


def _unsigned(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return `blocks` without the lines above the first long paragraph that tell who wrote it, and when."""
    texts = (place for place, block in enumerate(blocks) if len(block.text) > MAX_HEADING_CHARS)
    opening = next(texts, len(blocks))
    return tuple(
        block
        for place, block in enumerate(blocks)
        if place >= opening or isinstance(block, Heading) or not is_signature(block.text)
    )
