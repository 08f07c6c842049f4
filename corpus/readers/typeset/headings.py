"""The blocks of a document that was laid out, and its title."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from corpus.limits import MAX_TITLE_CHARS
from corpus.readers.document import Block, Heading, Paragraph
from corpus.readers.typeset.flow import Flow
from corpus.readers.typeset.stretches import Kind, Stretch

_PROGRAM = re.compile(
    r"(microsoft (word|powerpoint|excel)\b|powerpoint[- ]|untitled|about:blank)"
    r"|(unbenannt|без названия|document|slide|layout|title) ?\d*$",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(docx?|pdf|tex|dvi|ps|indd|pptx?|rtf|odt|odp|xlsx?|qxd|html?|txt|md|fm)$", re.IGNORECASE)
_MARKS = " *∗†‡§¶"
"""What ends a title that has a note."""

_WORDS = re.compile(r"\w+")


def sensible_title(said: str) -> str | None:
    """Return the title that a file says it has, or None if it is empty, or a file's name or program's."""
    title = " ".join(said.split())
    is_name = " " not in title and any(character in "_/\\" or character.isdigit() for character in title)
    is_name = is_name or _PROGRAM.match(title) is not None or _FILE.search(title) is not None
    has_words = sum(map(str.isalpha, title)) > 1
    return title if has_words and not is_name and len(title) <= MAX_TITLE_CHARS else None


def titled(flow: Flow, said: str | None) -> tuple[str | None, tuple[Block, ...]]:
    """Return the title of a document and its blocks without it.

    The title is `said`, what the file says, or else the largest text of the first page with text, where that
    is larger than the rest; None if neither is there.
    """
    stretches = flow.stretches()
    first_page = list(takewhile(lambda stretch: stretch.page == stretches[0].page, stretches))
    headings = [stretch for stretch in first_page if stretch.kind is Kind.HEADING]
    title = [stretch for stretch in headings if said and _is_same(flow.text(stretch), said)][:1]
    large = [stretch for stretch in headings if flow.styles.is_larger(stretch.lines[0])] or headings[:1]
    if said is None and large and (flow.styles.is_larger(large[0].lines[0]) or large[0] is stretches[0]):
        title = [max(large, key=lambda stretch: round(stretch.lines[0].size))]
        said = flow.text(title[0]).rstrip(_MARKS)
    rest = [stretch for stretch in stretches if stretch not in title]
    return said, tuple(_blocks(flow, rest))


def _is_same(text: str, title: str) -> bool:
    """Tell whether two titles have the same words, whatever their case and punctuation."""
    return _WORDS.findall(text.casefold()) == _WORDS.findall(title.casefold())


def _blocks(flow: Flow, stretches: Sequence[Stretch]) -> Iterator[Block]:
    """Yield `stretches` as blocks; items of a list that follow each other are the lines of one paragraph."""
    for kind, run in groupby(stretches, key=lambda stretch: stretch.kind):
        texts = [flow.text(stretch) for stretch in run]
        if kind in (Kind.ITEM, Kind.CODE):
            texts = ["\n".join(texts)]
        for text in texts:
            if any(map(str.isalnum, text)):
                yield Heading(text) if kind is Kind.HEADING else Paragraph(text)
