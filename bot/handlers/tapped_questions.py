"""The kept question that a button under its answer is about."""

from telegram import Message

from bot.handlers.replies import moved_to
from bot.store.questions import Questions
from bot.store.records import Asked


async def question_under(questions: Questions, question_id: int, message: Message | None) -> Asked | None:
    """Return the question whose answer `message` is; a button that names another one was forged."""
    asked = await questions.get(question_id)
    if asked is None or message is None or asked.answer_id not in (message.message_id, None):
        return None
    in_its_chat = asked.place.chat_id == message.chat.id or asked.place.chat_id == await moved_to(message)
    return asked if in_its_chat else None
