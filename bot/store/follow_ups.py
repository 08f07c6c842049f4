"""What follow-ups repeat of the questions that they were read with."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, FromClause, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.store.tables import questions

Condition = Callable[[FromClause], ColumnElement[bool]]
"""What holds for the questions in a table, which may go by another name."""


async def take_back(connection: AsyncConnection, which: Condition, follow_ups: ColumnElement[bool]) -> None:
    """Have `follow_ups` no longer repeat the questions for `which` the condition holds."""
    asked = questions.alias()
    words = _apart(questions.c.earlier)
    repeated = select(asked.c.id).where(
        which(asked),
        asked.c.chat_id == questions.c.chat_id,
        func.replace(words, _apart(asked.c.text), "") != words,
    )
    await connection.execute(
        update(questions)
        .where(questions.c.earlier.is_not(None), follow_ups, repeated.exists())
        .values(earlier=None)
    )


def _apart(words: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return `words` between spaces, so that whole questions are found in them and no parts of words."""
    return literal(" ") + words + literal(" ")
