"""What was asked before a question."""

from datetime import timedelta

from bot.clock import Clock
from bot.question import Question
from bot.store.questions import Questions
from bot.store.records import Asked

CONVERSATION = timedelta(minutes=10)
"""For so long a question may be understood with the one before it."""


class Conversation:
    """Finds the question before another one, among those that are kept."""

    def __init__(self, questions: Questions, clock: Clock) -> None:
        self._questions = questions
        self._clock = clock

    async def before(self, question: Question) -> Asked | None:
        """Return what was asked before, in the answer that was replied to or else by the same person.

        A suggestion, which no message asks, stands alone as it did among the others.
        """
        if not question.message_id:
            return None
        if question.replied_to is not None:
            found = await self._questions.answered_in(question.place.chat_id, question.replied_to)
            if found is not None:
                return found[1]
        since = self._clock() - CONVERSATION
        return await self._questions.latest(
            question.place, question.person_id, since, before=question.message_id
        )
