"""Telegram as one bot sees it, and as tests and the chat in the terminal move it."""

import time
from collections.abc import Callable

from bot.sandbox.membership import Membership
from bot.sandbox.queries import Queries
from bot.sandbox.records import BotCommand, Json
from bot.sandbox.writing import Writing


class Telegram(Writing, Queries, Membership):
    """The chats of one bot: all that people do in them. What the bot does comes in by its calls."""

    def __init__(
        self,
        username: str,
        first_name: str,
        token: str = "1:sandbox",  # noqa: S107  it guards nothing: whoever reaches the stand-in is its owner
        *,
        privacy_mode: bool = False,
        local: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Be Telegram's own server, or a `local` one, whose webhooks may be anywhere and without TLS."""
        bot = {"id": 1, "is_bot": True, "first_name": first_name, "username": username}
        super().__init__(bot, token, clock, privacy_mode=privacy_mode, local=local)

    @property
    def commands(self) -> tuple[BotCommand, ...]:
        """The commands in the menu where no other menu is meant for the chat or the language."""
        return self.menus.get(("default", ""), ())

    def deliver(self, update: Json) -> None:
        """Give the bot a ready-made `update` of whatever kind; its id is given here."""
        self.updates.put(update)

    async def all_taken(self) -> None:
        """Wait until the bot has taken every update, which it says by asking for the next one."""
        await self.updates.all_taken()
