"""Where the sentences of a passage begin and end."""

import re
from collections.abc import Iterator
from itertools import chain

Span = tuple[int, int]
"""A half-open interval [start, end) of characters of a passage's text."""

_ABBREVIATIONS = frozenset(
    """
    adm approx apr aug ave brig capt cf cmdr co col corp dec dept dr e.g etc feb fig gen gov hon i.e inc jan jr
    jul jun lt ltd maj mar messrs mr mrs ms mt no nov oct op p pp pres prof rep rev sen sep sept sgt sr st supt
    u.k u.n u.s vol vs
    """.split()
)
_LONGEST_ABBREVIATION = 12

# Every run of stops is tried from its first character only and never given back (possessive `+`),
# so that the time stays linear in the text whatever it holds.
_STOP = re.compile(
    r"""
    (?<![.!?…]) (?P<stop> [.!?…]++ )
    [\"'’”»)\]]*+                        # closing marks stay with their sentence
    (?P<gap> \s++ )
    (?= [\"'‘“«(\[—–-]*+ \s?+ (?P<next> [^\W_] ) )
    |
    (?<![。！？]) [。！？]++ [”」』）]*+ (?= \S )
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*$")


def sentence_spans(text: str) -> tuple[Span, ...]:
    """Return the spans of the sentences of `text`, in order, without the white space around them.

    Every character that is not white space lies in exactly one span; a text of white space has none.
    """
    edges = (0, *chain.from_iterable(_cuts(text)), len(text))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple(span for start, end in pairs if (span := _trimmed(text, start, end)))


def _cuts(text: str) -> Iterator[Span]:
    """Yield the gap [end of a sentence, start of the next) between each two sentences."""
    for match in _STOP.finditer(text):
        if match["stop"] is None:
            yield match.end(), match.end()
        elif not _goes_on(match, text):
            yield match.span("gap")


def _goes_on(match: re.Match[str], text: str) -> bool:
    """Tell whether the sentence goes on after what looks like its end."""
    if match["next"].islower():
        return True
    start = match.start("stop")
    if match["stop"][0] == "…" or match["stop"].startswith("..."):
        # A pause inside a quotation stands between spaces: "with words … The missiles".
        return start == 0 or text[start - 1].isspace()
    word = _LAST_WORD.search(text[max(0, start - _LONGEST_ABBREVIATION) : start])
    return match["stop"] == "." and word is not None and _is_short_form(word[0])


def _is_short_form(word: str) -> bool:
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper())


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return (start, end) if start < end else None
