"""Who may do what."""

from collections.abc import Set as AbstractSet

from telegram import User

from bot.settings import GROUP_ANONYMOUS_BOT


def is_admin(user: User | None, admin_ids: AbstractSet[int]) -> bool:
    """Tell whether `user` administers this bot: by numeric id, never as an anonymous group administrator."""
    return user is not None and user.id != GROUP_ANONYMOUS_BOT and user.id in admin_ids
