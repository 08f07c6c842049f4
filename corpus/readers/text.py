"""Plain text: the first line is the title, short lines above paragraphs are headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from corpus.limits import MAX_HEADING_CHARS, MAX_TITLE_CHARS, MAX_WRAP_COLUMNS
from corpus.readers.about import front_matter
from corpus.readers.document import Block, Document, Heading, Paragraph, UnreadableError
from corpus.readers.source import text_of
from corpus.readers.wrapping import Wrapping, ends_a_sentence

_LINE_END = re.compile(r"\r\n?|\n|\f")

_LIST_FROM = 3
"""So many short lines in a row are a list; fewer are headings."""

_PARAGRAPHS_FROM = 3
"""From so many chunks between blank lines each is a paragraph; in fewer each line is one."""


def read(content: bytes) -> Document:
    """Read plain text.

    Paragraphs stand one a line, or between blank lines; lines wrapped at a column are joined by one space, and
    lines of verse or lists that stand together stay lines of one paragraph. Lines without a letter or digit,
    such as rules, count as blank. A text of a single block, or with a first one too long for a title, has none,
    unless it begins with front matter that gives one.

    Raises:
        UnreadableError: when it is not text, or has no words.
    """
    about, text = front_matter(text_of(content))
    blocks = _blocks(text)
    if not blocks:
        raise UnreadableError("has no words")
    if about.title is None and len(blocks) > 1 and len(blocks[0]) <= MAX_TITLE_CHARS:
        about, blocks = replace(about, title=blocks[0]), blocks[1:]
    return Document(tuple(_told_apart(blocks)), about)


def _told_apart(blocks: Sequence[str]) -> Iterator[Block]:
    """Yield `blocks` as headings and paragraphs."""
    runs = [(are_headings, list(run)) for are_headings, run in groupby(blocks, key=_is_heading)]
    for place, (are_headings, run) in enumerate(runs, 1):
        if not are_headings:
            yield from map(Paragraph, run)
        elif len(run) < _LIST_FROM and place < len(runs):
            yield from map(Heading, run)
        else:
            yield Paragraph("\n".join(run))


def _is_heading(block: str) -> bool:
    return len(block) <= MAX_HEADING_CHARS and "\n" not in block and not ends_a_sentence(block)


def _blocks(text: str) -> tuple[str, ...]:
    """Return the title, headings and paragraphs of `text` in reading order, white space around them removed."""
    lines = (line.strip() for line in _LINE_END.split(text))
    chunks = [list(run) for has_words, run in groupby(lines, key=_has_words) if has_words]
    if not chunks:
        return ()
    wrapping = Wrapping(chunks)
    first, *others = chunks
    blocks = list(_opening(first, wrapping, is_alone=not others))
    for chunk in others:
        blocks += _joined(chunk, wrapping, together=len(chunks) >= _PARAGRAPHS_FROM)
    return tuple(blocks)


def _has_words(line: str) -> bool:
    return any(character.isalnum() for character in line)


def _opening(lines: Sequence[str], wrapping: Wrapping, *, is_alone: bool) -> Iterator[str]:
    """Yield the blocks of the first chunk, of which the first line is the title unless it runs on."""
    whole = _joined(lines, wrapping, together=False)
    text = whole[0]
    is_title = whole == [text] and len(text) <= MAX_TITLE_CHARS and not ends_a_sentence(text)
    runs_on = len(lines) > 1 and lines[1][0].islower() and wrapping.runs_on(lines[0], lines[1])
    if not is_alone and (is_title or runs_on):
        yield from whole
    else:
        yield lines[0]
        yield from _joined(lines[1:], wrapping, together=False)


def _joined(lines: Sequence[str], wrapping: Wrapping, *, together: bool) -> list[str]:
    """Return the blocks that `lines` make, which follow each other without a blank line.

    Where they stand `together` they are one paragraph, below at most two lines of headings.
    """
    blocks = ["".join(run) for run in wrapping.unwrapped(lines)]
    if not together or any(len(line) > MAX_WRAP_COLUMNS for line in lines):
        return blocks
    headings = next((i for i, block in enumerate(blocks) if not _is_heading(block)), len(blocks))
    if headings == len(blocks) < _LIST_FROM:
        return [" ".join(blocks)]  # a heading of two lines
    body = blocks[headings:]
    is_paragraph = len(body) == 1 or any(len(block) > MAX_HEADING_CHARS for block in body)
    if headings >= _LIST_FROM or not is_paragraph:
        return ["\n".join(blocks)]
    return [*blocks[:headings], "\n".join(body)]
