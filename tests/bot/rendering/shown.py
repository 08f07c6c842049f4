"""HTML as a person sees it, and quotes to make it of."""

from bot.markup import parse_html
from bot.utf16 import utf16_slice
from corpus.article import Article, Passage
from corpus.sentences import sentence_spans
from retrieval.answer import Answer, Quote, Verdict


def quote(text: str, sentence: int = 0, title: str = "Title", heading: str | None = None) -> Quote:
    passage = Passage(1, text, heading)
    return Quote(Article("a", "a.txt", title, (passage,)), passage, sentence_spans(text)[sentence], 1.0)


def answered(*quotes: Quote, verdict: Verdict = Verdict.ANSWERED) -> Answer:
    return Answer("Where?", verdict, 0.9, quotes)


def shown(html: str) -> tuple[str, dict[str, list[str]]]:
    """Return the text that a person sees, and the pieces of it by kind of formatting."""
    text, entities = parse_html(html)
    found: dict[str, list[str]] = {}
    for entity in entities:
        piece = utf16_slice(text, entity["offset"], entity["offset"] + entity["length"])
        found.setdefault(entity["type"], []).append(piece)
    return text, found
