"""Messages without words."""

from telegram import Update
from telegram.ext import ContextTypes

from bot.addressing import is_for_us
from bot.albums import Albums
from bot.handlers.admission import admits
from bot.handlers.here import here
from bot.handlers.replies import reply
from bot.limits import Limiter
from bot.store.database import Store
from bot.store.records import ChatKind


class Media:
    """Says that only text is read, once an album."""

    def __init__(self, store: Store, limiter: Limiter, albums: Albums) -> None:
        self._store = store
        self._limiter = limiter
        self._albums = albums

    async def explain(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer what was sent to us without words, unless it is in fun in a group."""
        message = update.message
        if message is None or not is_for_us(message, context.bot.bot):
            return
        at = await here(self._store.chats, message)
        fun = message.sticker or message.animation or message.dice
        if (at.kind is ChatKind.GROUP and fun) or not self._albums.begin(message.media_group_id):
            return
        if await admits(self._limiter, message, at.texts):
            await reply(message, at.texts.text_only)
