"""What of the sandbox stands in the log, and how."""

from typing import Any

from bot.sandbox.methods.table import METHODS
from bot.sandbox.page.log import EventLog
from bot.sandbox.records import Action, Deleted, Event, InlineAnswer, Json, Notice, Reacted, Sent
from bot.sandbox.telegram import Telegram

_FETCHING = "getUpdates"


class Recorder:
    """Writes down in `log` what people do on `telegram`, and what the bot is told, calls and does there."""

    def __init__(self, telegram: Telegram, log: EventLog) -> None:
        self._log = log
        self._bot_id = telegram.bot["id"]
        self._last_update = 0
        telegram.listen(self.note)

    def note_message(self, message: Json, *, edited: bool = False) -> None:
        """Write down that somebody wrote a `message`, or edited it."""
        self._log.add("message", message=message, edited=edited)

    def note_reaction(self, message: Json, emoji: str | None, by: int) -> None:
        """Write down that the one with the id `by` reacted to a `message`, or took it back."""
        place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
        self._log.add("reaction", **place, emoji=emoji, by=by)

    def note(self, event: Event) -> None:
        """Write down what the bot did."""
        match event:
            case Sent(message, edited):
                self.note_message(message, edited=edited)
            case Deleted(message):
                place = {"chat_id": message["chat"]["id"], "message_id": message["message_id"]}
                self._log.add("deleted", **place)
            case Notice(text, alert, url):
                self._log.add("notice", text=text, alert=alert, url=url)
            case Action(chat_id, action):
                self._log.add("action", chat_id=chat_id, action=action)
            case Reacted(message, emoji):
                self.note_reaction(message, emoji, self._bot_id)
            case InlineAnswer(query_id, results, call):
                offset, button = call["next_offset"], call.get("button")
                self._log.add("inline", query_id=query_id, results=results, next_offset=offset, button=button)

    def note_call(self, method: str, parameters: dict[str, Any], result: object) -> None:
        """Write down which `method` the bot called, or the updates that it fetched by it."""
        if method != _FETCHING:
            given = METHODS[method].model_validate(parameters).model_dump(mode="json", exclude_unset=True)
            self._log.add("call", method=method, parameters=given, result=result)
        elif isinstance(result, list):
            for update in result:
                self._note_update(update)

    def _note_update(self, update: Json) -> None:
        """Write down an update, once however often it is fetched."""
        if update["update_id"] > self._last_update:
            self._last_update = update["update_id"]
            self._log.add("update", update=update)
