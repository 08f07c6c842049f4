"""What administrators learn of the questions: figures, and those that were not answered."""

import asyncio
from datetime import timedelta

from telegram import InlineKeyboardMarkup, Message, Update
from telegram.constants import ParseMode
from telegram.ext import ContextTypes

from bot.callbacks import Dismiss, ShowUnanswered
from bot.chart import chart
from bot.clock import Clock
from bot.export import as_csv
from bot.handlers.gate import Gate
from bot.handlers.replies import acknowledge, reply, rewrite
from bot.handlers.taps import tapped
from bot.keyboards import button, page_start, page_turns, short_key
from bot.presenting import Draft
from bot.rendering.reports import render_stats, render_unanswered
from bot.store.database import Store
from bot.store.records import Unanswered
from bot.texts.texts import Texts

SPANS = (7, 30)
"""The last so many days are summed up; the longest is drawn."""

LISTED = 5
"""So many unanswered questions stand in one message."""


class Statistics:
    """Shows the bot's administrators, in private, what was asked."""

    def __init__(self, store: Store, gate: Gate, clock: Clock) -> None:
        self._store = store
        self._gate = gate
        self._clock = clock

    async def stats(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/stats`: sums, and a picture of the days."""
        admitted = await self._gate.admitted(update)
        if admitted is None:
            return
        message, texts = admitted.message, admitted.texts
        today = self._clock().date()
        days = await self._store.statistics.days(today - timedelta(days=max(SPANS) - 1), today)
        picture = await asyncio.to_thread(chart, days)
        await message.reply_photo(picture, render_stats(days, SPANS, texts), parse_mode=ParseMode.HTML)

    async def unanswered(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/unanswered`: the first of the list."""
        admitted = await self._gate.admitted(update)
        if admitted is not None:
            draft = await self._list(0, admitted.texts)
            await reply(admitted.message, draft.html, draft.keyboard)

    async def show_unanswered(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Show another part of the list."""
        query, message, action = tapped(update, ShowUnanswered)
        texts = await self._gate.admitted_tap(query)
        if texts is not None:
            await acknowledge(query)
            await self._turn(message, action.start, texts)

    async def dismiss(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Take a question off the list, wherever in it that stands by now."""
        query, message, action = tapped(update, Dismiss)
        texts = await self._gate.admitted_tap(query)
        if texts is None:
            return
        listed = await self._store.statistics.export()
        topic = next((each.topic for each in listed if short_key(each.topic) == action.key), None)
        if topic is not None:
            await self._store.statistics.dismiss(topic)
        await acknowledge(query, texts.dismissed)
        await self._turn(message, action.start, texts)

    async def export(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/export`: the whole list as a file."""
        admitted = await self._gate.admitted(update)
        if admitted is None:
            return
        message, texts = admitted.message, admitted.texts
        listed = await self._store.statistics.export()
        if not listed:
            await reply(message, texts.nothing_unanswered)
            return
        name = f"unanswered-{self._clock():%Y-%m-%d}.csv"
        await message.reply_document(as_csv(listed), texts.export_caption, filename=name)

    async def _turn(self, message: Message | None, start: int, texts: Texts) -> None:
        if message is not None:
            draft = await self._list(start, texts)
            await rewrite(message, draft)

    async def _list(self, start: int, texts: Texts) -> Draft:
        """Return the list from `start` on, or its last part where it has become shorter."""
        count = await self._store.statistics.unanswered_count()
        start = page_start(start, LISTED, count)
        listed = await self._store.statistics.unanswered(start, LISTED)
        return Draft(render_unanswered(listed, start, count, texts), _buttons(listed, start, count, texts))


def _buttons(
    listed: tuple[Unanswered, ...], start: int, count: int, texts: Texts
) -> InlineKeyboardMarkup | None:
    dismissing = [
        button(texts.dismiss.format(number=number), Dismiss(start, short_key(each.topic)))
        for number, each in enumerate(listed, start + 1)
    ]
    paging = page_turns(start, LISTED, count, ShowUnanswered, texts)
    rows = [row for row in (dismissing, paging) if row]
    return InlineKeyboardMarkup(rows) if rows else None
