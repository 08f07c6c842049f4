"""Which menu of commands somebody has in a chat.

Written after https://core.telegram.org/bots/api#determining-list-of-commands.
"""

from collections.abc import Iterable, Iterator, Mapping

from bot.sandbox.records import BotCommand

Menus = Mapping[tuple[str, str], tuple[BotCommand, ...]]
"""Menus by scope and language, as they were set; the language of the one for all others is empty."""


def private_menu(menus: Menus, person_id: int, language: str | None) -> tuple[BotCommand, ...]:
    """Return the menu in the private chat of the person with an id, whose Telegram speaks `language`."""
    return _first(menus, (f"chat:{person_id}", "all_private_chats", "default"), language)


def group_menu(
    menus: Menus, group_id: int, person_id: int, language: str | None, *, administers: bool
) -> tuple[BotCommand, ...]:
    """Return the menu in a group of somebody who `administers` it or not."""
    return _first(menus, _group_scopes(group_id, person_id, administers=administers), language)


def _group_scopes(group_id: int, person_id: int, *, administers: bool) -> Iterator[str]:
    yield f"chat_member:{group_id}:{person_id}"
    if administers:
        yield f"chat_administrators:{group_id}"
    yield f"chat:{group_id}"
    if administers:
        yield "all_chat_administrators"
    yield from ("all_group_chats", "default")


def _first(menus: Menus, scopes: Iterable[str], language: str | None) -> tuple[BotCommand, ...]:
    """Return the first menu there is: in each scope the one of the language, then the one for all."""
    code = (language or "").partition("-")[0].lower()
    names = ((scope, name) for scope in scopes for name in dict.fromkeys((code, "")))
    return next((menus[name] for name in names if name in menus), ())
