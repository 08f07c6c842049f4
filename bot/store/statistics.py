"""How much was asked, and what went unanswered."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, and_, func, or_, select, update

from bot.store.records import Day, Unanswered
from bot.store.tables import questions, votes
from bot.store.transactions import Transactions
from bot.store.utc_date import utc_date
from retrieval.answer import Verdict


class Statistics:
    """What the administrators of the bot see of the questions.

    A question is unanswered where nothing was found, or where more people found its answer not helpful than
    helpful, until it is dismissed. What one article alone was asked for in vain does not count: others may
    have it.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def days(self, first: date, last: date) -> tuple[Day, ...]:
        """Return the days from `first` to `last`, both included, in order and also those without questions.

        Votes count on the day of their question.
        """
        day = utc_date(questions.c.asked_at)
        span = _within(first, last)
        verdicts: Select[Any] = select(day, questions.c.verdict, func.count()).where(*span)
        said: Select[Any] = select(day, votes.c.helpful, func.count()).join_from(votes, questions).where(*span)
        async with self._transactions.reading() as connection:
            asked = await connection.execute(verdicts.group_by(day, questions.c.verdict))
            voted = await connection.execute(said.group_by(day, votes.c.helpful))
        counts = Counter({(row[0], row[1]): row[2] for row in (*asked, *voted)})
        return tuple(_day(first + timedelta(days=later), counts) for later in range((last - first).days + 1))

    async def unanswered(self, offset: int, limit: int) -> tuple[Unanswered, ...]:
        """Return `limit` groups of unanswered questions with one topic, from the group `offset` on.

        What was asked most often comes first, and what was asked last among what was asked as often.
        """
        return await self._groups(_groups().offset(offset).limit(limit))

    async def export(self) -> tuple[Unanswered, ...]:
        """Return all groups that `unanswered` counts, in the same order."""
        return await self._groups(_groups())

    async def unanswered_count(self) -> int:
        """Return how many groups of unanswered questions there are."""
        unanswered = _unanswered()
        async with self._transactions.reading() as connection:
            query = select(func.count(unanswered.c.topic.distinct()))
            return (await connection.execute(query)).scalar_one()

    async def dismiss(self, topic: str) -> int:
        """Dismiss the unanswered questions with `topic`, and return how many these were.

        When it is asked again, that question shows.
        """
        unanswered = _unanswered()
        these = select(unanswered.c.id).where(unanswered.c.topic == topic)
        async with self._transactions.writing() as connection:
            dismissal = update(questions).where(questions.c.id.in_(these)).values(dismissed=True)
            return (await connection.execute(dismissal)).rowcount

    async def _groups(self, query: Select[Any]) -> tuple[Unanswered, ...]:
        async with self._transactions.reading() as connection:
            rows = (await connection.execute(query)).all()
        return tuple(
            Unanswered(row.topic, row.text, row.times, int(row.not_helpful), row.asked_at) for row in rows
        )


def _within(first: date, last: date) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    start = datetime.combine(first, time(), UTC)
    end = datetime.combine(last + timedelta(days=1), time(), UTC)
    return questions.c.asked_at >= start, questions.c.asked_at < end


def _day(day: date, counts: Counter[tuple[date, str | bool]]) -> Day:
    """Return `day` with its counts, which are by verdict and by vote."""
    return Day(
        date=day,
        asked=sum(counts[day, verdict.value] for verdict in Verdict),
        answered=counts[day, Verdict.ANSWERED.value],
        unsure=counts[day, Verdict.UNSURE.value],
        not_found=counts[day, Verdict.NOT_FOUND.value],
        helpful=counts[day, True],
        not_helpful=counts[day, False],
    )


def _unanswered() -> Subquery:
    """Return the unanswered questions, each with how many people found the answer not helpful."""
    tally = (
        select(
            votes.c.question_id,
            func.count().filter(votes.c.helpful).label("helpful"),
            func.count().filter(~votes.c.helpful).label("not_helpful"),
        )
        .group_by(votes.c.question_id)
        .subquery()
    )
    disliked = tally.c.not_helpful > tally.c.helpful
    lacking = and_(questions.c.verdict == Verdict.NOT_FOUND.value, questions.c.article.is_(None))
    return (
        select(
            questions.c.id,
            questions.c.topic,
            questions.c.text,
            questions.c.asked_at,
            func.coalesce(tally.c.not_helpful, 0).label("not_helpful"),
        )
        .select_from(questions.outerjoin(tally, tally.c.question_id == questions.c.id))
        .where(~questions.c.dismissed, or_(lacking, disliked))
        .subquery()
    )


def _groups() -> Select[Any]:
    """Return the unanswered questions by topic: the last of each, and counts of them all."""
    unanswered = _unanswered()
    newest = (unanswered.c.asked_at.desc(), unanswered.c.id.desc())
    of_topic: dict[str, Any] = {"partition_by": unanswered.c.topic}
    ranked = select(
        unanswered.c.topic,
        unanswered.c.text,
        unanswered.c.asked_at,
        func.row_number().over(**of_topic, order_by=newest).label("rank"),
        func.count().over(**of_topic).label("times"),
        func.sum(unanswered.c.not_helpful).over(**of_topic).label("not_helpful"),
    ).subquery()
    return (
        select(ranked)
        .where(ranked.c.rank == 1)
        .order_by(ranked.c.times.desc(), ranked.c.asked_at.desc(), ranked.c.topic)
    )
