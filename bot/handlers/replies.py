"""Answering a message in its place, and a tap on a button."""

import asyncio
import logging
from collections.abc import Awaitable, Sequence
from typing import TypeVar

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardMarkup,
    InputTextMessageContent,
    LinkPreviewOptions,
    Message,
)
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, TelegramError

from bot.presenting import Draft

logger = logging.getLogger(__name__)

TYPING_AFTER_SECONDS = 0.3
"""An answer that takes longer is announced by "typing …"."""

AGAIN_AFTER_SECONDS = (1.0, 3.0, 10.0)
"""When Telegram is told anew what came of something, where it could not be told before."""

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""Links in quotes get no preview, which would push the quote out of sight."""

_Result = TypeVar("_Result")


async def reply(message: Message, html: str, keyboard: InlineKeyboardMarkup | None = None) -> Message | None:
    """Reply to `message` with `html`, in its topic, or without the message where it is gone.

    Return what was sent, which is in another chat where that of `message` has become a supergroup, and None
    where the chat takes nothing from us.
    """
    try:
        return await _reply_or_follow(message, html, keyboard)
    except Forbidden as error:
        logger.info("A chat does not take a reply: %s", error)  # the bot was blocked or thrown out
        return None
    except BadRequest as error:
        if message.chat.type == ChatType.PRIVATE:
            raise  # nobody but us can be at fault
        logger.warning("A group does not take a reply: %s", error)  # a topic is closed, or the bot is muted
        return None


async def _reply_or_follow(message: Message, html: str, keyboard: InlineKeyboardMarkup | None) -> Message:
    try:
        return await message.reply_text(
            html,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=keyboard,
            do_quote=True,
            allow_sending_without_reply=True,
        )
    except ChatMigrated as moved:
        return await _send(message.get_bot(), moved.new_chat_id, html, keyboard)


async def _send(connection: Bot, chat_id: int, html: str, keyboard: InlineKeyboardMarkup | None) -> Message:
    return await connection.send_message(
        chat_id,
        html,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        reply_markup=keyboard,
    )


async def rewrite(message: Message, draft: Draft) -> bool:
    """Put `draft` in the place of `message`, which is ours, as `rewrite_in` does."""
    return await rewrite_in(message, message.message_id, draft)


async def conclude(message: Message, draft: Draft, pauses: Sequence[float] = AGAIN_AFTER_SECONDS) -> bool:
    """Put `draft` in the place of `message`, which tells of something that goes on and has ended now.

    Where Telegram fails, that is tried again after each of `pauses`, in seconds, for the message would go on
    telling so for ever.
    """
    for pause in pauses:
        try:
            return await rewrite(message, draft)
        except NetworkError as error:
            logger.info("What came of it could not be told, trying again in %.0f s: %s", pause, error)
            await asyncio.sleep(pause)
    return await rewrite(message, draft)


async def rewrite_in(message: Message, message_id: int, draft: Draft) -> bool:
    """Put `draft` in the place of our message in the chat of `message`; tell whether Telegram did it.

    It refuses where the message is gone, and where it says so already. Messages of a group that has become a
    supergroup cannot be edited: there it comes as a new one.
    """
    connection = message.get_bot()
    try:
        await connection.edit_message_text(
            draft.html,
            message.chat.id,
            message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=_NO_PREVIEW,
            reply_markup=draft.keyboard,
        )
    except ChatMigrated as moved:
        await _send(connection, moved.new_chat_id, draft.html, draft.keyboard)
    except (BadRequest, Forbidden) as error:
        logger.info("A message could not be edited: %s", error)
        return False
    return True


async def moved_to(message: Message) -> int | None:
    """Return the supergroup that the group of `message` has become, None where it is what it was."""
    if message.chat.type != ChatType.GROUP:
        return None
    try:
        await message.reply_chat_action(ChatAction.TYPING)
    except ChatMigrated as moved:
        return moved.new_chat_id
    except TelegramError as error:
        logger.info("What became of a group could not be asked: %s", error)
    return None


def posted(html: str) -> InputTextMessageContent:
    """Return the message that `html` makes where Telegram posts it for us, in inline and guest mode."""
    return InputTextMessageContent(html, ParseMode.HTML, link_preview_options=_NO_PREVIEW)


async def acknowledge(query: CallbackQuery, notice: str | None = None, *, alert: bool = False) -> None:
    """End the progress sign on a tapped button, showing `notice`; a tap too old for that is let go."""
    try:
        await query.answer(notice, show_alert=alert)
    except BadRequest as error:
        logger.info("A tap could not be acknowledged: %s", error)


async def with_typing(message: Message, work: Awaitable[_Result]) -> _Result:
    """Await `work`, and show in the chat of `message` that it is coming if it takes long."""
    task = asyncio.ensure_future(work)
    done, _ = await asyncio.wait({task}, timeout=TYPING_AFTER_SECONDS)
    if not done:
        try:
            await message.reply_chat_action(ChatAction.TYPING)
        except TelegramError as error:
            logger.info("The typing sign could not be shown: %s", error)
    return await task
