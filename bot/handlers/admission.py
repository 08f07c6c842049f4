"""Holding back who asks too much."""

from telegram import CallbackQuery, Message

from bot.handlers.here import Here, person_of
from bot.handlers.replies import acknowledge, reply
from bot.limits import Admission, Limiter
from bot.texts.texts import Texts


async def admits(limiter: Limiter, message: Message, texts: Texts, *, overheard: bool = False) -> bool:
    """Tell whether `message` is to be dealt with; say so to the first that is not, unless it is `overheard`."""
    admission = limiter.admit(person_of(message), message.chat.id, overheard=overheard)
    if admission is Admission.REFUSED_FIRST and not overheard:
        await reply(message, texts.too_many_questions)
    return admission is Admission.ADMITTED


async def admits_tap(limiter: Limiter, query: CallbackQuery, at: Here) -> bool:
    """Tell whether a tap that asks something is to be dealt with, and end its progress sign either way."""
    admitted = limiter.admit(query.from_user.id, at.place.chat_id) is Admission.ADMITTED
    await acknowledge(query, None if admitted else at.texts.too_many_questions)
    return admitted
