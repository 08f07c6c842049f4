"""The queue of updates that a bot gets."""

import asyncio
from collections.abc import Iterator, Sequence

from bot.sandbox.records import Json

_ONLY_WHEN_ASKED = ("chat_member", "message_reaction", "message_reaction_count")
"""The kinds of update that Telegram gives only to a bot that names them."""


class Updates:
    """Updates in the order in which they happened, each until the bot confirms it."""

    def __init__(self, ids: Iterator[int]) -> None:
        self._ids = ids
        self._waiting: list[Json] = []
        self._allowed: Sequence[str] = ()
        self._came = asyncio.Event()
        self._all_taken = asyncio.Event()

    def add(self, kind: str, content: Json) -> None:
        """Add an update of a `kind`, unless the bot has not asked for such ones."""
        if kind in self._allowed if self._allowed else kind not in _ONLY_WHEN_ASKED:
            self.put({kind: content})

    def put(self, update: Json) -> None:
        """Add an `update` whatever kinds the bot has asked for; its id is given here."""
        self._waiting.append({**update, "update_id": next(self._ids)})
        self._all_taken.clear()
        self._came.set()

    def allow(self, kinds: Sequence[str]) -> None:
        """Add updates of these `kinds` alone from now on, or of the usual ones where there are none."""
        self._allowed = kinds

    @property
    def allowed(self) -> Sequence[str]:
        """The kinds that the bot has asked for; none where it takes the usual ones."""
        return self._allowed

    @property
    def count(self) -> int:
        """How many updates wait."""
        return len(self._waiting)

    def wake(self) -> None:
        """Let whoever waits for an update look again at once."""
        self._came.set()

    async def oldest(self) -> Json:
        """Return the update that came first, once there is one; it waits until it is confirmed."""
        while not self._waiting:
            self._came.clear()
            await self._came.wait()
        return self._waiting[0]

    def confirm(self, update_id: int) -> None:
        """Forget the update of an id, which the bot has got, and those before it."""
        self._waiting = [update for update in self._waiting if update["update_id"] > update_id]
        if not self._waiting:
            self._all_taken.set()

    def drop(self) -> None:
        """Forget all updates there are."""
        self._waiting.clear()

    async def take(self, offset: int, limit: int, timeout_seconds: int) -> list[Json]:
        """Forget the updates before `offset`, and return the next ones once there are any, or time is up."""
        self._waiting = [update for update in self._waiting if update["update_id"] >= offset]
        if not self._waiting:
            self._all_taken.set()
            self._came.clear()
            try:
                async with asyncio.timeout(timeout_seconds):
                    await self._came.wait()
            except TimeoutError:
                return []
        return self._waiting[:limit]

    async def all_taken(self) -> None:
        """Wait until the bot has taken every update, which it says by asking for the next one."""
        if self._waiting:
            await self._all_taken.wait()
