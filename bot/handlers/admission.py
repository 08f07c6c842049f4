"""Holding back who asks too much."""

from telegram import Message

from bot.handlers.here import person_of
from bot.handlers.replies import reply
from bot.limits import Admission, Limiter
from bot.texts.texts import Texts


async def admits(limiter: Limiter, message: Message, texts: Texts, *, overheard: bool = False) -> bool:
    """Tell whether `message` is to be dealt with; say so to the first that is not, unless it is `overheard`."""
    admission = limiter.admit(person_of(message), message.chat.id, overheard=overheard)
    if admission is Admission.REFUSED_FIRST and not overheard:
        await reply(message, texts.too_many_questions)
    return admission is Admission.ADMITTED
