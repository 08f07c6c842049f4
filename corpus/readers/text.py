"""Plain text: the first line is the title, short lines above paragraphs are headings."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from corpus.article import Article, ArticleError, Passage
from corpus.limits import MAX_HEADING_CHARS, MAX_TITLE_CHARS
from corpus.readers.source import read_source, source_name
from corpus.readers.wrapping import Wrapping, ends_a_sentence

_LINE_END = re.compile(r"\r\n?|\n")

_LIST_FROM = 3
"""So many short lines in a row, with blank lines between them, are a list; fewer are headings."""


def read_text(path: Path, slug: str) -> Article:
    """Read the plain-text file at `path` as the article `slug`.

    Passages stand one a line, or between blank lines; lines wrapped at a column are joined by one space.
    A file of a single block, or with a first block too long for a title, is titled by its file name.

    Raises:
        ArticleError: when the file is unreadable, too large, empty, not text, or has no words.
    """
    blocks = _blocks(read_source(path))
    if not any(re.search(r"\w", block) for block in blocks):
        raise ArticleError(source_name(path), "has no words")
    titled = len(blocks) > 1 and len(blocks[0]) <= MAX_TITLE_CHARS
    title, body = (blocks[0], blocks[1:]) if titled else (source_name(path.with_suffix("")), blocks)
    return Article(slug, source_name(path), title, tuple(_passages(body)))


def _passages(blocks: Sequence[str]) -> Iterator[Passage]:
    """Yield the paragraphs among `blocks` with their headings; of two headings in a row the second counts."""
    heading, number = None, 0
    runs = [(are_headings, list(run)) for are_headings, run in groupby(blocks, key=_is_heading)]
    for place, (are_headings, run) in enumerate(runs, 1):
        if are_headings and len(run) < _LIST_FROM and place < len(runs):
            heading = run[-1]
            continue
        for text in ["\n".join(run)] if are_headings else run:
            number += 1
            yield Passage(number, text, heading)


def _is_heading(block: str) -> bool:
    return len(block) <= MAX_HEADING_CHARS and "\n" not in block and not ends_a_sentence(block)


def _blocks(text: str) -> tuple[str, ...]:
    """Return the title, headings and paragraphs of `text` in reading order, white space around them removed."""
    lines = (line.strip() for line in _LINE_END.split(text))
    chunks = [list(run) for has_text, run in groupby(lines, key=bool) if has_text]
    wrapping = Wrapping(chunks)
    blocks = list(_opening(chunks, wrapping))
    for chunk in chunks[1:]:
        blocks += _joined(chunk, wrapping)
    return tuple(blocks)


def _opening(chunks: Sequence[Sequence[str]], wrapping: Wrapping) -> Iterator[str]:
    """Yield the blocks of the first of `chunks`, of which the first line is the title unless it runs on."""
    first, is_alone = chunks[0], len(chunks) == 1
    whole = _joined(first, wrapping)
    text = whole[0]
    is_title = whole == [text] and "\n" not in text and not ends_a_sentence(text)
    runs_on = len(first) > 1 and first[1][0].islower() and wrapping.runs_on(first[0], first[1])
    if not is_alone and ((is_title and len(text) <= MAX_TITLE_CHARS) or runs_on):
        yield from whole
    else:
        yield first[0]
        yield from _joined(first[1:], wrapping)


def _joined(lines: Sequence[str], wrapping: Wrapping) -> list[str]:
    """Return the blocks that `lines` make, which follow each other without a blank line."""
    blocks: list[str] = []
    above = ""
    for line in lines:
        if above and wrapping.runs_on(above, line):
            blocks[-1] = wrapping.join(blocks[-1], line)
        elif above and _is_heading(above) and _is_heading(line):
            # Short lines right under each other are a list or a verse, not headings.
            blocks[-1] += f"\n{line}"
        else:
            blocks.append(line)
        above = line
    return blocks
