"""An answer as a message: its text and the buttons under it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import InlineKeyboardMarkup

from bot.keyboards import Shown, answer_buttons, nothing_buttons, passage_buttons
from bot.links import Links
from bot.rendering.answers import Layout, render_answer, render_nothing
from bot.rendering.length import MAX_UNITS
from bot.rendering.quotes import context_block, quote_block
from bot.store.records import ChatKind, Votes
from bot.texts.texts import Texts
from corpus.article import Article, passage_key
from retrieval.answer import Answer, Quote

NO_VOTES = Votes()


@dataclass(frozen=True, slots=True)
class Draft:
    """A message to be sent: HTML, and buttons."""

    html: str
    keyboard: InlineKeyboardMarkup | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Which quote of the answer to a question is shown, and how: `position` of `count`, from 0.

    `wider` shows it between its neighbours, `folded` lets it take little room, and `repeated` puts the
    question above. `narrowed` tells whether only one article was asked, None where there is no other.
    `in_private` tells whether only one person sees it, who can open pages within Telegram.
    """

    question_id: int
    count: int
    position: int = 0
    wider: bool = False
    folded: bool = False
    repeated: bool = False
    votes: Votes = NO_VOTES
    narrowed: bool | None = None
    in_private: bool = False


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be asked where nothing was found: `starters`, and the question itself of more articles.

    That is where it was asked of one `only`, which the starters are of then.
    """

    question_id: int
    starters: Sequence[str]
    only: Article | None = None


def votes_shown(votes: Votes, kind: ChatKind) -> Votes:
    """Return `votes` as the buttons show them: in a group all see the same ones, and nobody's own is marked."""
    return replace(votes, own=None) if kind is ChatKind.GROUP else votes


def present_answer(answer: Answer, quote: Quote, page: Page, links: Links, texts: Texts) -> Draft:
    """Return `quote` of `answer`, with the buttons that lead on from it."""
    layout = Layout(links, folded=page.folded, wider=page.wider, repeated=page.repeated)
    address = links.page(quote.article, quote.passage, wording(answer))
    shown = Shown(quote, page.position, page.count, page.wider, address, page.narrowed, page.in_private)
    return Draft(
        render_answer(answer, quote, texts, layout),
        answer_buttons(page.question_id, shown, page.votes, texts),
    )


def present_nothing(answer: Answer, offer: Offer, texts: Texts, *, repeated: bool = False) -> Draft:
    """Return that nothing was found, and what can be asked."""
    only = offer.only.title if offer.only else None
    html = render_nothing(answer, texts, only, repeated=repeated)
    keyboard = nothing_buttons(offer.question_id, offer.starters, offer.only, texts)
    return Draft(f"{html} {texts.can_be_asked}" if offer.starters else html, keyboard)


def wording(answer: Answer) -> str:
    """Return how the question was understood: corrected, and behind the one that it was read with."""
    return " ".join(filter(None, (answer.earlier, answer.suggestion or answer.question)))


def present_passage(
    quote: Quote, links: Links, texts: Texts, *, wider: bool = False, in_private: bool = False
) -> Draft:
    """Return a passage that a link led to, or what is around it."""
    address = links.page(quote.article, quote.passage)
    shown = Shown(quote, wider=wider, page=address, in_private=in_private)
    block = context_block if wider else quote_block
    key = passage_key(quote.article, quote.passage)
    return Draft(block(quote, texts, MAX_UNITS, links), passage_buttons(key, shown, texts))
