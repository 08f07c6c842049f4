"""What of a group's messages reaches a bot in privacy mode."""

from bot.sandbox.records import Json

_SERVICE = (
    "new_chat_members",
    "left_chat_member",
    "migrate_to_chat_id",
    "migrate_from_chat_id",
    "forum_topic_created",
    "forum_topic_closed",
)


def reaches(message: Json, bot: Json, *, spoke_last: bool) -> bool:
    """Tell whether a group's `message` is given to a `bot` in privacy mode.

    Written after https://core.telegram.org/bots/features#privacy-mode: commands meant for the bot, any command
    if it was the last bot to speak there (`spoke_last`), replies to it, what was sent via it, service messages.
    """
    replied = message.get("reply_to_message", {}).get("from", {})
    return (
        any(key in message for key in _SERVICE)
        or bot["id"] in (message.get("via_bot", {}).get("id"), replied.get("id"))
        or _is_commanded(message, bot["username"], spoke_last=spoke_last)
    )


def _is_commanded(message: Json, username: str, *, spoke_last: bool) -> bool:
    """Tell whether `message` begins with a command that the bot of a `username` may take as its own."""
    text = message.get("text") or message.get("caption") or ""
    entities = message.get("entities") or message.get("caption_entities") or ()
    if not any(entity["type"] == "bot_command" and entity["offset"] == 0 for entity in entities):
        return False
    _, _, name = text.split(maxsplit=1)[0].partition("@")
    return name.lower() == username.lower() if name else spoke_last
