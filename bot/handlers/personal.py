"""What is kept about a person, and deleting it."""

from telegram import Update
from telegram.ext import ContextTypes

from bot.handlers.here import here, person_of
from bot.handlers.replies import reply
from bot.store.database import Store


class Personal:
    """Says what is kept, and deletes it for who asks."""

    def __init__(self, store: Store, retention_days: int) -> None:
        self._store = store
        self._retention_days = retention_days

    async def privacy(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/privacy`."""
        if update.message:
            texts = (await here(self._store.chats, update.message)).texts
            await reply(update.message, texts.privacy.format(days=texts.days(self._retention_days)))

    async def forget(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Answer `/forget`: delete all questions and votes of who wrote it."""
        if update.message:
            texts = (await here(self._store.chats, update.message)).texts
            deleted = await self._store.questions.forget(person_of(update.message))
            await reply(update.message, texts.forgotten(deleted))
