"""A question as it comes in, and what goes back."""

from dataclasses import dataclass

from bot.store.records import ChatKind, Place
from retrieval.answer import Answer


@dataclass(frozen=True, slots=True)
class Question:
    """A question as somebody put it.

    `person_id` is a person, or the chat that they wrote as. `message_id` is 0 where no message asked.
    `replied_to` is the message that was replied to, where it may be an answer of ours. What was `overheard`
    may be no question at all, and is not kept unless it is answered. `article` is the slug of the one article
    to ask, None for those that the chat chose.
    """

    text: str
    place: Place
    kind: ChatKind
    person_id: int
    message_id: int = 0
    replied_to: int | None = None
    overheard: bool = False
    article: str | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, and the id under which its question is kept; 0 where it is not.

    `article` is the slug of the one article that was asked, None where those that the chat chose were.
    """

    question_id: int
    answer: Answer
    article: str | None = None
