"""Which menu of commands somebody has."""

import pytest

from bot.sandbox.command_menus import group_menu, private_menu
from bot.sandbox.records import BotCommand

PERSON, GROUP = 1001, -100

IN_PRIVATE = [
    ("chat:1001", "de"),
    ("chat:1001", ""),
    ("all_private_chats", "de"),
    ("all_private_chats", ""),
    ("default", "de"),
    ("default", ""),
]
OF_ADMINISTRATORS = [
    ("chat_member:-100:1001", "de"),
    ("chat_member:-100:1001", ""),
    ("chat_administrators:-100", "de"),
    ("chat_administrators:-100", ""),
    ("chat:-100", "de"),
    ("chat:-100", ""),
    ("all_chat_administrators", "de"),
    ("all_chat_administrators", ""),
    ("all_group_chats", "de"),
    ("all_group_chats", ""),
    ("default", "de"),
    ("default", ""),
]
IN_GROUPS = [key for key in OF_ADMINISTRATORS if "administrators" not in key[0]]
"""The order in which Telegram looks, for somebody whose Telegram is German."""


def menus_of(keys: list[tuple[str, str]]) -> dict[tuple[str, str], tuple[BotCommand, ...]]:
    """Return a menu for each of `keys`, which names it."""
    return {key: (BotCommand("ask", f"{key[0]} {key[1]}"),) for key in keys}


@pytest.mark.parametrize("first", range(len(IN_PRIVATE)))
def test_in_private_the_first_menu_that_is_set_is_shown(first: int) -> None:
    menus = menus_of(IN_PRIVATE[first:])

    assert private_menu(menus, PERSON, "de") == menus[IN_PRIVATE[first]]


@pytest.mark.parametrize("first", range(len(OF_ADMINISTRATORS)))
def test_administrators_of_a_group_see_the_first_menu_that_is_set(first: int) -> None:
    menus = menus_of(OF_ADMINISTRATORS[first:])

    shown = group_menu(menus, GROUP, PERSON, "de", administers=True)

    assert shown == menus[OF_ADMINISTRATORS[first]]


@pytest.mark.parametrize("first", range(len(IN_GROUPS)))
def test_members_of_a_group_see_the_first_menu_that_is_not_for_administrators(first: int) -> None:
    for_administrators = [key for key in OF_ADMINISTRATORS if "administrators" in key[0]]
    menus = menus_of([*for_administrators, *IN_GROUPS[first:]])

    shown = group_menu(menus, GROUP, PERSON, "de", administers=False)

    assert shown == menus[IN_GROUPS[first]]


@pytest.mark.parametrize(
    ("language", "shown"), [("de-AT", "de"), ("DE", "de"), ("fr", ""), (None, ""), ("", "")]
)
def test_a_language_counts_without_its_country_and_one_without_a_menu_gets_that_for_all(
    language: str | None, shown: str
) -> None:
    menus = menus_of([("default", "de"), ("default", "")])

    assert private_menu(menus, PERSON, language) == menus["default", shown]


def test_menus_of_others_are_not_shown() -> None:
    menus = menus_of([("chat:1002", ""), ("chat_member:-100:1002", ""), ("chat_administrators:-200", "")])

    assert private_menu(menus, PERSON, None) == ()
    assert group_menu(menus, GROUP, PERSON, None, administers=True) == ()
