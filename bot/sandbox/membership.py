"""Who comes, goes and rises in groups, and who lets the bot write to them."""

from collections.abc import Iterable

from bot.sandbox.records import Group, Json, Person, Topic
from bot.sandbox.shapes import ANONYMOUS_ADMIN
from bot.sandbox.state import State


class Membership(State):
    """Changes of what the bot and people are in a chat; the bot is told of its own."""

    def add_bot(self, group: Group, by: Person) -> Json:
        """Let `by` add the bot to `group`, and return the service message."""
        chat = self.group(group, joined=False)
        self.chat(by, group)
        self.change_bot(chat, self.users[by.id], "member")
        return self._announce(chat, self.users[by.id], new_chat_members=[self.bot])

    def keep_out(self, group: Group) -> None:
        """Let `group` be one that the bot is not in, and never was."""
        self.group(group, joined=False)

    def remove_bot(self, group: Group, by: Person) -> Json:
        """Let `by` remove the bot from `group`, and return the service message, which the bot does not get."""
        chat = self.chat(by, group)
        self.change_bot(chat, self.users[by.id], "kicked")
        return self._announce(chat, self.users[by.id], left_chat_member=self.bot)

    def promote_bot(self, group: Group, by: Person) -> Json:
        """Let `by` make the bot an administrator of `group`, and return the update."""
        return self.change_bot(self.chat(by, group), self.users[by.id], "administrator")

    def set_administrators(
        self, group: Group, people: Iterable[Person], *, owner: Person | None = None
    ) -> None:
        """Let `people` and the `owner` be the administrators of `group`, and nobody else but the bot."""
        self.group(group)
        for chat_id, user_id in list(self.statuses):
            if chat_id == group.id and user_id != self.bot["id"]:
                self.statuses[chat_id, user_id] = "member"
        for person in people:
            self.user(person)
            self.statuses[group.id, person.id] = "administrator"
        if owner is not None:
            self.user(owner)
            self.statuses[group.id, owner.id] = "creator"

    def silence(self, group: Group) -> None:
        """Let nobody but administrators write in `group`."""
        self.group(group)
        self.silenced.add(group.id)

    def block(self, person: Person) -> Json:
        """Let `person` block the bot, and return the update."""
        self.unreachable[person.id] = "bot was blocked by the user"
        return self.change_bot(self.chat(person), self.users[person.id], "kicked")

    def unblock(self, person: Person) -> Json:
        """Let `person` unblock the bot, and return the update."""
        self.unreachable.pop(person.id, None)
        return self.change_bot(self.chat(person), self.users[person.id], "member")

    def deactivate(self, person: Person) -> None:
        """Let `person` delete their account."""
        self.chat(person)
        self.unreachable[person.id] = "user is deactivated"

    def migrate(self, group: Group) -> Group:
        """Make a supergroup of `group`, and return it; its members come along.

        Raises:
            ValueError: when it is one.
        """
        if group.kind == "supergroup":
            raise ValueError(f"{group.title} is a supergroup already")
        new = Group(-1_002_000_000_000 + group.id % 10**9, group.title)
        for (chat_id, user_id), status in list(self.statuses.items()):
            if chat_id == group.id:
                self.statuses[new.id, user_id] = status
        old_chat, new_chat = self.group(group), self.group(new)
        self.upgraded[group.id] = new.id
        self._announce(old_chat, ANONYMOUS_ADMIN, sender_chat=old_chat, migrate_to_chat_id=new.id)
        self._announce(new_chat, ANONYMOUS_ADMIN, sender_chat=new_chat, migrate_from_chat_id=group.id)
        return new

    def close_topic(self, group: Group, topic: Topic) -> Json:
        """Let an administrator close a `topic` of `group`, and return the service message."""
        chat = self.group(group)
        place = {"message_thread_id": topic.id, "is_topic_message": True}
        self.closed_topics.add((group.id, topic.id))
        return self._announce(chat, ANONYMOUS_ADMIN, sender_chat=chat, forum_topic_closed={}, **place)

    def _announce(self, chat: Json, by: Json, **content: object) -> Json:
        message = self.message(chat, by, **content)
        self.keep(message)
        self.deliver_message("message", message)
        return message
