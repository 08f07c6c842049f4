"""What only the bot's administrators may do, and being declined."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from telegram import CallbackQuery, Message, Update, User
from telegram.constants import ChatType

from bot.access import is_admin
from bot.handlers.here import here, here_of_tap
from bot.handlers.replies import acknowledge, reply
from bot.store.chats import Chats
from bot.texts.texts import Texts


@dataclass(frozen=True, slots=True)
class Admitted:
    """A message of one of the bot's administrators, and the texts for them."""

    message: Message
    texts: Texts


class Gate:
    """Lets the bot's administrators through, and tells anyone else politely that it does not."""

    def __init__(self, admin_ids: AbstractSet[int], chats: Chats) -> None:
        self._admin_ids = admin_ids
        self._chats = chats

    def knows(self, user: User | None) -> bool:
        """Tell whether `user` administers the bot."""
        return is_admin(user, self._admin_ids)

    async def admitted(self, update: Update, *, in_groups: bool = False) -> Admitted | None:
        """Return the message of `update` if what it asks for is done; if not, say so there, and return None.

        In groups, where all would read what comes of it, only what is to be done `in_groups` is.
        """
        message = update.message
        if message is None:
            return None
        texts = (await here(self._chats, message)).texts
        if not self.knows(message.from_user):
            await reply(message, texts.admins_only)
        elif not in_groups and message.chat.type != ChatType.PRIVATE:
            await reply(message, texts.in_private_only)
        else:
            return Admitted(message, texts)
        return None

    async def admitted_tap(self, query: CallbackQuery) -> Texts | None:
        """Return the texts for who tapped if what is asked for is done, None after saying that it is not."""
        texts = (await here_of_tap(self._chats, query)).texts
        if not self.knows(query.from_user):
            await acknowledge(query, texts.admins_only)
        elif query.message is None or query.message.chat.type != ChatType.PRIVATE:
            await acknowledge(query, texts.in_private_only)
        else:
            return texts
        return None
