"""From the blocks of a document to passages that are neither too long to quote nor too short to find."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil

from corpus.article import Passage
from corpus.limits import MAX_PASSAGE_CHARS, MIN_FRAGMENT_CHARS, MIN_PASSAGE_CHARS
from corpus.readers.document import Block, Heading
from corpus.sentences import Span, sentence_spans

_CLOSING = "\"'”’»)]"
_STOPS = tuple(".!?…。！？।؟")

_LINE = re.compile(r"\S[^\n]*(?<=\S)")
_WORDS = re.compile(rf"\S(?:.{{0,{MAX_PASSAGE_CHARS - 2}}}\S)?(?=\s|$)|\S{{{MAX_PASSAGE_CHARS}}}", re.DOTALL)
"""As many whole words as make a passage, or a part of one that is longer than that."""


def passages_of(blocks: Sequence[Block], language: str) -> tuple[Passage, ...]:
    """Return the passages that `blocks` make, with their headings, of which the last of several counts.

    A paragraph that is too short is put to its neighbour under the same heading, on a line of its own, and one
    that is too long is cut between its lines or sentences, as `language` (ISO 639-1) ends them, into pieces of
    about the same length. Both depend on the paragraph and its neighbours alone, so that numbers change only
    where the text does.
    """
    parts: list[tuple[str | None, str]] = []
    heading = None
    for are_headings, run in groupby(blocks, key=lambda block: isinstance(block, Heading)):
        texts = [block.text for block in run]
        if are_headings:
            heading = texts[-1]
        else:
            parts += [(heading, piece) for text in _joined(texts) for piece in _pieces(text, language)]
    return tuple(Passage(number, text, above) for number, (above, text) in enumerate(parts, 1))


def _joined(texts: Sequence[str]) -> list[str]:
    """Return `texts`, those that are too short joined to the one before, or after where that suits better."""
    joined: list[str] = []
    waiting: list[str] = []
    for text in texts:
        if not _is_short(text):
            joined.append("\n".join((*waiting, text)))
            waiting = []
        elif joined and not waiting and not text.endswith(":"):
            joined[-1] = f"{joined[-1]}\n{text}"
        else:
            waiting.append(text)
    if waiting and joined:
        joined[-1] = "\n".join((joined[-1], *waiting))
    elif waiting:
        joined.append("\n".join(waiting))
    return joined


def _is_short(text: str) -> bool:
    limit = MIN_PASSAGE_CHARS if _ends(text) else MIN_FRAGMENT_CHARS
    return len(text) < limit and "\n" not in text  # a list or verse is whole, however short


def _ends(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(_STOPS)


def _pieces(text: str, language: str) -> Iterator[str]:
    """Yield `text`, in pieces of about the same length where it is too long."""
    if len(text) <= MAX_PASSAGE_CHARS:
        yield text
        return
    wanted = len(text) / ceil(len(text) / MAX_PASSAGE_CHARS)
    first = last = 0
    for start, end in _units(text, language):
        if last > first and (end - first > MAX_PASSAGE_CHARS or last - first >= wanted):
            yield text[first:last]
            first = start
        last = end
    yield text[first:last]


def _units(text: str, language: str) -> Iterator[Span]:
    """Yield the spans of the lines of `text`, of their sentences, or of words, none longer than a passage."""
    for line in _LINE.finditer(text):
        if len(line[0]) <= MAX_PASSAGE_CHARS:
            yield line.span()
            continue
        for start, end in sentence_spans(line[0], language):
            shift = line.start() + start
            for words in _WORDS.finditer(text[shift : line.start() + end]):
                yield shift + words.start(), shift + words.end()
