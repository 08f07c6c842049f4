"""What people write, change and take back."""

from collections.abc import Sequence
from typing import Unpack

from bot.sandbox.attachments import CAPTIONED, Kind, attachment, usual_name
from bot.sandbox.content import found_entities
from bot.sandbox.places import thread_of
from bot.sandbox.records import Group, Json, Manner, Person
from bot.sandbox.shapes import ANONYMOUS_ADMIN, CHANNEL_WRITER, TELEGRAM, channel_chat, without_reply
from bot.sandbox.state import ADMINISTRATORS, State

_WORDS = ("text", "entities", "caption", "caption_entities")


class Writing(State):
    """People writing in private chats and groups; each method returns the message that it makes."""

    def say(
        self, person: Person, text: str, *, entities: Sequence[Json] = (), **manner: Unpack[Manner]
    ) -> Json:
        """Let `person` write `text`; `entities` come besides the commands, mentions and links found in it."""
        return self._write(person, _text(text, entities), manner)

    def send(
        self,
        person: Person,
        kind: Kind,
        *,
        caption: str | None = None,
        media_group_id: str | None = None,
        file_name: str | None = None,
        content: bytes = b"",
        **manner: Unpack[Manner],
    ) -> Json:
        """Let `person` send something else than text; the bot can get the `content` of its file."""
        file = self.files.save(content, file_name or usual_name(kind))
        carried = attachment(kind, file)
        if caption is not None and kind in CAPTIONED:
            carried |= _caption(caption)
        if media_group_id is not None:
            carried["media_group_id"] = media_group_id
        return self._write(person, carried, manner)

    def edit(self, person: Person, message: Json, text: str) -> Json:
        """Let `person` change the text, or the caption, of their `message`."""
        self.user(person)
        old = self.messages[message["chat"]["id"], message["message_id"]]
        kept = {key: value for key, value in old.items() if key not in _WORDS}
        new = _text(text) if "text" in old else _caption(text)
        message = {**kept, "edit_date": int(self.clock()), **new}
        self.keep(message)
        self.deliver_message("edited_message", message)
        return message

    def delete(self, message: Json) -> None:
        """Let somebody who may do so delete `message`, of which the bot is not told."""
        del self.messages[message["chat"]["id"], message["message_id"]]

    def react(self, person: Person, message: Json, emoji: str | None, *, anonymous: bool = False) -> Json:
        """Let `person` react to `message` with `emoji`, or take their reaction back; return the reaction.

        The bot is told in private, and in groups of which it is an administrator, if it asks for such updates;
        of an `anonymous` administrator it is told that the group reacted.
        """
        chat, user = message["chat"], self.user(person)
        key = (chat["id"], message["message_id"], chat["id"] if anonymous else person.id)
        new = [{"type": "emoji", "emoji": emoji}] if emoji else []
        reaction = {"chat": chat, "message_id": message["message_id"]}
        reaction |= {"actor_chat": chat} if anonymous else {"user": user}
        reaction |= {"date": int(self.clock()), "new_reaction": new}
        reaction["old_reaction"] = self.reactions.get(key, [])
        self.reactions[key] = new
        if chat["type"] == "private" or self.bot_status(chat) in ADMINISTRATORS:
            self.updates.add("message_reaction", reaction)
        return reaction

    def write_bot(self, group: Group, text: str, *, reply_to: Json | None = None) -> Json:
        """Let another bot write `text` in `group`."""
        other: Json = {"id": 2, "is_bot": True, "first_name": "Other", "username": "other_bot"}
        message = self.message(self.group(group), other, **_text(text))
        if reply_to is not None:
            message["reply_to_message"] = without_reply(reply_to)
        self.last_bot[group.id] = other["id"]
        return self._post(message)

    def post_from_channel(self, group: Group, text: str) -> Json:
        """Post `text` in the channel of `group`, from where Telegram forwards it into the group."""
        chat = self.group(group)
        channel = channel_chat(-1_009_000_000_000 + group.id % 10**9, f"{group.title}: news")
        origin = {"type": "channel", "chat": channel, "message_id": 1, "date": int(self.clock())}
        forwarded = {"sender_chat": channel, "forward_origin": origin, "is_automatic_forward": True}
        return self._post(self.message(chat, TELEGRAM, **forwarded, **_text(text)))

    def _write(self, person: Person, content: Json, manner: Manner) -> Json:
        chat, sender, extra = self.chat(person, manner.get("group")), self.user(person), {}
        if manner.get("anonymous"):
            sender, extra = ANONYMOUS_ADMIN, {"sender_chat": chat}
        elif as_chat := manner.get("as_chat"):
            sender, extra = CHANNEL_WRITER, {"sender_chat": channel_chat(*as_chat)}
        topic = manner.get("topic")
        place = thread_of(self, chat, topic.id if topic else None, manner.get("reply_to"))
        return self._post(self.message(chat, sender, **extra, **place, **content))

    def _post(self, message: Json) -> Json:
        self.keep(message)
        self.deliver_message("message", message)
        return message


def _text(text: str, entities: Sequence[Json] = ()) -> Json:
    found = sorted([*found_entities(text), *entities], key=lambda entity: entity["offset"])
    return {"text": text, "entities": found} if found else {"text": text}


def _caption(text: str) -> Json:
    found = found_entities(text)
    return {"caption": text, "caption_entities": found} if found else {"caption": text}
