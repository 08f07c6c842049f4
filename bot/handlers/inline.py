"""Inline mode: quotes for what is typed after the bot's name, in any chat."""

import asyncio
import logging
from collections.abc import Sequence

from telegram import (
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    Update,
)
from telegram.error import BadRequest
from telegram.ext import ContextTypes

from bot.asking import Desk
from bot.handlers.replies import posted
from bot.keyboards import page_button
from bot.links import NO_PAGES, Links, Pages
from bot.presenting import wording
from bot.rendering.answers import Layout, render_answer
from bot.rendering.length import one_line
from bot.store.records import ChatSettings
from bot.texts.choice import texts_for
from bot.texts.texts import Texts
from corpus.article import passage_key
from retrieval.answer import Answer, Quote

RESULTS_A_PAGE = 10
MOST_RESULTS = 50
"""Nobody looks through more."""

CACHE_SECONDS = 60
"""For so long Telegram may give the same results again; a reindex shows after that."""

START_PARAMETER = "inline"

_OFFSETS = frozenset(map(str, range(RESULTS_A_PAGE, MOST_RESULTS, RESULTS_A_PAGE)))
_TITLE_UNITS = 120
_EVERYTHING = ChatSettings()
"""Which chat is asked from is not told, so that its settings do not count."""

logger = logging.getLogger(__name__)


class Inline:
    """Offers quotes, which people post themselves.

    Only those that may answer are offered, as everywhere: what is posted looks like an answer.
    """

    def __init__(self, desk: Desk, pages: Pages = NO_PAGES) -> None:
        self._desk = desk
        self._pages = pages

    async def offer(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Offer the quotes for what is being typed; before anything is, what the suggested questions find."""
        query = update.inline_query
        if query is None:
            return
        texts = texts_for(query.from_user.language_code)
        links = Links(context.bot.username, self._pages)
        start = int(query.offset) if query.offset in _OFFSETS else 0
        found = await self._found(query.query)
        following = start + RESULTS_A_PAGE
        label = texts.ask_in_private if found else texts.nothing_found_inline
        with self._desk.metrics.rendering():
            results = [_result(*each, links, texts) for each in found[start:following]]
        try:
            await query.answer(
                results,
                cache_time=CACHE_SECONDS,
                is_personal=True,  # the texts are in the language of who asks
                next_offset=str(following) if following < len(found) else "",
                button=InlineQueryResultsButton(label, start_parameter=START_PARAMETER),
            )
        except BadRequest as error:
            logger.info("An inline query could not be answered: %s", error)

    async def _found(self, text: str) -> Sequence[tuple[Answer, Quote]]:
        """Return the quotes for `text`, best first; where it is empty, the best one for each starter."""
        if text.strip():
            answer = await self._desk.ask_inline(text, _EVERYTHING, MOST_RESULTS)
            return [(answer, quote) for quote in answer.quotes]
        starters = self._desk.answerer.starters
        answers = await asyncio.gather(
            *(self._desk.without_asking(starter, _EVERYTHING, 1) for starter in starters)
        )
        # Two of them may find the same passage, and Telegram refuses results with the same id.
        best = {_id(quote): (answer, quote) for answer in reversed(answers) for quote in answer.quotes}
        return list(reversed(best.values()))


def _id(quote: Quote) -> str:
    return passage_key(quote.article, quote.passage)


def _result(answer: Answer, quote: Quote, links: Links, texts: Texts) -> InlineQueryResultArticle:
    """Return one result: the marked sentence, where it is from, and the message that choosing it posts.

    That begins with the question, as nobody else has seen it.
    """
    passage = quote.passage
    number = texts.paragraph.format(number=passage.number)
    html = render_answer(answer, quote, texts, Layout(links, folded=True, repeated=True))
    return InlineQueryResultArticle(
        id=_id(quote),
        title=one_line(quote.marked or passage.text, _TITLE_UNITS),
        description=", ".join(filter(None, (quote.article.title, passage.heading, number))),
        input_message_content=posted(html),
        reply_markup=page_button(links.page(quote.article, passage, wording(answer)), texts),
    )
