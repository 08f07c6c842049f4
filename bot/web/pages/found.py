"""What was found in all articles, as the bot tells it."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from bot.rendering.answers import render_head, render_nothing
from bot.rendering.quotes import excerpt
from bot.rendering.sources import MAX_OTHER_SOURCES
from bot.texts.pages.texts import PageTexts
from bot.texts.texts import Texts
from bot.web.limits import QUOTED_UNITS
from bot.web.pages.addresses import Addresses
from corpus.article import Article, Passage
from retrieval.answer import Answer, Quote


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A passage with its marked sentence, cut where it is very long, and where it stands.

    `read` leads to it in the reader, and `read_label` says to the ear which passage that is.
    """

    language: str
    before: str
    marked: str
    after: str
    source: Markup
    read: str
    read_label: str


@dataclass(frozen=True, slots=True)
class FoundView:
    """What is said above the quotes, which is all where there is none; it may be empty."""

    verdict: str
    said: Markup
    quotes: tuple[QuoteView, ...]


def found_view(answer: Answer, texts: PageTexts, addresses: Addresses) -> FoundView:
    """Return `answer` as a page shows it."""
    said = texts.of_bot
    words = render_head(answer, said) if answer.quotes else render_nothing(answer, said)
    quotes = tuple(_quote_view(answer.question, quote, said, addresses) for quote in answer.quotes)
    return FoundView(answer.verdict, Markup(words), quotes)  # noqa: S704  escaped there


def _quote_view(question: str, quote: Quote, texts: Texts, addresses: Addresses) -> QuoteView:
    text, (start, end) = excerpt(quote, QUOTED_UNITS)
    paragraph = texts.paragraph.format(number=quote.passage.number)
    return QuoteView(
        quote.article.language,
        text[:start],
        text[start:end],
        text[end:],
        _source(question, quote, texts, addresses),
        _address(question, quote.article, quote.passage, addresses),
        f"{texts.read}: {quote.article.title}, {paragraph}",
    )


def _source(question: str, quote: Quote, texts: Texts, addresses: Addresses) -> Markup:
    """Return where `quote` stands, and where else the same does."""
    title = _isolated(quote.article.title, quote.article)
    paragraph = _paragraph(question, quote.article, quote.passage, texts, addresses)
    if quote.passage.heading is None:
        source = _filled(texts.source, title=title, paragraph=paragraph)
    else:
        heading = _isolated(quote.passage.heading, quote.article)
        source = _filled(texts.source_with_heading, title=title, heading=heading, paragraph=paragraph)
    if not quote.also:
        return source
    others = [
        Markup("<i>{}</i>, {}").format(
            _isolated(place.article.title, place.article),
            _paragraph(question, place.article, place.passage, texts, addresses),
        )
        for place in quote.also[:MAX_OTHER_SOURCES]
    ]
    if len(quote.also) > MAX_OTHER_SOURCES:
        others.append(escape(texts.more_sources(len(quote.also) - MAX_OTHER_SOURCES)))
    return source + "; " + _filled(texts.also_in, sources=Markup("; ").join(others))


def _filled(sentence: str, **values: Markup) -> Markup:
    return Markup(sentence).format(**values)  # noqa: S704  a text of ours


def _isolated(words: str, article: Article) -> Markup:
    """Return `words` of `article` so that their direction turns nothing around them."""
    return Markup('<bdi lang="{}">{}</bdi>').format(article.language, words)


def _paragraph(question: str, article: Article, passage: Passage, texts: Texts, addresses: Addresses) -> Markup:
    where = texts.paragraph.format(number=passage.number)
    return Markup('<a href="{}">{}</a>').format(_address(question, article, passage, addresses), where)


def _address(question: str, article: Article, passage: Passage, addresses: Addresses) -> str:
    return addresses.article(article.slug, f"p{passage.number}", q=question, p=passage.number)
