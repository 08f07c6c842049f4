"""The articles, as a list and one by one."""

from collections.abc import Sequence
from html import escape

from babel.dates import format_date
from telegram import InlineKeyboardMarkup

from bot.callbacks import ShowArticle, ShowArticles
from bot.keyboards import Row, button, page_start, page_turns, short_key, starter_rows
from bot.presenting import Draft
from bot.rendering.answers import MAX_TITLE_UNITS
from bot.rendering.length import in_one_line
from bot.rendering.lists import bullets
from bot.texts.languages import ENDONYMS
from bot.texts.texts import Texts
from corpus.article import Article

LISTED = 8
"""So many articles stand in one message."""

MAX_HEADING_UNITS = 150
"""The longest heading that is listed, in UTF-16 units."""

MAX_ADDRESS_UNITS = 100
"""The longest address that is written out, in UTF-16 units; it leads to the page in any case."""

_NUMBERS_A_ROW = 4
"""More than these beside each other are hard to tap on a telephone."""


def article_list(articles: Sequence[Article], start: int, texts: Texts) -> Draft:
    """Return the articles from the one at `start` on, counted from 0, each with a button that tells more.

    Where `start` lies behind the last one, these are the last.
    """
    start = page_start(start, LISTED, len(articles))
    listed = articles[start : start + LISTED]
    heading = texts.article_list.format(first=start + 1, last=start + len(listed), count=len(articles))
    entries = (f"{number}. {_entry(article, texts)}" for number, article in enumerate(listed, start + 1))
    numbers = [
        button(str(number), ShowArticle(short_key(article.slug), start))
        for number, article in enumerate(listed, start + 1)
    ]
    paging = page_turns(start, LISTED, len(articles), ShowArticles, texts)
    rows = (numbers[:_NUMBERS_A_ROW], numbers[_NUMBERS_A_ROW:], paging)
    return Draft("\n\n".join((heading, *entries)), InlineKeyboardMarkup([row for row in rows if row]))


def article_card(
    article: Article,
    starters: Sequence[str],
    start: int,
    texts: Texts,
    ask: str | None = None,
    extra: Sequence[Row] = (),
) -> Draft:
    """Return what `article` is, with `starters` to ask of it alone, `extra` rows of buttons and the way back.

    That leads to the list from the article at `start` on. `ask` is the command that asks one article, None
    where there is no other.
    """
    about = _entry(article, texts)
    if article.address:
        address = in_one_line(article.address, MAX_ADDRESS_UNITS)
        about += f'\n<a href="{escape(article.address)}">{address}</a>'
    parts = [about]
    if article.headings:
        headings = bullets(article.headings, lambda heading: in_one_line(heading, MAX_HEADING_UNITS), texts)
        parts.append(texts.sections.format(headings=headings))
    if ask is not None:
        parts.append(texts.how_to_ask_it.format(ask=ask, name=escape(article.slug)))
    if starters:
        parts.append(texts.try_one)
    back = button(texts.back, ShowArticles(start))
    rows = [*starter_rows(starters, article), *extra, [back]]
    return Draft("\n\n".join(parts), InlineKeyboardMarkup(rows))


def render_choice(articles: Sequence[Article], texts: Texts) -> str:
    """Return as HTML the question which of `articles` is meant; slugs tell those of one title apart."""
    titles = [article.title for article in articles]

    def named(article: Article) -> str:
        title = f"<b>{_title(article)}</b>"
        alike = titles.count(article.title) > 1
        return f"{title} (<code>{escape(article.slug)}</code>)" if alike else title

    return texts.which_article.format(titles=bullets(articles, named, texts))


def _entry(article: Article, texts: Texts) -> str:
    """Return the title, which leads to the article's page, and the little that there is to say below it."""
    title = _title(article)
    if article.address:
        title = f'<a href="{escape(article.address)}">{title}</a>'
    said = [texts.passages(len(article.passages)), ENDONYMS[article.language]]
    if article.published:
        said.append(format_date(article.published, "long", locale=texts.language))
    return f"<b>{title}</b>\n{' · '.join(said)}"


def _title(article: Article) -> str:
    return in_one_line(article.title, MAX_TITLE_UNITS)
