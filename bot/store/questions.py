"""What was asked."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.follow_ups import Condition, take_back
from bot.store.records import Asked, ChatKind, Place, ShownQuote
from bot.store.tables import questions, votes
from bot.store.transactions import Transactions
from retrieval.answer import Verdict


class Questions:
    """The questions, each under an id that is never used again."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def record(self, asked: Asked) -> int:
        """Keep `asked`, and return its id."""
        async with self._transactions.writing() as connection:
            insertion = insert(questions).values(_values(asked)).returning(questions.c.id)
            question_id: int = (await connection.execute(insertion)).scalar_one()
            return question_id

    async def revise(self, question_id: int, asked: Asked) -> None:
        """Put `asked` in the place of a question that was edited; one that is gone stays so.

        The message that answers stays the same where `asked` names none. If other quotes are shown than
        before, the votes go, and in any case the question counts as not dismissed. Follow-ups of others no
        longer repeat its words from before.
        """
        answer_id = func.coalesce(asked.answer_id, questions.c.answer_id)
        values = _values(asked) | {"answer_id": answer_id, "dismissed": False}
        async with self._transactions.writing() as connection:
            shown = await connection.scalar(
                select(questions.c.quotes).where(questions.c.id == question_id).with_for_update()
            )
            if shown != values["quotes"]:
                await connection.execute(delete(votes).where(votes.c.question_id == question_id))
            await take_back(
                connection,
                lambda before: and_(before.c.id == question_id, before.c.text != asked.text),
                questions.c.person_id != asked.person_id,
            )
            await connection.execute(update(questions).where(questions.c.id == question_id).values(values))

    async def answered_by(self, question_id: int, message_id: int) -> None:
        """Note which message answers a question; nothing happens where the question is gone."""
        async with self._transactions.writing() as connection:
            await connection.execute(
                update(questions).where(questions.c.id == question_id).values(answer_id=message_id)
            )

    async def get(self, question_id: int) -> Asked | None:
        """Return a question, or None where it is gone."""
        found = await self._newest(questions.c.id == question_id)
        return None if found is None else found[1]

    async def asked_in(self, chat_id: int, message_id: int) -> tuple[int, Asked] | None:
        """Return the question that a message asked, and its id before it."""
        return await self._newest(questions.c.chat_id == chat_id, questions.c.message_id == message_id)

    async def answered_in(self, chat_id: int, message_id: int) -> tuple[int, Asked] | None:
        """Return the question that a message answers, and its id before it."""
        return await self._newest(questions.c.chat_id == chat_id, questions.c.answer_id == message_id)

    async def latest(
        self, place: Place, person_id: int, since: datetime, *, before: int | None = None
    ) -> Asked | None:
        """Return the last question that a person asked in `place` at `since` or later.

        Where `before` is the number of a message, only what was asked before that counts.
        """
        earlier = () if before is None else (questions.c.message_id < before,)
        found = await self._newest(
            *earlier,
            questions.c.person_id == person_id,
            questions.c.chat_id == place.chat_id,
            questions.c.thread_id == place.thread_id,
            questions.c.asked_at >= since,
        )
        return None if found is None else found[1]

    async def forget(self, person_id: int) -> int:
        """Delete the questions and votes of a person, and return how many questions these were.

        Follow-ups of others stay, but no longer repeat what they were read with.
        """
        async with self._transactions.writing() as connection:
            # Questions before votes, as everywhere: so no two transactions wait for each other.
            deleted = await _delete(connection, lambda asked: asked.c.person_id == person_id)
            await connection.execute(delete(votes).where(votes.c.person_id == person_id))
        return deleted

    async def purge(self, before: datetime) -> int:
        """Delete the questions asked before that time, with their votes, and return how many these were."""
        async with self._transactions.writing() as connection:
            return await _delete(connection, lambda asked: asked.c.asked_at < before)

    async def _newest(self, *conditions: ColumnElement[bool]) -> tuple[int, Asked] | None:
        newest = (questions.c.asked_at.desc(), questions.c.id.desc())
        query: Select[Any] = select(questions).where(*conditions).order_by(*newest).limit(1)
        async with self._transactions.reading() as connection:
            row = (await connection.execute(query)).one_or_none()
        return None if row is None else (row.id, _asked(row))


async def _delete(connection: AsyncConnection, going: Condition) -> int:
    """Delete the questions that are `going`, and their words from the follow-ups that stay."""
    await take_back(connection, going, ~going(questions))
    return (await connection.execute(delete(questions).where(going(questions)))).rowcount


def _values(asked: Asked) -> dict[str, Any]:
    return {
        "chat_id": asked.place.chat_id,
        "thread_id": asked.place.thread_id,
        "kind": asked.kind.value,
        "person_id": asked.person_id,
        "message_id": asked.message_id,
        "text": asked.text,
        "topic": asked.topic,
        "verdict": asked.verdict.value,
        "confidence": asked.confidence,
        "asked_at": asked.asked_at,
        "earlier": asked.earlier,
        "suggestion": asked.suggestion,
        "quotes": [{"key": quote.key, "sentence": list(quote.sentence)} for quote in asked.quotes],
        "answer_id": asked.answer_id,
        "article": asked.article,
    }


def _asked(row: Row[Any]) -> Asked:
    return Asked(
        place=Place(row.chat_id, row.thread_id),
        kind=ChatKind(row.kind),
        person_id=row.person_id,
        message_id=row.message_id,
        text=row.text,
        topic=row.topic,
        verdict=Verdict(row.verdict),
        confidence=row.confidence,
        asked_at=row.asked_at,
        earlier=row.earlier,
        suggestion=row.suggestion,
        quotes=tuple(ShownQuote(quote["key"], _span(quote["sentence"])) for quote in row.quotes),
        answer_id=row.answer_id,
        article=row.article,
    )


def _span(ends: list[int]) -> tuple[int, int]:
    start, end = ends
    return start, end
