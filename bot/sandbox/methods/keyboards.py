"""The buttons under a message of the bot's, and what Telegram refuses of them."""

from typing import Literal

from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit

from bot.sandbox.errors import BadRequestError
from bot.sandbox.links import LinkError, checked_link, person_in
from bot.sandbox.methods.call import Parameters
from bot.sandbox.records import Json
from bot.utf16 import utf16_length


class CopyTextButton(Parameters):
    """What a button copies."""

    text: str


class WebAppInfo(Parameters):
    """What a button opens within Telegram."""

    url: str


class SwitchInlineQueryChosenChat(Parameters):
    """What a button writes, and into which chats."""

    query: str = ""
    allow_user_chats: bool = False
    allow_bot_chats: bool = False
    allow_group_chats: bool = False
    allow_channel_chats: bool = False


class InlineKeyboardButton(Parameters):
    """A button under a message, with exactly one thing that it does."""

    text: str
    style: Literal["danger", "success", "primary"] | None = None
    url: str | None = None
    callback_data: str | None = None
    copy_text: CopyTextButton | None = None
    web_app: WebAppInfo | None = None
    switch_inline_query: str | None = None
    switch_inline_query_current_chat: str | None = None
    switch_inline_query_chosen_chat: SwitchInlineQueryChosenChat | None = None


class InlineKeyboardMarkup(Parameters):
    """The rows of buttons under a message."""

    inline_keyboard: tuple[tuple[InlineKeyboardButton, ...], ...]


def keyboard_fields(keyboard: InlineKeyboardMarkup | None, *, in_private: bool) -> Json:
    """Return the buttons as a field of a message, or refuse them as Telegram does."""
    if keyboard is None:
        return {}
    rows = [[_button(button, in_private=in_private) for button in row] for row in keyboard.inline_keyboard]
    if sum(map(len, rows)) > InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER:
        raise BadRequestError("reply markup is too long")
    rows = [row for row in rows if row]
    return {"reply_markup": {"inline_keyboard": rows}} if rows else {}


def _button(button: InlineKeyboardButton, *, in_private: bool) -> Json:
    shape = button.model_dump(mode="json", exclude_none=True)
    deeds = [name for name in shape if name not in ("text", "style")]
    if button.url == "" or button.callback_data == "" or not deeds:
        raise BadRequestError(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(deeds) > 1:  # of which Telegram takes the first
        raise BadRequestError(f"the button “{button.text}” is to do more than one thing: {', '.join(deeds)}")
    if not button.text:
        raise BadRequestError("inline keyboard button text must be non-empty")
    data, copied = button.callback_data, button.copy_text
    if data is not None and len(data.encode()) > InlineKeyboardButtonLimit.MAX_CALLBACK_DATA:
        raise BadRequestError("BUTTON_DATA_INVALID")
    if copied is not None and not 1 <= utf16_length(copied.text) <= InlineKeyboardButtonLimit.MAX_COPY_TEXT:
        raise BadRequestError("BUTTON_COPY_TEXT_INVALID")
    if button.url is not None:
        shape["url"] = _checked(button.url, "inline keyboard button")
    if button.web_app is not None:
        if not in_private:
            raise BadRequestError("BUTTON_TYPE_INVALID")
        shape["web_app"] = {
            "url": _checked(button.web_app.url, "inline keyboard button Web App", https_only=True)
        }
    return shape


def _checked(url: str, what: str, *, https_only: bool = False) -> str:
    if not https_only and person_in(url) is not None:
        return url
    try:
        return checked_link(url, https_only=https_only)
    except LinkError as error:
        raise BadRequestError(f"{what} URL '{url}' is invalid: {error}") from error
