"""Where a quote stands, and where else."""

from html import escape

from bot.links import Links
from bot.rendering.length import in_one_line
from bot.texts.texts import Texts
from corpus.article import Article, Passage
from retrieval.answer import Located, Quote

MAX_OTHER_SOURCES = 3
"""So many other places are named where the same stands; the rest is counted."""

MAX_OTHER_TITLE_UNITS = 100
"""The longest title of another place, in UTF-16 units."""


def source_line(quote: Quote, texts: Texts, links: Links | None = None) -> str:
    """Return where `quote` stands, and where else the same does, as HTML; the paragraphs are `links`."""
    title, heading = escape(quote.article.title), quote.passage.heading
    paragraph = _paragraph(quote.article, quote.passage, texts, links)
    if heading is None:
        source = texts.source.format(title=title, paragraph=paragraph)
    else:
        source = texts.source_with_heading.format(title=title, heading=escape(heading), paragraph=paragraph)
    if not quote.also:
        return source
    others = [_other_source(place, texts, links) for place in quote.also[:MAX_OTHER_SOURCES]]
    if len(quote.also) > MAX_OTHER_SOURCES:
        others.append(texts.more_sources(len(quote.also) - MAX_OTHER_SOURCES))
    return f"{source}; {texts.also_in.format(sources='; '.join(others))}"


def _other_source(place: Located, texts: Texts, links: Links | None) -> str:
    title = in_one_line(place.article.title, MAX_OTHER_TITLE_UNITS)
    return f"<i>{title}</i>, {_paragraph(place.article, place.passage, texts, links)}"


def _paragraph(article: Article, passage: Passage, texts: Texts, links: Links | None) -> str:
    where = escape(texts.paragraph.format(number=passage.number))
    return f'<a href="{escape(links.passage(article, passage))}">{where}</a>' if links else where
