"""Asking about chats and their members, and leaving them."""

from bot.sandbox.errors import BadRequestError
from bot.sandbox.methods.access import chat_to_read, chat_to_write
from bot.sandbox.methods.call import Call
from bot.sandbox.records import Json
from bot.sandbox.shapes import member
from bot.sandbox.state import ADMINISTRATORS, IN_THE_GROUP, State

_NO_GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)


class GetChat(Call):
    """Ask about a chat."""

    chat_id: int

    def carry_out(self, telegram: State) -> Json:
        """Return the chat with what is told on request alone."""
        chat = chat_to_read(telegram, self.chat_id)
        return chat | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": _NO_GIFTS}


class GetChatMember(Call):
    """Ask what a user is in a chat."""

    chat_id: int
    user_id: int

    def carry_out(self, telegram: State) -> Json:
        """Return the member: `left` for users that Telegram has shown to the bot in other chats alone."""
        if self.user_id <= 0:
            raise BadRequestError("invalid user_id specified")
        chat = chat_to_members(telegram, self.chat_id)
        user, private = telegram.users.get(self.user_id), chat["type"] == "private"
        if user is None or (private and self.user_id not in (chat["id"], telegram.bot["id"])):
            raise BadRequestError("member not found")
        status = telegram.statuses.get((chat["id"], self.user_id), "member" if private else "left")
        return member(user, status, chat)


class GetChatAdministrators(Call):
    """Ask who the administrators of a group are."""

    chat_id: int

    def carry_out(self, telegram: State) -> list[Json]:
        """Return the administrators, other bots left out."""
        chat = chat_to_members(telegram, self.chat_id)
        if chat["type"] == "private":
            raise BadRequestError("there are no administrators in the private chat")
        return [
            member(telegram.users[user_id], status, chat)
            for (chat_id, user_id), status in telegram.statuses.items()
            if chat_id == self.chat_id and status in ADMINISTRATORS
        ]


class GetChatMemberCount(Call):
    """Ask how many there are in a chat."""

    chat_id: int

    def carry_out(self, telegram: State) -> int:
        """Return the number of those whom the stand-in has met there."""
        chat = chat_to_members(telegram, self.chat_id)
        statuses = (status for (chat_id, _), status in telegram.statuses.items() if chat_id == self.chat_id)
        return 2 if chat["type"] == "private" else sum(status in IN_THE_GROUP for status in statuses)


class LeaveChat(Call):
    """Leave a group."""

    chat_id: int

    def carry_out(self, telegram: State) -> bool:
        """Leave it."""
        chat = chat_to_read(telegram, self.chat_id)
        if chat["type"] == "private":
            raise BadRequestError("chat member status can't be changed in private chats")
        telegram.change_bot(chat, telegram.bot, "left")
        return True


def chat_to_members(telegram: State, chat_id: int) -> Json:
    """Return a chat whose members may be asked for; those of a basic group that is gone may not."""
    chat = chat_to_read(telegram, chat_id)
    return chat_to_write(telegram, chat_id) if chat["type"] == "group" else chat
