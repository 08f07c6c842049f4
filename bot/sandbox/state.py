"""What Telegram knows: chats, members, messages, files, and what waits for the bot.

Messages and updates are kept in the Bot API's own JSON shape.
"""

from collections.abc import Callable
from itertools import count

from bot.sandbox.files import Files
from bot.sandbox.privacy import reaches
from bot.sandbox.records import BotCommand, Event, Group, Json, Offer, Person
from bot.sandbox.shapes import ANONYMOUS_ADMIN, group_chat, member, private_chat, user_of
from bot.sandbox.updates import Updates
from bot.sandbox.webhook import Hook

ADMINISTRATORS = ("creator", "administrator")
IN_THE_GROUP = ("creator", "administrator", "member")


class State:
    """The chats of one bot, and all that was said in them."""

    def __init__(
        self, bot: Json, token: str, clock: Callable[[], float], *, privacy_mode: bool, local: bool
    ) -> None:
        self.bot = bot
        self.token = token
        self.clock = clock
        self.privacy_mode = privacy_mode
        self.local = local
        self.ids = count(1)
        self.updates = Updates(self.ids)
        self.hook = Hook()
        self.files = Files(self.ids)
        self.users: dict[int, Json] = {bot["id"]: bot}
        self.chats: dict[int, Json] = {}
        self.messages: dict[tuple[int, int], Json] = {}
        self.inline_messages: dict[str, tuple[int, int]] = {}
        self.statuses: dict[tuple[int, int], str] = {}  # by chat and user
        self.upgraded: dict[int, int] = {}  # groups that became supergroups
        self.unreachable: dict[int, str] = {}  # people, and why nothing can be sent to them
        self.closed_topics: set[tuple[int, int]] = set()
        self.silenced: set[int] = set()  # groups where only administrators may write
        self.last_bot: dict[int, int] = {}  # the bot that was the last one to speak in a group
        self.open_queries: dict[str, Json] = {}  # taps, inline and guest queries that can still be answered
        self.offers: list[Offer] = []
        self.reactions: dict[tuple[int, int, int], list[Json]] = {}  # by chat, message and user
        self.menus: dict[tuple[str, str], tuple[BotCommand, ...]] = {}  # by scope and language
        self._listeners: list[Callable[[Event], object]] = []

    def listen(self, listener: Callable[[Event], object]) -> None:
        """Call `listener` with all that the bot does from now on."""
        self._listeners.append(listener)

    def tell(self, event: Event) -> None:
        """Tell the listeners what the bot did."""
        for listener in self._listeners:
            listener(event)

    def user(self, person: Person) -> Json:
        """Return `person` as a user, whom the bot knows from now on."""
        user = user_of(person)
        self.users[person.id] = user
        return user

    def chat(self, person: Person, group: Group | None = None) -> Json:
        """Return the chat with `person`, or the `group` they are a member of from now on."""
        self.user(person)
        if group is None:
            return self.chats.setdefault(person.id, private_chat(person))
        self.statuses.setdefault((group.id, person.id), "member")
        return self.group(group)

    def group(self, group: Group, *, joined: bool = True) -> Json:
        """Return the chat of `group`; the bot is in it from its first use on, unless that says otherwise."""
        chat = self.chats.setdefault(group.id, group_chat(group))
        self.statuses.setdefault((group.id, self.bot["id"]), "member" if joined else "left")
        for topic in group.topics:
            if (group.id, topic.id) not in self.messages:
                opened = {"forum_topic_created": {"name": topic.name, "icon_color": 7322096}}
                opening = self.message(chat, ANONYMOUS_ADMIN, sender_chat=chat, **opened)
                opening |= {"message_id": topic.id, "message_thread_id": topic.id, "is_topic_message": True}
                self.keep(opening)
        return chat

    def bot_status(self, chat: Json) -> str:
        """Return what the bot is in the group `chat`."""
        return self.statuses.get((chat["id"], self.bot["id"]), "left")

    def message(self, chat: Json, sender: Json, **content: object) -> Json:
        """Return a new message, which is not kept yet."""
        free = (id_ for id_ in self.ids if (chat["id"], id_) not in self.messages)
        return {
            "message_id": next(free),
            "from": sender,
            "chat": chat,
            "date": int(self.clock()),
            **content,
        }

    def keep(self, message: Json) -> None:
        """Keep `message` as its newest state."""
        self.messages[message["chat"]["id"], message["message_id"]] = message

    def deliver_message(self, kind: str, message: Json) -> None:
        """Give the bot `message` as an update of a `kind`, if Telegram lets it see such ones."""
        chat = message["chat"]
        if chat["type"] != "private":
            status, last = self.bot_status(chat), self.last_bot.get(chat["id"])
            if status not in IN_THE_GROUP:
                return
            private = self.privacy_mode and status not in ADMINISTRATORS
            if private and not reaches(message, self.bot, spoke_last=last == self.bot["id"]):
                return
        self.updates.add(kind, message)

    def change_bot(self, chat: Json, by: Json, status: str) -> Json:
        """Make the bot a `status` of `chat`, tell it that `by` did so, and return the update."""
        key = (chat["id"], self.bot["id"])
        old = self.statuses.get(key, "member" if chat["type"] == "private" else "left")
        self.statuses[key] = status
        update = {"chat": chat, "from": by, "date": int(self.clock())}
        update |= {"old_chat_member": member(self.bot, old, chat)}
        update |= {"new_chat_member": member(self.bot, status, chat)}
        self.updates.add("my_chat_member", update)
        return update

    def as_inline(self, message: Json) -> str:
        """Return the id by which the bot knows `message`, of whose chat it is not told."""
        id_ = f"inline-{message['message_id']}"
        self.inline_messages[id_] = (message["chat"]["id"], message["message_id"])
        return id_
