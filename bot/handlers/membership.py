"""Coming into a group, and a group that becomes another chat."""

import logging

from telegram import ChatMember, ChatMemberRestricted, Update
from telegram.constants import ChatMemberStatus, ParseMode
from telegram.error import TelegramError
from telegram.ext import ContextTypes

from bot.access import sees_all_messages
from bot.addressing import GROUPS
from bot.store.database import Store
from bot.store.records import AnswersTo, Place
from bot.texts.choice import texts_for

_INSIDE = (ChatMemberStatus.MEMBER, ChatMemberStatus.ADMINISTRATOR)

logger = logging.getLogger(__name__)


class Membership:
    """Introduces the bot where it is added, and follows groups to their new ids."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._followed: set[int] = set()

    async def introduce(self, update: Update, context: ContextTypes.DEFAULT_TYPE) -> None:
        """Say in one message how to ask, in a group that the bot was added to.

        Telegram also tells that the bot joined the supergroup that its group has become; there it is known.
        """
        change = update.my_chat_member
        if change is None or change.chat.type not in GROUPS:
            return
        known = change.chat.id in self._followed
        self._followed.discard(change.chat.id)
        if known or _is_inside(change.old_chat_member) or not _is_inside(change.new_chat_member):
            return
        settings = await self._store.chats.settings(Place(change.chat.id))
        texts = texts_for(settings.language, change.from_user.language_code)
        # A group that had the bot before may have it answer more, where Telegram shows it more.
        sees_all = await sees_all_messages(context.bot, change.chat)
        besides = texts.besides[settings.answers_to if sees_all else AnswersTo.NAME]
        html = texts.introduction.format(username=context.bot.username, besides=besides)
        try:
            await context.bot.send_message(change.chat.id, html, ParseMode.HTML)
        except TelegramError as error:
            logger.info("The introduction could not be sent: %s", error)

    async def follow(self, update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
        """Take the settings and questions of a group along when it becomes a supergroup."""
        message = update.message
        if message is None:
            return
        old, new = (
            message.migrate_from_chat_id or message.chat.id,
            message.migrate_to_chat_id or message.chat.id,
        )
        self._followed.add(new)
        await self._store.chats.move(old, new)


def _is_inside(member: ChatMember) -> bool:
    return member.status in _INSIDE or (isinstance(member, ChatMemberRestricted) and member.is_member)
