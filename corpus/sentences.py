"""Where the sentences of a passage begin and end."""

import re
from collections.abc import Iterator
from itertools import chain

from corpus.short_forms import ShortForms, short_forms

Span = tuple[int, int]
"""A half-open interval [start, end) of characters of a passage's text."""

_LOOK_BACK = 40
"""So many characters before a point are looked at to tell what it belongs to."""

_LONGEST_ORDINAL = 2
"""Longer numbers before a point, in digits, are years and amounts, not ordinals."""

# Each run of stops is tried from its first character only and never given back (possessive `+`), and what may
# follow one holds no stop, so that the time stays linear in the text whatever it holds.
_STOP = re.compile(
    r"""
    # Greek asks with a semicolon, which has a code of its own too.
    (?<![.!?…;\u037e]) (?P<stop> [.!?…;\u037e]++ )
    (?: \[ (?: \d{1,3} | [a-z] ) \] )*+            # the mark of a note
    [\"'‘’“”«»‹›)\]]*+ (?: [ \u00a0\u202f] » (?= \s ) )?+  # closing marks stay with their sentence
    (?P<gap> \s++ )
    (?= [\"'‘‚“”„«»‹›(\[¿¡—–-]*+ \s?+ (?P<next> [^\W_] ) )
    |
    # Stops that are nothing else: Chinese, Indian, Arabic, Armenian, Ethiopian, Burmese, Khmer, Tibetan.
    (?<! [。！？｡।॥؟۔։።፧။។៕།] ) [。！？｡।॥؟۔։።፧။។៕།]++ [’”»」』）】》\])]*+
    (?! (?<=」) [とっ] )                            # what was said, and in Japanese who said it
    |
    # Thai and Lao mark no end. A space parts sentences and clauses, but names too, which are short: it counts
    # only between two long runs, as a sentence cut in two is worse than two in one.
    (?<= [\u0e01-\u0eff]{25} ) [ ] (?= [\u0e01-\u0eff]{25} )
    """,
    re.VERBOSE,
)
_LAST_WORD = re.compile(r"[^\s—–/()\[\]{}\"'‘’“”„«»,:;]+$")
_SPACED = re.compile(r"(?<!\w)[^\W\d_]\.\s\w$")  # such as "z. B"
_FIRST_WORD = re.compile(r"[^\W\d_]{1,20}")


def sentence_spans(text: str, language: str = "en") -> tuple[Span, ...]:
    """Return the spans of the sentences of `text`, in order, without the white space around them.

    Every character that is not white space lies in exactly one span; a text of white space has none.
    `language` (ISO 639-1) tells which short forms end nothing.
    """
    edges = (0, *chain.from_iterable(_cuts(text, language)), len(text))
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple(span for start, end in pairs if (span := _trimmed(text, start, end)))


def _cuts(text: str, language: str) -> Iterator[Span]:
    """Yield the gap [end of a sentence, start of the next) between each two sentences."""
    forms = short_forms(language)
    for match in _STOP.finditer(text):
        if match["stop"] is None:
            yield match.end(), match.end()
        elif (match["stop"][0] != ";" or language == "el") and not _goes_on(match, text, forms):
            yield match.span("gap")


def _goes_on(match: re.Match[str], text: str, forms: ShortForms) -> bool:
    """Tell whether the sentence goes on after what looks like its end."""
    if match["next"].islower():
        return True
    start = match.start("stop")
    if match["stop"][0] == "…" or match["stop"].startswith("..."):
        # A pause inside a quotation stands between spaces: "with words … The missiles".
        return start == 0 or text[start - 1].isspace()
    if match["stop"] != ".":
        return False
    return _is_short_form(text[max(0, start - _LOOK_BACK) : start], text, match.start("next"), forms)


def _is_short_form(before: str, text: str, following: int, forms: ShortForms) -> bool:
    """Tell whether the point after `before` belongs to a short form or initial, and the sentence goes on.

    What follows the point begins at `following` in `text`.
    """
    found = _LAST_WORD.search(before)
    word = found[0] if found else ""
    spellings = {
        form for part in (word, word.rpartition("-")[2]) for form in (part, part[:1].lower() + part[1:])
    }
    if spellings & forms.before_words:
        return True
    if spellings & forms.before_numbers and text[following].isdigit():
        return True
    is_capital = len(word) == 1 and word.isupper()
    if is_capital and (text[following + 1 : following + 2] == "." or _is_initial(before)):
        return True
    may_end = (
        bool(spellings & forms.at_ends)
        or (is_capital and _SPACED.search(before) is not None)
        or ("." in word and word.isupper())  # such as "U.S"
        or (forms.has_ordinals and word.isdigit() and len(word) <= _LONGEST_ORDINAL)
    )
    return may_end and not _starts_a_sentence(text, following, forms)


def _is_initial(before: str) -> bool:
    """Tell whether a single capital at the end of `before` follows a name or nothing: not the B of "plan B"."""
    above = before[:-1]
    if not above or not above[-1].isspace():
        return True
    names = above.split()
    return not names or names[-1].lstrip("\"'‘“„«(")[:1].isupper()


def _starts_a_sentence(text: str, start: int, forms: ShortForms) -> bool:
    first = _FIRST_WORD.match(text, start)
    return first is not None and first[0].lower() in forms.starters


def _trimmed(text: str, start: int, end: int) -> Span | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return (start, end) if start < end else None
