"""The menus of commands, one for each scope and language."""

import re
from typing import Literal

from pydantic import Json as Encoded
from telegram.constants import BotCommandLimit

from bot.sandbox.errors import BadRequestError
from bot.sandbox.methods.access import chat_to_read
from bot.sandbox.methods.call import Call, Parameters
from bot.sandbox.records import BotCommand, Json
from bot.sandbox.state import State
from bot.utf16 import utf16_length

_COMMAND = re.compile(r"[a-z0-9_]+")
_LANGUAGE = re.compile(r"[a-z]{2}|")


class BotCommandScope(Parameters):
    """Where a menu is shown."""

    type: Literal[
        "default",
        "all_private_chats",
        "all_group_chats",
        "all_chat_administrators",
        "chat",
        "chat_administrators",
        "chat_member",
    ] = "default"
    chat_id: int | None = None
    user_id: int | None = None


class Menu(Call):
    """What the calls about a menu have in common: which one they mean."""

    scope: Encoded[BotCommandScope] = BotCommandScope()
    language_code: str = ""

    def key(self, telegram: State) -> tuple[str, str]:
        """Return the name under which the menu is kept."""
        scope = self.scope
        if not _LANGUAGE.fullmatch(self.language_code):
            raise BadRequestError("BOT_COMMAND_LANGCODE_INVALID")
        if scope.type.startswith("chat"):
            if scope.chat_id is None:
                raise BadRequestError("can't parse BotCommandScope: Can't find field \"chat_id\"")
            chat = chat_to_read(telegram, scope.chat_id)
            if chat["type"] == "private" and scope.type != "chat":
                raise BadRequestError("can't use specified scope in private chats")
        names = (scope.type, scope.chat_id, scope.user_id)
        return ":".join(str(name) for name in names if name is not None), self.language_code


class Command(Parameters):
    """A command as it is set."""

    command: str
    description: str

    def checked(self) -> BotCommand:
        """Return the command as Telegram keeps it, or refuse it."""
        command = self.command.strip().removeprefix("/")
        if not command:
            raise BadRequestError("command must be non-empty")
        if len(command) > BotCommandLimit.MAX_COMMAND:
            raise BadRequestError(f"command length must not exceed {BotCommandLimit.MAX_COMMAND:d}")
        if not _COMMAND.fullmatch(command):
            raise BadRequestError("BOT_COMMAND_INVALID")
        if not self.description.strip():
            raise BadRequestError("command description must be non-empty")
        if utf16_length(self.description) > BotCommandLimit.MAX_DESCRIPTION:
            raise BadRequestError("BOT_COMMAND_DESCRIPTION_INVALID")
        return BotCommand(command, self.description)


class SetMyCommands(Menu):
    """Set a menu."""

    commands: Encoded[tuple[Command, ...]] = ()

    def carry_out(self, telegram: State) -> bool:
        """Set it."""
        if len(self.commands) > BotCommandLimit.MAX_COMMAND_NUMBER:
            raise BadRequestError("BOT_COMMANDS_TOO_MUCH")
        commands = tuple(command.checked() for command in self.commands)
        telegram.menus[self.key(telegram)] = commands
        return True


class GetMyCommands(Menu):
    """Ask for a menu."""

    def carry_out(self, telegram: State) -> list[Json]:
        """Return what was set for exactly this scope and language."""
        commands = telegram.menus.get(self.key(telegram), ())
        return [{"command": command.command, "description": command.description} for command in commands]


class DeleteMyCommands(Menu):
    """Take a menu away, so that a more general one is shown."""

    def carry_out(self, telegram: State) -> bool:
        """Take it away."""
        telegram.menus.pop(self.key(telegram), None)
        return True
