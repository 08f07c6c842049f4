"""Who is an administrator of the bot."""

from telegram import User

from bot.access import is_admin
from bot.settings import GROUP_ANONYMOUS_BOT


def test_admins_are_told_by_their_numeric_id() -> None:
    assert is_admin(User(12, "Any", is_bot=False), {12})
    assert not is_admin(User(13, "12", is_bot=False, username="12"), {12})


def test_nobody_is_no_admin() -> None:
    assert not is_admin(None, {12})
    assert not is_admin(User(12, "Any", is_bot=False), frozenset())


def test_anonymous_group_administrators_are_nobody_whatever_the_list_says() -> None:
    assert not is_admin(User(GROUP_ANONYMOUS_BOT, "Group", is_bot=True), {GROUP_ANONYMOUS_BOT})
