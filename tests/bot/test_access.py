"""Who is an administrator of the bot."""

import pytest
from telegram import User

from bot.access import is_admin
from bot.kinds import SHARED_USERS


def test_admins_are_told_by_their_numeric_id() -> None:
    assert is_admin(User(12, "Any", is_bot=False), {12})
    assert not is_admin(User(13, "12", is_bot=False, username="12"), {12})


def test_nobody_is_no_admin() -> None:
    assert not is_admin(None, {12})
    assert not is_admin(User(12, "Any", is_bot=False), frozenset())


@pytest.mark.parametrize("shared", sorted(SHARED_USERS))
def test_who_writes_as_a_group_or_a_channel_is_nobody_whatever_the_list_says(shared: int) -> None:
    assert not is_admin(User(shared, "Group", is_bot=True), {shared})
