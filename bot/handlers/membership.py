"""Coming into a group, and a group that becomes another chat."""

from telegram import Update
from telegram.constants import ChatMemberStatus, ParseMode
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.addressing import GROUPS
from bot.handlers.replies import logger
from bot.store.database import Store
from bot.store.records import Place
from bot.texts.choice import texts_for

_OUTSIDE = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)
_INSIDE = (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR)


class Membership:
    """Introduces the bot where it is added, and follows groups to their new ids."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def introduce(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Say in one message how to ask, in a group that the bot was added to."""
        change = update.my_chat_member
        if change is None or change.chat.type not in GROUPS:
            return
        if change.old_chat_member.status not in _OUTSIDE or change.new_chat_member.status not in _INSIDE:
            return
        settings = await self._store.chats.settings(Place(change.chat.id))
        texts = texts_for(settings.language, change.from_user.language_code)
        try:
            await context.bot.send_message(
                change.chat.id, texts.introduction.format(username=context.bot.username), ParseMode.HTML
            )
        except TelegramError as error:
            logger.info("The introduction could not be sent: %s", error)

    async def follow(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Take the settings and questions of a group along when it becomes a supergroup."""
        message = update.message
        if message and message.migrate_to_chat_id:
            await self._store.chats.move(message.chat.id, message.migrate_to_chat_id)
        elif message and message.migrate_from_chat_id:
            await self._store.chats.move(message.migrate_from_chat_id, message.chat.id)
