"""Users, chats and members as the Bot API gives them."""

from bot.sandbox.records import Group, Json, Person

ANONYMOUS_ADMIN: Json = {
    "id": 1087968824,
    "is_bot": True,
    "first_name": "Group",
    "username": "GroupAnonymousBot",
}
"""The user that stands for whoever writes as the group itself."""

CHANNEL_WRITER: Json = {
    "id": 136817688,
    "is_bot": True,
    "first_name": "Channel",
    "username": "Channel_Bot",
}
"""The user that stands for whoever writes as a channel."""

TELEGRAM: Json = {"id": 777000, "is_bot": False, "first_name": "Telegram"}
"""The user that carries a channel's posts into its discussion group."""

_RIGHTS = (
    "can_manage_chat",
    "can_change_info",
    "can_delete_messages",
    "can_invite_users",
    "can_restrict_members",
    "can_pin_messages",
    "can_manage_video_chats",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_manage_tags",
    "can_send_welcome_messages",
)


def user_of(person: Person) -> Json:
    """Return `person` as a user."""
    user: Json = {"id": person.id, "is_bot": False, "first_name": person.first_name}
    if person.username is not None:
        user["username"] = person.username
    if person.language_code is not None:
        user["language_code"] = person.language_code
    return user


def private_chat(person: Person) -> Json:
    """Return the chat of `person` with the bot."""
    chat: Json = {"id": person.id, "first_name": person.first_name}
    if person.username is not None:
        chat["username"] = person.username
    return chat | {"type": "private"}


def group_chat(group: Group) -> Json:
    """Return the chat of `group`."""
    chat: Json = {"id": group.id, "title": group.title, "type": group.kind}
    return chat | {"is_forum": True} if group.topics else chat


def channel_chat(id_: int, title: str) -> Json:
    """Return the chat of a channel."""
    return {"id": id_, "title": title, "type": "channel"}


def member(user: Json, status: str, chat: Json) -> Json:
    """Return `user` as a member of `chat` with a `status` of the Bot API's."""
    shape: Json = {"user": user, "status": status}
    match status:
        case "creator":
            shape |= {"is_anonymous": False}
        case "administrator":
            shape |= {"can_be_edited": False, "is_anonymous": False, "can_promote_members": False}
            shape |= dict.fromkeys(_RIGHTS, True)
            if chat["type"] == "supergroup":
                shape["can_manage_topics"] = bool(chat.get("is_forum"))
        case "kicked":
            shape |= {"until_date": 0}
    return shape


def without_reply(message: Json) -> Json:
    """Return `message` as it stands inside another one, which has replies of one level only."""
    return {key: value for key, value in message.items() if key != "reply_to_message"}
