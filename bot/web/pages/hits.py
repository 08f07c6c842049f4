"""What an answer finds in the article that is read."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from bot.rendering.answers import render_head, render_nothing
from bot.texts.pages.texts import PageTexts
from bot.web.pages.addresses import Addresses
from bot.web.pages.frame import Link, Turns, starter_links
from bot.web.pages.wishes import Wish
from corpus.article import Article
from retrieval.answer import Answer, Quote, Verdict


@dataclass(frozen=True, slots=True)
class Hits:
    """The quotes for a question that stand in the article as it is shown, best first, and the `current` one.

    `current` counts from 0, and is None where there are none.
    """

    answer: Answer
    quotes: tuple[Quote, ...] = ()
    current: int | None = None

    @property
    def passage(self) -> int | None:
        """Return the number of the passage of the current hit, None where there is none."""
        return None if self.current is None else self.quotes[self.current].passage.number


@dataclass(frozen=True, slots=True)
class Bar:
    """What is said of a question above the text, and the links between its hits.

    `said` is the verdict, and how the question was understood. `turns` and `place`, a link to the passage of
    the current hit, are None where nothing was found; then there are `starters`. `ask_all` is None where a key
    opens this article alone.
    """

    verdict: str
    said: Markup
    clear: str
    ask_all: str | None
    place: Link | None = None
    turns: Turns | None = None
    starters: tuple[Link, ...] = ()


def hits_in(article: Article, answer: Answer, wish: Wish) -> Hits:
    """Return the hits of `answer` in `article`, as it is shown, and choose the one that is wished for.

    That is the one in the wished passage, or of the wished number, or the best. Quotes that are not in the
    article, which may have been read again since, are left out.
    """
    quotes = tuple(quote for quote in answer.quotes if _stands_in(article, quote))
    if not quotes:
        return Hits(answer)
    for position, quote in enumerate(quotes):
        if quote.passage.number == wish.passage:
            return Hits(answer, quotes, position)
    return Hits(answer, quotes, min(wish.hit or 1, len(quotes)) - 1)


def bar_of(
    article: Article, hits: Hits, starters: Sequence[str], texts: PageTexts, addresses: Addresses
) -> Bar:
    """Return what is said of `hits` above `article`, with `starters` where there are none."""
    answer, said = hits.answer, texts.of_bot
    clear = addresses.article(article.slug)
    ask_all = None if addresses.kept else addresses.list(q=answer.question)
    if hits.current is None:
        nothing = Markup(render_nothing(answer, said, article.title))  # noqa: S704  escaped there
        links = starter_links(starters, addresses, article.slug)
        return Bar(Verdict.NOT_FOUND, nothing, clear, ask_all, starters=links)
    head = Markup(render_head(answer, said))  # noqa: S704  escaped there
    if answer.verdict is Verdict.ANSWERED:
        head += texts.answered
    before, here, after = (_hit(article, hits, hits.current + step, addresses) for step in (-1, 0, 1))
    place = (said.paragraph.format(number=hits.passage), here or "")
    position = said.position.format(position=hits.current + 1, count=len(hits.quotes))
    return Bar(answer.verdict, head, clear, ask_all, place, Turns(before, position, after))


def _stands_in(article: Article, quote: Quote) -> bool:
    number = quote.passage.number
    return quote.article.slug == article.slug and article.passages[number - 1 : number] == (quote.passage,)


def _hit(article: Article, hits: Hits, position: int, addresses: Addresses) -> str | None:
    """Return the address that shows the hit at `position`, counted from 0; None where there is none."""
    if not 0 <= position < len(hits.quotes):
        return None
    fragment = f"p{hits.quotes[position].passage.number}"
    return addresses.article(article.slug, fragment, q=hits.answer.question, hit=position + 1)
