"""Where the sentences of a passage begin and end."""

import re
from collections.abc import Iterator
from itertools import chain

Span = tuple[int, int]
"""A half-open interval [start, end) of characters of a passage's text."""

_ABBREVIATIONS = frozenset(
    "approx cf e.g i.e vs Messrs Mr Mrs Ms Dr Prof St Jr Sr Gen Col Capt Lt Sgt Gov Sen Rep".split()
)
_BEFORE_NUMBERS = frozenset(
    "No no Nos Fig fig p pp vol Vol art Art Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec".split()
)
_INITIAL = re.compile(r"(?:^|[“\"(]|\b[A-Z][\w.]*\s)[A-Z]$")
"""A single capital after a name or at the start: the W of "George W", but not the B of "plan B"."""

_LOOK_BACK = 40
"""So many characters before a point are looked at to tell what it belongs to."""

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
    following = text[match.start("next") : match.start("next") + 2]
    return match["stop"] == "." and _is_short_form(text[max(0, start - _LOOK_BACK) : start], following)


def _is_short_form(before: str, following: str) -> bool:
    """Tell whether the point after `before` belongs to an abbreviation or initial, not to the sentence."""
    found = _LAST_WORD.search(before)
    word = found[0] if found else ""
    if word in _BEFORE_NUMBERS:
        return following[0].isdigit()
    if len(word) == 1 and word.isupper():
        return following[1:] == "." or _INITIAL.search(before) is not None
    return word in _ABBREVIATIONS or ("." in word and word.isupper())  # such as "U.S"


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return (start, end) if start < end else None
