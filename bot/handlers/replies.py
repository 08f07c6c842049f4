"""Answering a message in its place, and a tap on a button."""

import logging

from telegram import CallbackQuery, InlineKeyboardMarkup, LinkPreviewOptions, Message
from telegram.constants import ParseMode
from telegram.error import BadRequest

logger = logging.getLogger(__name__)


_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
"""Links in quotes get no preview, which would push the quote out of sight."""


async def reply(message: Message, html: str, keyboard: InlineKeyboardMarkup | None = None) -> Message:
    """Reply to `message` with `html`, in its topic, or without the message where it is gone."""
    return await message.reply_text(
        html,
        parse_mode=ParseMode.HTML,
        link_preview_options=_NO_PREVIEW,
        reply_markup=keyboard,
        do_quote=True,
        allow_sending_without_reply=True,
        message_thread_id=None,  # the replied-to message says which topic it is; naming a closed one fails
    )


async def rewrite(message: Message, html: str) -> None:
    """Put `html` in the place of our own `message` and its buttons, unless it is gone or says so already."""
    try:
        await message.edit_text(html, parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW)
    except BadRequest as error:
        logger.warning("A message could not be edited: %s", error)


async def acknowledge(query: CallbackQuery, notice: str | None = None) -> None:
    """End the progress sign on a tapped button, showing `notice`; a tap too old for that is let go."""
    try:
        await query.answer(notice)
    except BadRequest as error:
        logger.info("A tap could not be acknowledged: %s", error)
