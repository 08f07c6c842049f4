"""The menu of commands, by where it shows and in which language."""

import logging
from collections.abc import Iterable, Sequence

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.texts.choice import DEFAULT_LANGUAGE, TEXTS

logger = logging.getLogger(__name__)

FOR_ALL = ("ask", "articles", "help")
IN_PRIVATE = (*FOR_ALL, "settings", "privacy", "forget")
FOR_CHAT_ADMINISTRATORS = (*FOR_ALL, "settings", "privacy")
FOR_ADMINS = (*IN_PRIVATE, "add", "reindex", "rollback", "audit", "status", "stats", "unanswered", "export")


async def register_commands(connection: Bot, admin_ids: Iterable[int]) -> None:
    """Set the menus in every language; the bot's administrators get theirs in their own chats.

    What fails is logged: menus are a convenience, and the bot answers without them.
    """
    scopes: list[tuple[BotCommandScope, Sequence[str]]] = [
        (BotCommandScopeDefault(), FOR_ALL),
        (BotCommandScopeAllPrivateChats(), IN_PRIVATE),
        (BotCommandScopeAllGroupChats(), FOR_ALL),
        (BotCommandScopeAllChatAdministrators(), FOR_CHAT_ADMINISTRATORS),
    ]
    scopes += [(BotCommandScopeChat(admin), FOR_ADMINS) for admin in sorted(admin_ids)]
    try:
        for scope, names in scopes:
            await _register(connection, scope, names)
    except TelegramError as error:
        logger.warning("The menus of commands could not be set: %s", error)


async def register_admin_commands(connection: Bot, chat_id: int) -> None:
    """Set the menu in the private chat of one of the bot's administrators; what fails is logged."""
    try:
        await _register(connection, BotCommandScopeChat(chat_id), FOR_ADMINS)
    except TelegramError as error:
        logger.warning("The menu of an administrator could not be set: %s", error)


async def _register(connection: Bot, scope: BotCommandScope, names: Sequence[str]) -> None:
    """Set one menu in every language; the default one is also for all that the bot does not speak."""
    for texts in TEXTS.values():
        commands = [BotCommand(name, texts.commands[name]) for name in names]
        language = None if texts.language == DEFAULT_LANGUAGE else texts.language
        try:
            await connection.set_my_commands(commands, scope, language)
        except (BadRequest, Forbidden) as error:
            # An administrator who never wrote to the bot has no chat with it yet, or has blocked it.
            logger.info("A menu of commands could not be set: %s", error)
            return
