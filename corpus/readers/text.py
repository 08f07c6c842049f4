"""Plain text: the first line is the title, short lines above paragraphs are headings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from corpus.article import Article, ArticleError, Passage
from corpus.limits import MAX_HEADING_CHARS, MAX_TITLE_CHARS, MAX_WRAP_COLUMNS, MIN_WRAP_COLUMNS
from corpus.readers.source import read_source

_LINE_END = re.compile(r"\r\n?|\n")
_BREAKS_A_COMPOUND = re.compile(r"\w-$")
_ENDS_A_SENTENCE = re.compile(r"[.!…:;,。！：；，][\"'’”»)\]」』）]*$")


def read_text(path: Path, slug: str) -> Article:
    """Read the plain-text file at `path` as the article `slug`.

    Passages stand one a line, or between blank lines; lines wrapped at a column are joined by one space.
    A file of a single block, or with a first block too long for a title, is titled by its file name.

    Raises:
        ArticleError: when the file is unreadable, too large, empty, not text, or has no words.
    """
    blocks = _blocks(read_source(path))
    if not any(re.search(r"\w", block) for block in blocks):
        raise ArticleError(path.name, "has no words")
    titled = len(blocks) > 1 and len(blocks[0]) <= MAX_TITLE_CHARS
    title, body = (blocks[0], blocks[1:]) if titled else (path.stem, blocks)
    return Article(slug, path.name, title, tuple(_passages(body)))


def _passages(blocks: Sequence[str]) -> Iterator[Passage]:
    heading, number = None, 0
    for block, following in pairwise((*blocks, "")):
        if _is_heading(block) and following and not _is_heading(following):
            heading = block
        else:
            number += 1
            yield Passage(number, block, heading)


def _is_heading(block: str) -> bool:
    return len(block) <= MAX_HEADING_CHARS and "\n" not in block and not _ENDS_A_SENTENCE.search(block)


def _blocks(text: str) -> tuple[str, ...]:
    """Return the title, headings and paragraphs of `text` in reading order, white space around them removed."""
    lines = [line.strip() for line in _LINE_END.split(text)]
    layout = _Layout(width=max(map(len, lines)), spaced="" in lines[1:-1])
    blocks: list[str] = []
    above = ""
    for line in lines:
        if above and line and _is_wrapped(above, line, layout):
            blocks[-1] += line if _BREAKS_A_COMPOUND.search(above) else f" {line}"
        elif above and line and len(blocks) > 1 and _is_heading(above) and _is_heading(line):
            # Short lines that follow each other are a list or a verse, not headings.
            blocks[-1] += f"\n{line}"
        elif line:
            blocks.append(line)
        above = line
    return tuple(blocks)


@dataclass(frozen=True, slots=True)
class _Layout:
    width: int  # of the longest line, in characters
    spaced: bool  # whether blank lines stand between the blocks


def _is_wrapped(above: str, line: str, layout: _Layout) -> bool:
    """Tell whether a paragraph runs on from one line to the next."""
    if layout.width > MAX_WRAP_COLUMNS:
        return False
    if line[0].islower() and len(above) > layout.width / 2:
        return True
    first_word = line.split(maxsplit=1)[0]
    is_full = layout.width >= MIN_WRAP_COLUMNS and len(above) + 1 + len(first_word) > layout.width
    return is_full and (layout.spaced or not _ENDS_A_SENTENCE.search(above))
