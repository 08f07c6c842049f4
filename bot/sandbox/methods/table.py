"""The methods of the Bot API that the stand-in has."""

from bot.sandbox.methods.answers import AnswerCallbackQuery, AnswerGuestQuery, AnswerInlineQuery
from bot.sandbox.methods.call import Call
from bot.sandbox.methods.chats import (
    GetChat,
    GetChatAdministrators,
    GetChatMember,
    GetChatMemberCount,
    LeaveChat,
)
from bot.sandbox.methods.editing import (
    DeleteMessage,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    SetMessageReaction,
)
from bot.sandbox.methods.media import GetFile, SendDocument, SendPhoto
from bot.sandbox.methods.menus import DeleteMyCommands, GetMyCommands, SetMyCommands
from bot.sandbox.methods.polling import GetMe, GetUpdates
from bot.sandbox.methods.sending import SendChatAction, SendMessage
from bot.sandbox.methods.webhooks import DeleteWebhook, GetWebhookInfo, SetWebhook

_CALLS: tuple[type[Call] | type[GetUpdates], ...] = (
    AnswerCallbackQuery,
    AnswerGuestQuery,
    AnswerInlineQuery,
    DeleteMessage,
    DeleteMyCommands,
    DeleteWebhook,
    EditMessageCaption,
    EditMessageReplyMarkup,
    EditMessageText,
    GetChat,
    GetChatAdministrators,
    GetChatMember,
    GetChatMemberCount,
    GetFile,
    GetMe,
    GetMyCommands,
    GetUpdates,
    GetWebhookInfo,
    LeaveChat,
    SendChatAction,
    SendDocument,
    SendMessage,
    SendPhoto,
    SetMessageReaction,
    SetMyCommands,
    SetWebhook,
)

METHODS = {call.__name__[0].lower() + call.__name__[1:]: call for call in _CALLS}
"""The calls by the names of their methods."""
