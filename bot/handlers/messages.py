"""Kinds of messages, by which their handlers are chosen."""

from telegram import Message
from telegram.ext import filters

from bot.addressing import is_by_a_bot


class _ByPeople(filters.MessageFilter):
    """Lets pass what people write, also as their group or channel."""

    def filter(self, message: Message) -> bool:
        """Tell whether a person wrote `message`."""
        return not is_by_a_bot(message)


# Posts in channels, what a linked channel posts into its group, and what other bots say is not said to us.
NEW = filters.UpdateType.MESSAGE & ~filters.IS_AUTOMATIC_FORWARD & _ByPeople()
"""A new message of a person."""

EDITED = filters.UpdateType.EDITED_MESSAGE & _ByPeople()
"""A message that its writer has changed."""

WORDS = filters.TEXT | filters.CAPTION
"""A message with words in it."""

FILES = filters.Document.ALL & ~filters.ANIMATION & filters.ChatType.PRIVATE
"""A file sent in a private chat; moving pictures come as files too."""
