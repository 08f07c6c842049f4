"""What was done to the articles, and by whom."""

from typing import Any

from sqlalchemy import Row, Select, func, insert, select

from bot.store.records import Deed, DeedKind
from bot.store.tables import audit
from bot.store.transactions import Transactions


class Audit:
    """The deeds, which are kept for as long as the store is: they hold nothing of what people ask."""

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    async def record(self, entry: Deed) -> None:
        """Keep `entry`."""
        async with self._transactions.writing() as connection:
            await connection.execute(insert(audit).values(_values(entry)))

    async def latest(self, start: int, limit: int) -> tuple[Deed, ...]:
        """Return `limit` deeds, the newest first, from the one at `start` on, counted from 0."""
        newest = (audit.c.at.desc(), audit.c.id.desc())
        query: Select[Any] = select(audit).order_by(*newest).offset(start).limit(limit)
        async with self._transactions.reading() as connection:
            return tuple(_deed(row) for row in await connection.execute(query))

    async def count(self) -> int:
        """Return how many deeds there are."""
        async with self._transactions.reading() as connection:
            return (await connection.execute(select(func.count()).select_from(audit))).scalar_one()


def _values(entry: Deed) -> dict[str, Any]:
    return {
        "at": entry.at,
        "person_id": entry.person_id,
        "person": entry.person,
        "deed": entry.kind.value,
        "subject": entry.subject,
        "passages_added": entry.passages_added,
        "passages_removed": entry.passages_removed,
        "passages_changed": entry.passages_changed,
    }


def _deed(row: Row[Any]) -> Deed:
    return Deed(
        at=row.at,
        person_id=row.person_id,
        person=row.person,
        kind=DeedKind(row.deed),
        subject=row.subject,
        passages_added=row.passages_added,
        passages_removed=row.passages_removed,
        passages_changed=row.passages_changed,
    )
