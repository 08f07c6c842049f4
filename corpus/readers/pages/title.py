"""Which heading among the blocks of a source is its title."""

from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from corpus.limits import MAX_TITLE_CHARS
from corpus.readers.document import Block, Heading
from corpus.readers.markup.blocks import blocks_of


def untitled(
    root: LexborNode, blocks: Sequence[Block], known: str | None
) -> tuple[str | None, tuple[Block, ...]]:
    """Return the title of the source with the tree `root`, and its `blocks` without the title.

    It is the one that is `known`, if any, or else the first heading of level 1 if no paragraph stands above it.
    """
    title = known or _first_heading(root, blocks)
    if title is None:
        return None, tuple(blocks)
    return title, tuple(
        block for block in blocks if not (isinstance(block, Heading) and is_same(block.text, title))
    )


def heading_text(node: LexborNode) -> str:
    """Return the text of the heading `node` as it stands among the blocks of its page."""
    return " ".join(" ".join(block.text.split()) for block in blocks_of(node))


def is_same(heading: str, title: str) -> bool:
    """Tell whether `heading` repeats `title`, in whatever case and with whatever quotation marks."""
    return _letters(heading) == _letters(title)


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _first_heading(root: LexborNode, blocks: Sequence[Block]) -> str | None:
    node = root.css_first("h1")
    text = heading_text(node) if node is not None else ""
    for block in blocks:
        if not isinstance(block, Heading):
            return None
        if block.text == text:
            return text if len(text) <= MAX_TITLE_CHARS else None
    return None
