"""What people ask the bot for otherwise than by writing to it: taps, inline queries, guest queries."""

from bot.sandbox.content import found_entities
from bot.sandbox.places import thread_of
from bot.sandbox.records import Group, Json, Person, Topic
from bot.sandbox.shapes import ANONYMOUS_ADMIN, without_reply
from bot.sandbox.state import State


class Queries(State):
    """Queries, each of which the bot can answer once, until it expires."""

    def tap(self, person: Person, message: Json, data: str, *, inaccessible: bool = False) -> str:
        """Let `person` tap the button of `message` that carries `data`, and return the id of the query.

        The query has the message as it is now; not so where it is `inaccessible` or was deleted, and where it
        was sent in inline mode or to a guest query, of which Telegram tells an `inline_message_id` instead.
        """
        chat, id_ = message["chat"], message["message_id"]
        query: Json = {"from": self.user(person), "chat_instance": str(chat["id"]), "data": data}
        inline_id = next((key for key, at in self.inline_messages.items() if at == (chat["id"], id_)), None)
        current = self.messages.get((chat["id"], id_))
        if inline_id is not None:
            query["inline_message_id"] = inline_id
        elif current is None or inaccessible:
            query["message"] = {"chat": chat, "message_id": id_, "date": 0}
        else:
            query["message"] = current
        return self._ask("callback_query", query)

    def inline(self, person: Person, query: str, offset: str = "", chat_type: str = "private") -> str:
        """Let `person` type `query` after the bot's name, and return the id of the inline query."""
        asked = {"from": self.user(person), "query": query, "offset": offset, "chat_type": chat_type}
        return self._ask("inline_query", asked)

    def choose(
        self,
        person: Person,
        result: Json,
        group: Group | None = None,
        *,
        topic: Topic | None = None,
        anonymous: bool = False,
    ) -> Json:
        """Let `person` send an inline `result` into `group`, or to the bot, and return the message.

        It goes into the `topic`, or the general one; an `anonymous` administrator sends it as the group.
        """
        offer = next(offer for offer in reversed(self.offers) if offer.result == result)
        user, chat = self.user(person), self.chat(person, group)
        place = thread_of(self, chat, topic.id if topic else None, None)
        sender = {"sender_chat": chat} if anonymous else {}
        writer = ANONYMOUS_ADMIN if anonymous else user
        message = self.message(chat, writer, **sender, via_bot=self.bot, **place, **offer.content)
        chosen = {"result_id": result["id"], "from": user, "query": offer.query}
        if "reply_markup" in message:
            chosen["inline_message_id"] = self.as_inline(message)
        self.keep(message)
        self.deliver_message("message", message)
        self.updates.add("chosen_inline_result", chosen)
        return message

    def guest(self, person: Person, text: str, *, group: Group, reply_to: Json | None = None) -> str:
        """Let `person` call the bot into a `group` that it is not in; return the id of the guest query."""
        message = self.message(self.group(group, joined=False), self.user(person), text=text)
        message |= {"entities": found_entities(text)} if found_entities(text) else {}
        if reply_to is not None:
            message["reply_to_message"] = without_reply(reply_to)
        self.keep(message)
        query_id = str(next(self.ids))
        self.open_queries[query_id] = message
        self.updates.add("guest_message", message | {"guest_query_id": query_id})
        return query_id

    def expire_taps(self) -> None:
        """Let so much time pass that Telegram no longer takes answers to the queries there were."""
        self.open_queries.clear()

    def _ask(self, kind: str, query: Json) -> str:
        query_id = str(next(self.ids))
        query = {"id": query_id, **query}
        self.open_queries[query_id] = query
        self.updates.add(kind, query)
        return query_id
