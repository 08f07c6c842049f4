"""A quote: a passage with its answering sentence marked, above where it stands."""

from html import escape

from bot.links import Links
from bot.rendering.length import shortened, units
from bot.rendering.sources import source_line
from bot.texts.texts import Texts
from bot.utf16 import utf16_length
from corpus.article import Article, Passage
from corpus.sentences import Span, sentence_spans
from retrieval.answer import Quote

FOLDED_FROM_UNITS = 400
"""Passages longer than this are folded where a quote is to take little room."""

_CUT = "[…]"

_WORTH_CUTTING_UNITS = 40
"""Of a neighbour that has less room than this, nothing is shown."""


def quote_block(
    quote: Quote, texts: Texts, room: int, links: Links | None = None, *, folded: bool = False
) -> str:
    """Return `quote` as HTML that takes at most `room` units.

    A passage too long for that is cut to the sentences around the marked one. `links` lead to the passage.
    A long passage that is to be `folded` opens on a tap, and shows the marked sentence first.
    """
    source = source_line(quote, texts, links)
    room -= units(source) + 1
    if folded and utf16_length(quote.passage.text) > FOLDED_FROM_UNITS:
        opened = _folded(quote, room)
        if opened is not None:
            return f"<blockquote expandable>{opened}</blockquote>\n{source}"
    text, sentence = excerpt(quote, room)
    return f"<blockquote>{marked(text, sentence)}</blockquote>\n{source}"


def context_block(quote: Quote, texts: Texts, room: int, links: Links | None = None) -> str:
    """Return `quote` between the passages before and after it, as HTML that takes at most `room` units.

    The passages around share what room the quote leaves, and are cut at its far side.
    """
    source = source_line(quote, texts, links)
    room -= units(source) + 1
    text, sentence = excerpt(quote, room)
    before, after = neighbours(quote.article, quote.passage)
    left = room - utf16_length(text) - 2 * len("\n\n")
    ending = _ending(before.text, left // 2, quote.article.language) if before else ""
    beginning = _beginning(after.text, left - utf16_length(ending)) if after else ""
    parts = "\n\n".join(filter(None, (escape(ending), marked(text, sentence), escape(beginning))))
    return f"<blockquote>{parts}</blockquote>\n{source}"


def neighbours(article: Article, passage: Passage) -> tuple[Passage | None, Passage | None]:
    """Return the passages before and after `passage` in `article`, None where there is none."""
    before, after = passage.number - 2, passage.number
    return (
        article.passages[before] if before >= 0 else None,
        article.passages[after] if after < len(article.passages) else None,
    )


def marked(text: str, sentence: Span) -> str:
    """Return `text` as HTML with `sentence` in bold, if it holds anything."""
    start, end = sentence
    if start == end:
        return escape(text)
    return f"{escape(text[:start])}<b>{escape(text[start:end])}</b>{escape(text[end:])}"


def excerpt(quote: Quote, room: int) -> tuple[str, Span]:
    """Return what fits in `room` units of the passage, and the span of the marked sentence in that."""
    text, (start, end) = quote.passage.text, quote.sentence
    if utf16_length(text) <= room:
        return text, (start, end)
    room -= 2 * (len(_CUT) + 1)
    if utf16_length(text[start:end]) > room:
        cut = shortened(text[start:end], room)
        first, last = start, start + len(cut)
        end = last
    else:
        first, last = _widened(text, (start, end), room, quote.article.language)
    before = f"{_CUT} " if first > 0 else ""
    after = f" {_CUT}" if last < len(text) else ""
    shift = len(before) - first
    return f"{before}{text[first:last]}{after}", (start + shift, end + shift)


def _folded(quote: Quote, room: int) -> str | None:
    """Return the passage with the marked sentence above it, where it begins with another; None if too long."""
    text, (start, end) = quote.passage.text, quote.sentence
    forms = [marked(text, quote.sentence)]
    if start > 0:
        forms.insert(0, f"<b>{escape(text[start:end])}</b>\n\n{escape(text)}")
    return next((html for html in forms if units(html) <= room), None)


def _widened(text: str, sentence: Span, room: int, language: str) -> Span:
    """Return the span of the whole sentences around `sentence` that fit in `room` units, what follows first."""
    start, end = sentence
    for _, edge in sentence_spans(text[end : end + room], language):
        if utf16_length(text[start : end + edge]) <= room and edge < room:
            sentence = (start, end + edge)
    end = sentence[1]
    near = max(0, start - room)
    for edge, _ in reversed(sentence_spans(text[near:start], language)):
        if utf16_length(text[near + edge : end]) <= room and (edge > 0 or near == 0):
            sentence = (near + edge, end)
    return sentence


def _beginning(text: str, room: int) -> str:
    """Return the first words of `text` that fit in `room` units, before a mark where some are cut."""
    if utf16_length(text) > room and room < _WORTH_CUTTING_UNITS:
        return ""
    return shortened(text, room, f" {_CUT}")


def _ending(text: str, room: int, language: str) -> str:
    """Return the last whole sentences of `text` that fit in `room` units, behind a mark where some are cut."""
    if utf16_length(text) <= room:
        return text
    start = len(text)
    for edge, _ in reversed(sentence_spans(text, language)):
        if utf16_length(text[edge:]) + len(_CUT) + 1 <= room:
            start = edge
    return f"{_CUT} {text[start:]}" if start < len(text) else ""
