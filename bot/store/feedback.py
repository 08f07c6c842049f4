"""Whether people found the answers helpful."""

from sqlalchemy import case, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.records import Votes
from bot.store.tables import questions, votes
from bot.store.transactions import Transactions


class Feedback:
    """The votes on answers, one a person and question.

    Each method returns how the votes stand after it, or None where the question is gone.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def votes(self, question_id: int, person_id: int) -> Votes | None:
        """Count the votes, and tell which is that of `person_id`."""
        async with self._transactions.reading() as connection:
            return await _count(connection, question_id, person_id)

    async def toggle(self, question_id: int, person_id: int, helpful: bool) -> Votes | None:  # noqa: FBT001
        """Vote, or take the vote back where the person has voted the same before."""
        async with self._transactions.writing() as connection:
            if not await _hold(connection, question_id):
                return None
            own = await connection.scalar(
                select(votes.c.helpful).where(
                    votes.c.question_id == question_id, votes.c.person_id == person_id
                )
            )
            await _replace(connection, question_id, person_id, None if own is helpful else helpful)
            return await _count(connection, question_id, person_id)

    async def say(self, question_id: int, person_id: int, helpful: bool | None) -> Votes | None:  # noqa: FBT001
        """Vote, whatever the person has voted before; None takes the vote back."""
        async with self._transactions.writing() as connection:
            if not await _hold(connection, question_id):
                return None
            await _replace(connection, question_id, person_id, helpful)
            return await _count(connection, question_id, person_id)


async def _hold(connection: AsyncConnection, question_id: int) -> bool:
    """Let other votes on the question wait until the transaction ends; tell whether there is the question."""
    held = select(questions.c.id).where(questions.c.id == question_id).with_for_update()
    return await connection.scalar(held) is not None


async def _replace(
    connection: AsyncConnection,
    question_id: int,
    person_id: int,
    helpful: bool | None,  # noqa: FBT001
) -> None:
    await connection.execute(
        delete(votes).where(votes.c.question_id == question_id, votes.c.person_id == person_id)
    )
    if helpful is not None:
        await connection.execute(
            insert(votes).values(question_id=question_id, person_id=person_id, helpful=helpful)
        )


async def _count(connection: AsyncConnection, question_id: int, person_id: int) -> Votes | None:
    own = case((votes.c.person_id == person_id, case((votes.c.helpful, 1), else_=0)))
    query = (
        select(
            func.count().filter(votes.c.helpful).label("helpful"),
            func.count().filter(~votes.c.helpful).label("not_helpful"),
            func.max(own).label("own"),
        )
        .select_from(questions.outerjoin(votes))
        .where(questions.c.id == question_id)
        .group_by(questions.c.id)
    )
    row = (await connection.execute(query)).one_or_none()
    return row and Votes(row.helpful, row.not_helpful, None if row.own is None else bool(row.own))
