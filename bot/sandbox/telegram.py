"""Telegram as one bot sees it: people, chats, their messages, and the updates that come of them.

Messages and updates are kept in the Bot API's own JSON shape.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from itertools import count

from bot.sandbox.content import CONTENT, content_of, found_entities
from bot.sandbox.errors import BadRequestError
from bot.sandbox.records import Event, Group, Json, Notice, Person, Sent
from bot.sandbox.requests import AnswerCallbackQuery, BotCommand, EditMessageText, GetUpdates, SendMessage


class Telegram:
    """The chats of one bot: what people do in them, and what the bot does by its calls."""

    def __init__(
        self,
        username: str,
        first_name: str,
        token: str = "1:sandbox",  # noqa: S107  it guards nothing: whoever reaches the stand-in is its owner
    ) -> None:
        self.token = token
        self.bot: Json = {"id": 1, "is_bot": True, "first_name": first_name, "username": username}
        self.abilities: Json = {
            "can_join_groups": True,
            "can_read_all_group_messages": True,
            "supports_inline_queries": False,
        }
        self.commands: tuple[BotCommand, ...] = ()
        self._chats: dict[int, Json] = {}
        self._messages: dict[tuple[int, int], Json] = {}
        self._open_queries: set[str] = set()
        self._updates: list[Json] = []
        self._allowed: Sequence[str] = ()
        self._update_came = asyncio.Event()
        self._all_taken = asyncio.Event()
        self._ids = count(1)
        self._listeners: list[Callable[[Event], object]] = []

    # What people do.

    def say(
        self, person: Person, text: str, *, group: Group | None = None, reply_to: Json | None = None
    ) -> Json:
        """Let `person` write `text`, in private or in a `group`, and return the message."""
        message = {
            "message_id": next(self._ids),
            "date": int(time.time()),
            "chat": self._chat(person, group),
            "from": _user(person),
            "text": text,
            "entities": found_entities(text),
        }
        if reply_to is not None:
            message["reply_to_message"] = _without_reply(reply_to)
        self._keep(message)
        self._enqueue("message", message)
        return message

    def tap(self, person: Person, message: Json, data: str) -> None:
        """Let `person` tap the button of `message` that carries `data`."""
        query_id = str(next(self._ids))
        self._open_queries.add(query_id)
        query = {
            "id": query_id,
            "from": _user(person),
            "chat_instance": str(message["chat"]["id"]),
            "message": message,
            "data": data,
        }
        self._enqueue("callback_query", query)

    def delete(self, message: Json) -> None:
        """Let the person who wrote `message` delete it."""
        del self._messages[message["chat"]["id"], message["message_id"]]

    def expire_taps(self) -> None:
        """Let so much time pass that Telegram no longer takes answers to the taps there were."""
        self._open_queries.clear()

    def listen(self, listener: Callable[[Event], object]) -> None:
        """Call `listener` with all that the bot does from now on."""
        self._listeners.append(listener)

    async def all_taken(self) -> None:
        """Wait until the bot has taken every update, which it says by asking for the next one."""
        if self._updates:
            await self._all_taken.wait()

    # What the bot does.

    async def updates(self, call: GetUpdates) -> list[Json]:
        """Forget the updates before the offset, and return the next ones once there are any, or time is up."""
        self._allowed = self._allowed if call.allowed_updates is None else call.allowed_updates
        self._updates = [update for update in self._updates if update["update_id"] >= call.offset]
        if not self._updates:
            self._all_taken.set()
            self._update_came.clear()
            try:
                async with asyncio.timeout(call.timeout):
                    await self._update_came.wait()
            except TimeoutError:
                return []
        return self._updates[: call.limit]

    def send(self, call: SendMessage) -> Json:
        """Send a message of the bot and return it."""
        if call.chat_id not in self._chats:
            raise BadRequestError("chat not found")
        message = {
            "message_id": next(self._ids),
            "date": int(time.time()),
            "chat": self._chats[call.chat_id],
            "from": self.bot,
            **content_of(call),
        }
        reply = call.reply_parameters
        if reply is not None:
            replied = self._messages.get((call.chat_id, reply.message_id))
            if replied is None and not reply.allow_sending_without_reply:
                raise BadRequestError("message to be replied not found")
            if replied is not None:
                message["reply_to_message"] = _without_reply(replied)
        self._keep(message)
        self._tell(Sent(message))
        return message

    def edit(self, call: EditMessageText) -> Json:
        """Edit a message of the bot and return it as it is now."""
        old = self._messages.get((call.chat_id, call.message_id))
        if old is None:
            raise BadRequestError("message to edit not found")
        if old["from"] != self.bot:
            raise BadRequestError("message can't be edited")
        new = content_of(call)
        if all(old.get(key) == new.get(key) for key in CONTENT):
            raise BadRequestError(
                "message is not modified: specified new message content and reply markup are exactly the same "
                "as a current content and reply markup of the message"
            )
        kept = {key: value for key, value in old.items() if key not in CONTENT}
        message = {**kept, **new, "edit_date": int(time.time())}
        self._keep(message)
        self._tell(Sent(message, edited=True))
        return message

    def answer_query(self, call: AnswerCallbackQuery) -> None:
        """End the progress sign on a tapped button."""
        if call.callback_query_id not in self._open_queries:
            raise BadRequestError("query is too old and response timeout expired or query ID is invalid")
        self._open_queries.remove(call.callback_query_id)
        if call.text:
            self._tell(Notice(call.text))

    def _chat(self, person: Person, group: Group | None) -> Json:
        if group is None:
            chat: Json = {"id": person.id, "type": "private", "first_name": person.first_name}
        else:
            chat = {"id": group.id, "type": "supergroup", "title": group.title}
        return self._chats.setdefault(chat["id"], chat)

    def _keep(self, message: Json) -> None:
        self._messages[message["chat"]["id"], message["message_id"]] = message

    def _enqueue(self, kind: str, content: Json) -> None:
        if self._allowed and kind not in self._allowed:
            return
        self._updates.append({"update_id": next(self._ids), kind: content})
        self._all_taken.clear()
        self._update_came.set()

    def _tell(self, event: Event) -> None:
        for listener in self._listeners:
            listener(event)


def _user(person: Person) -> Json:
    return {"id": person.id, "is_bot": False, "first_name": person.first_name}


def _without_reply(message: Json) -> Json:
    """Return `message` as it stands inside another one, which has replies of one level only."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}
