"""The list of articles, in pages."""

from dataclasses import dataclass

from babel.dates import format_date

from bot.rendering.length import one_line
from bot.texts.languages import ENDONYMS
from bot.texts.pages.texts import PageTexts
from bot.web.limits import ARTICLES_A_PAGE, FIRST_WORDS_UNITS
from bot.web.pages.addresses import Addresses
from bot.web.pages.frame import Turns, direction_of
from corpus.article import Article
from retrieval.scope import Scope


@dataclass(frozen=True, slots=True)
class ListedArticle:
    """An article in the list: what is known of it in a few words, and the first words of it."""

    title: str
    language: str
    direction: str
    address: str
    known: tuple[str, ...]
    beginning: str


@dataclass(frozen=True, slots=True)
class ListView:
    """A page of the list; `turns` are None where there is no other."""

    articles: tuple[ListedArticle, ...]
    first: int
    turns: Turns | None


def list_view(library: Scope, page: int | None, texts: PageTexts, addresses: Addresses) -> ListView:
    """Return the wished page of the articles of `library`, the last one where there are not so many."""
    pages = (len(library.articles) - 1) // ARTICLES_A_PAGE + 1
    page = min(page or 1, pages)
    start = (page - 1) * ARTICLES_A_PAGE
    mixed = len(library.languages) > 1
    listed = tuple(
        _listed(article, texts, addresses, mixed=mixed)
        for article in library.articles[start : start + ARTICLES_A_PAGE]
    )
    return ListView(listed, start + 1, _turns(page, pages, texts, addresses))


def _listed(article: Article, texts: PageTexts, addresses: Addresses, *, mixed: bool) -> ListedArticle:
    said = texts.of_bot
    known = [said.passages(len(article.passages))]
    if mixed:
        known.append(ENDONYMS[article.language])
    if article.published:
        known.append(format_date(article.published, "long", locale=said.language))
    return ListedArticle(
        article.title,
        article.language,
        direction_of(article),
        addresses.article(article.slug),
        tuple(known),
        one_line(article.passages[0].text, FIRST_WORDS_UNITS),
    )


def _turns(page: int, pages: int, texts: PageTexts, addresses: Addresses) -> Turns | None:
    if pages == 1:
        return None
    return Turns(
        addresses.list(page=page - 1) if page > 1 else None,
        texts.page.format(number=page, count=pages),
        addresses.list(page=page + 1) if page < pages else None,
    )
