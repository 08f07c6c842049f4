"""The buttons under messages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from hashlib import sha256

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, WebAppInfo
from telegram.constants import InlineKeyboardButtonLimit

from bot.callbacks import Action, AskAbout, AskAll, AskOnly, AskStarter, ShowPassage, ShowQuote, Vote
from bot.store.records import Votes
from bot.texts.texts import Texts
from bot.utf16 import utf16_length
from corpus.article import Article
from retrieval.answer import Quote

MAX_COPIED_UNITS = InlineKeyboardButtonLimit.MAX_COPY_TEXT
"""The longest text that a button copies."""

_MAX_LABEL_CHARS = 60

Row = list[InlineKeyboardButton]


@dataclass(frozen=True, slots=True)
class Shown:
    """Which quote of an answer is shown: `position` of `count`, from 0, and whether its neighbours are too.

    `page` is the address of the article's page, None where it has none; `in_private` it can open within
    Telegram. `narrowed` tells whether only one article was asked, None where there is no other.
    """

    quote: Quote
    position: int = 0
    count: int = 1
    wider: bool = False
    page: str | None = None
    narrowed: bool | None = None
    in_private: bool = False


def starter_buttons(starters: Iterable[str]) -> InlineKeyboardMarkup | None:
    """Return a button for each of `starters`, one a row; None where there is none."""
    rows = starter_rows(starters)
    return InlineKeyboardMarkup(rows) if rows else None


def starter_rows(starters: Iterable[str], article: Article | None = None) -> list[Row]:
    """Return a button for each of `starters`, one a row, which asks it of `article` alone, if there is one."""

    def asking(words: str) -> Action:
        key = short_key(words)
        return AskAbout(short_key(article.slug), key) if article else AskStarter(key)

    return [[button(_label(words), asking(words))] for words in starters]


def nothing_buttons(
    question: int, starters: Iterable[str], only: Article | None, texts: Texts
) -> InlineKeyboardMarkup | None:
    """Return the buttons where nothing was found: `starters`, and all articles where one was asked `only`."""
    rows = starter_rows(starters, only)
    if only is not None:
        rows.append([button(texts.ask_all, AskAll(question))])
    return InlineKeyboardMarkup(rows) if rows else None


def short_key(words: str) -> str:
    """Return 16 characters that stand for `words`: the same in every run."""
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def article_keyed(key: str, articles: Iterable[Article]) -> Article | None:
    """Return which of `articles` the `key` on a button stands for, None where it is none of them."""
    return next((article for article in articles if short_key(article.slug) == key), None)


def answer_buttons(question: int, shown: Shown, votes: Votes, texts: Texts) -> InlineKeyboardMarkup:
    """Return the buttons under an answer to the question with the id `question`."""
    paging = _paging(question, shown, texts)
    looking = _looking(shown, ShowQuote(question, shown.position, not shown.wider), texts)
    voting = [
        button(
            _counted(label, count, own=votes.own is helpful),
            Vote(question, shown.position, shown.wider, helpful),
        )
        for label, count, helpful in (
            (texts.helpful, votes.helpful, True),
            (texts.not_helpful, votes.not_helpful, False),
        )
    ]
    rows = (paging, looking, _asking(question, shown, texts), voting)
    return InlineKeyboardMarkup([row for row in rows if row])


def passage_buttons(key: str, shown: Shown, texts: Texts) -> InlineKeyboardMarkup:
    """Return the buttons under the passage with `key`, which a link led to."""
    looking = _looking(shown, ShowPassage(key, not shown.wider), texts)
    return InlineKeyboardMarkup([looking] if looking else [])


def page_button(page: str | None, texts: Texts) -> InlineKeyboardMarkup | None:
    """Return the button that leads to the article's `page`, None where it has none."""
    return InlineKeyboardMarkup([[_reading(page, texts)]]) if page else None


def button(label: str, action: Action) -> InlineKeyboardButton:
    """Return a button that asks for `action`."""
    return InlineKeyboardButton(label, callback_data=action.data)


def page_start(start: int, step: int, count: int) -> int:
    """Return where the part of a list of `count` entries begins that `start` lies in, or the last part.

    Each part has `step` entries.
    """
    return max(0, min(start, count - 1) // step * step)


def page_turns(start: int, step: int, count: int, to: Callable[[int], Action], texts: Texts) -> Row:
    """Return the buttons `to` the parts of a list before and after the one from `start` on, as far as they are.

    The list has `count` entries, of which `step` stand in a part.
    """
    places = ((texts.previous, start - step), (texts.next, start + step))
    return [button(label, to(other)) for label, other in places if 0 <= other < count]


def _paging(question: int, shown: Shown, texts: Texts) -> Row:
    """Return the buttons to the quotes before and after, with the place between; none for a lone quote."""
    if shown.count < 2:  # noqa: PLR2004  a lone quote has no neighbours
        return []

    def to(label: str, position: int) -> InlineKeyboardButton:
        return button(label, ShowQuote(question, position % shown.count, wider=False))

    place = texts.position.format(position=shown.position + 1, count=shown.count)
    return [
        to(texts.previous, shown.position - 1),
        to(place, shown.position),
        to(texts.next, shown.position + 1),
    ]


def _looking(shown: Shown, other_width: Action, texts: Texts) -> Row:
    row = []
    if len(shown.quote.article.passages) > 1:
        row.append(button(texts.narrower if shown.wider else texts.wider, other_width))
    copied = shown.quote.marked or shown.quote.passage.text
    if utf16_length(copied) <= MAX_COPIED_UNITS:
        row.append(InlineKeyboardButton(texts.copy, copy_text=CopyTextButton(copied)))
    if shown.page:
        row.append(_reading(shown.page, texts, in_private=shown.in_private))
    return row


def _reading(page: str, texts: Texts, *, in_private: bool = False) -> InlineKeyboardButton:
    """Return the button that opens `page`: within Telegram, which does that in private chats alone."""
    if in_private and page.startswith("https://"):
        return InlineKeyboardButton(texts.read, web_app=WebAppInfo(page))
    return InlineKeyboardButton(texts.read, url=page)


def _asking(question: int, shown: Shown, texts: Texts) -> Row:
    """Return the button that asks the question of fewer articles, or of more."""
    if shown.narrowed is None:
        return []
    if shown.narrowed:
        return [button(texts.ask_all, AskAll(question))]
    return [button(texts.ask_only, AskOnly(question, shown.position))]


def _counted(label: str, count: int, *, own: bool) -> str:
    """Return `label` with how many others tapped it too."""
    label = f"✓ {label}" if own else label
    return f"{label} {count}" if count > own else label


def _label(words: str) -> str:
    return words if len(words) <= _MAX_LABEL_CHARS else f"{words[: _MAX_LABEL_CHARS - 1].rstrip()}…"
