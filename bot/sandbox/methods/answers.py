"""Answering taps, inline queries and guest queries."""

import re

from pydantic import Json as Encoded
from telegram.constants import (
    CallbackQueryLimit,
    InlineQueryLimit,
    InlineQueryResultLimit,
    InlineQueryResultsButtonLimit,
)

from bot.sandbox.errors import BadRequestError
from bot.sandbox.methods.call import Call, Parameters
from bot.sandbox.methods.keyboards import WebAppInfo
from bot.sandbox.methods.results import InlineQueryResultArticle
from bot.sandbox.records import InlineAnswer, Json, Notice, Offer, Sent
from bot.sandbox.shapes import without_reply
from bot.sandbox.state import State
from bot.utf16 import utf16_length

_START_PARAMETER = re.compile(r"[A-Za-z0-9_-]*")
_LONGEST_PARAMETER = InlineQueryResultsButtonLimit.MAX_START_PARAMETER_LENGTH


class AnswerCallbackQuery(Call):
    """End the progress sign on a tapped button."""

    callback_query_id: str
    text: str = ""
    show_alert: bool = False
    url: str | None = None
    cache_time: int = 0

    def carry_out(self, telegram: State) -> bool:
        """End it, and show the text or open the address, which may only be one that starts the bot."""
        if utf16_length(self.text) > CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH:
            raise BadRequestError("MESSAGE_TOO_LONG")
        if self.url is not None and not self.url.startswith(_starting(telegram)):
            raise BadRequestError("URL_INVALID")
        answered(telegram, self.callback_query_id, "data")
        if self.text or self.url:
            telegram.tell(Notice(self.text, self.show_alert, self.url))
        return True


class InlineQueryResultsButton(Parameters):
    """The button above the results."""

    text: str
    start_parameter: str | None = None
    web_app: WebAppInfo | None = None

    def check(self) -> None:
        """Refuse a button whose start parameter is not one."""
        if (self.start_parameter is None) == (self.web_app is None):
            raise BadRequestError(
                "can't parse inline query results button: "
                "InlineQueryResultsButton must have exactly one optional field"
            )
        if self.start_parameter == "":
            raise BadRequestError("can't use empty start_parameter")
        if self.start_parameter and len(self.start_parameter.encode()) > _LONGEST_PARAMETER:
            raise BadRequestError("too long start_parameter specified")
        if self.start_parameter and not _START_PARAMETER.fullmatch(self.start_parameter):
            raise BadRequestError("unallowed characters in start_parameter are used")


class AnswerInlineQuery(Call):
    """Offer results for an inline query."""

    inline_query_id: str
    results: Encoded[tuple[InlineQueryResultArticle, ...]]
    cache_time: int = 300
    is_personal: bool = False
    next_offset: str = ""
    button: Encoded[InlineQueryResultsButton] | None = None

    def carry_out(self, telegram: State) -> bool:
        """Offer them."""
        if self.button is not None:
            self.button.check()
        if len(self.results) > InlineQueryLimit.RESULTS:
            raise BadRequestError("too many inline query results specified")
        contents = [result.content() for result in self.results]
        ids = [result.id for result in self.results]
        if not all(1 <= len(id_.encode()) <= InlineQueryResultLimit.MAX_ID_LENGTH for id_ in ids):
            raise BadRequestError("RESULT_ID_INVALID")
        if len(set(ids)) < len(ids):
            raise BadRequestError("RESULT_ID_DUPLICATE")
        if len(self.next_offset.encode()) > InlineQueryLimit.MAX_OFFSET_LENGTH:
            raise BadRequestError("NEXT_OFFSET_INVALID")
        query = answered(telegram, self.inline_query_id, "query")
        results = [result.model_dump(mode="json", exclude_none=True) for result in self.results]
        for result, content in zip(results, contents, strict=True):
            telegram.offers.append(Offer(result, query["query"], content))
        call = self.model_dump(mode="json", exclude_none=True) | {"results": results}
        telegram.tell(InlineAnswer(self.inline_query_id, results, call))
        return True


class AnswerGuestQuery(Call):
    """Answer somebody who called the bot into a chat that it is not in."""

    guest_query_id: str
    result: Encoded[InlineQueryResultArticle]

    def carry_out(self, telegram: State) -> Json:
        """Send the answer into that chat, and return its id, by which it can be edited."""
        content = self.result.content()
        asked = answered(telegram, self.guest_query_id, "chat")
        message = telegram.message(asked["chat"], telegram.bot, guest_bot_caller_user=asked["from"], **content)
        message["reply_to_message"] = without_reply(asked)
        telegram.keep(message)
        telegram.tell(Sent(message))
        return {"inline_message_id": telegram.as_inline(message)}


def answered(telegram: State, query_id: str, field: str) -> Json:
    """Close the query of an id, which has a certain `field`, and return it."""
    query = telegram.open_queries.get(query_id)
    if query is None or field not in query:
        raise BadRequestError("query is too old and response timeout expired or query ID is invalid")
    return telegram.open_queries.pop(query_id)


def _starting(telegram: State) -> tuple[str, ...]:
    """Return how the addresses begin that start the bot."""
    name = telegram.bot["username"]
    return (f"https://t.me/{name}?start=", f"t.me/{name}?start=", f"tg://resolve?domain={name}&start=")
