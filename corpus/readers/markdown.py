"""Markdown: CommonMark with tables and strikethrough, read as the HTML that it makes."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

from corpus.limits import MAX_MARKDOWN_BRACKETS, MAX_MARKDOWN_BYTES
from corpus.readers.about import front_matter
from corpus.readers.document import About, Document, UnreadableError
from corpus.readers.markup.blocks import blocks_of
from corpus.readers.markup.tree import parsed
from corpus.readers.pages.title import untitled
from corpus.readers.source import text_of

_NOTE_MARK = re.compile(r"\[\^\w{1,32}\](?::[ \t]*)?")

_MAX_NESTING = 40
"""So deep lists and quotations may be in each other, in blocks; the parser leaves out what is deeper still."""


def read(content: bytes) -> Document:
    """Read `content`, Markdown in any encoding, with front matter or without.

    The title is that of the front matter, or else a first heading of level 1 that no paragraph stands above.

    Raises:
        UnreadableError: when it is too large, is not text, is nested too deeply, or has no words.
    """
    if len(content) > MAX_MARKDOWN_BYTES:
        raise UnreadableError(f"is larger than {MAX_MARKDOWN_BYTES // 2**20} MB, too large for Markdown")
    about, text = front_matter(text_of(content))
    if text.count("[") > MAX_MARKDOWN_BRACKETS:
        raise UnreadableError(f"has more than {MAX_MARKDOWN_BRACKETS:,} opening brackets")
    root = parsed(_html(text))
    title, blocks = untitled(root, blocks_of(root), about.title)
    if not blocks and title is None:
        raise UnreadableError("has no words")
    return Document(blocks, about.over(About(title)))


def _html(text: str) -> str:
    parser, environment = _parser(), dict[str, object]()
    try:
        tokens = parser.parse(text, environment)
        if any(token.level >= _MAX_NESTING - 1 for token in tokens):
            raise UnreadableError("is nested too deeply")
        return str(parser.renderer.render(tokens, parser.options, environment))
    except RecursionError as error:
        raise UnreadableError("is nested too deeply") from error


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    parser.inline.ruler.before("link", "note_mark", _pass_note_mark)
    return parser


def _pass_note_mark(state: StateInline, _is_silent: bool) -> bool:  # noqa: FBT001, the parser calls it so
    """Pass over a mark such as "[^1]", which leads to a footnote or stands before it."""
    mark = _NOTE_MARK.match(state.src, state.pos)
    if mark is None:
        return False
    state.pos = mark.end() if state.pos == 0 else mark.end() - len(mark[0].partition("]")[2])
    return True
