"""Where in a chat a message stands: its topic, its thread, and what it replies to."""

from bot.sandbox.records import Json
from bot.sandbox.shapes import without_reply
from bot.sandbox.state import State


def thread_of(telegram: State, chat: Json, topic: int | None, reply_to: Json | None) -> Json:
    """Return the fields that place a message in `chat`: in a `topic`, or in that of what it replies to.

    In a topic, a message that replies to nothing replies to the one that opened the topic; in any other
    supergroup, a reply belongs to the thread of the first message that was replied to.
    """
    place: Json = {}
    if chat.get("is_forum"):
        if reply_to is not None and reply_to.get("is_topic_message"):
            topic = reply_to["message_thread_id"]
        if topic is not None:
            place = {"message_thread_id": topic, "is_topic_message": True}
            reply_to = reply_to or telegram.messages[chat["id"], topic]
    elif reply_to is not None and chat["type"] == "supergroup":
        place = {"message_thread_id": reply_to.get("message_thread_id", reply_to["message_id"])}
    return place if reply_to is None else place | {"reply_to_message": without_reply(reply_to)}
