"""An answer as a message: its text and the buttons under it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from telegram import InlineKeyboardMarkup

from bot.keyboards import Shown, answer_buttons, passage_buttons, starter_buttons
from bot.links import Links
from bot.rendering.answers import Layout, render_answer, render_nothing
from bot.rendering.length import MAX_UNITS
from bot.rendering.quotes import context_block, quote_block
from bot.store.records import ChatKind, Votes
from bot.texts.texts import Texts
from corpus.article import passage_key
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
    question above.
    """

    question_id: int
    count: int
    position: int = 0
    wider: bool = False
    folded: bool = False
    repeated: bool = False
    votes: Votes = NO_VOTES


def votes_shown(votes: Votes, kind: ChatKind) -> Votes:
    """Return `votes` as the buttons show them: in a group all see the same ones, and nobody's own is marked."""
    return replace(votes, own=None) if kind is ChatKind.GROUP else votes


def present_answer(answer: Answer, quote: Quote, page: Page, links: Links, texts: Texts) -> Draft:
    """Return `quote` of `answer`, with the buttons that lead on from it."""
    link = links.passage(quote.article, quote.passage)
    layout = Layout(link, folded=page.folded, wider=page.wider, repeated=page.repeated)
    shown = Shown(quote, page.position, page.count, page.wider, links.page(quote.article, quote.passage))
    return Draft(
        render_answer(answer, quote, texts, layout),
        answer_buttons(page.question_id, shown, page.votes, texts),
    )


def present_nothing(answer: Answer, starters: Sequence[str], texts: Texts, *, repeated: bool = False) -> Draft:
    """Return that nothing was found, and what can be asked."""
    html, keyboard = render_nothing(answer, texts, repeated=repeated), starter_buttons(starters)
    return Draft(f"{html} {texts.can_be_asked}" if keyboard else html, keyboard)


def present_passage(quote: Quote, links: Links, texts: Texts, *, wider: bool = False) -> Draft:
    """Return a passage that a link led to, or what is around it."""
    link = links.passage(quote.article, quote.passage)
    shown = Shown(quote, wider=wider, page=links.page(quote.article, quote.passage))
    block = context_block if wider else quote_block
    key = passage_key(quote.article, quote.passage)
    return Draft(block(quote, texts, MAX_UNITS, link), passage_buttons(key, shown, texts))
