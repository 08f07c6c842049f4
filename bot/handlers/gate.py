"""What only the bot's administrators may do, and being declined."""

from collections.abc import Set as AbstractSet

from telegram import CallbackQuery, Message, User
from telegram.constants import ChatType

from bot.access import is_admin
from bot.handlers.replies import acknowledge, reply
from bot.texts.texts import Texts


class Gate:
    """Lets the bot's administrators through, and tells anyone else politely that it does not."""

    def __init__(self, admin_ids: AbstractSet[int]) -> None:
        self._admin_ids = admin_ids

    def knows(self, user: User | None) -> bool:
        """Tell whether `user` administers the bot."""
        return is_admin(user, self._admin_ids)

    async def admits(self, message: Message, texts: Texts, *, in_groups: bool = False) -> bool:
        """Tell whether what `message` asks for is done; if not, say so there.

        In groups, where all would read what comes of it, only what is to be done `in_groups` is.
        """
        if not self.knows(message.from_user):
            await reply(message, texts.admins_only)
            return False
        if not in_groups and message.chat.type != ChatType.PRIVATE:
            await reply(message, texts.in_private_only)
            return False
        return True

    async def admits_tap(self, query: CallbackQuery, texts: Texts) -> bool:
        """Tell whether what a tapped button asks for is done; if not, say so to who tapped."""
        if not self.knows(query.from_user):
            await acknowledge(query, texts.admins_only)
            return False
        if query.message is None or query.message.chat.type != ChatType.PRIVATE:
            await acknowledge(query, texts.in_private_only)
            return False
        return True
