"""What the bot offered for inline queries, of which people choose."""

from bot.sandbox.page.errors import NotThereError
from bot.sandbox.page.limits import MAX_OFFERS
from bot.sandbox.records import Event, InlineAnswer, Json
from bot.sandbox.telegram import Telegram


class Offers:
    """The results of the last inline queries on `telegram`, each for whoever asked."""

    def __init__(self, telegram: Telegram, most: int = MAX_OFFERS) -> None:
        self._most = most
        self._results: dict[tuple[str, int], tuple[Json, ...]] = {}  # by query and person, oldest first
        telegram.listen(self._note)

    def expect(self, query_id: str, person_id: int) -> None:
        """Take it that the person with an id asked; of too many queries the oldest is forgotten."""
        self._results[query_id, person_id] = ()
        if len(self._results) > self._most:
            del self._results[next(iter(self._results))]

    def result(self, query_id: str, result_id: str, person_id: int) -> Json:
        """Return a result that the person was offered.

        Raises:
            NotThereError: when they were not.
        """
        for result in self._results.get((query_id, person_id), ()):
            if result["id"] == result_id:
                return result
        raise NotThereError("The bot offered no such result to this speaker.")

    def _note(self, event: Event) -> None:
        if isinstance(event, InlineAnswer):
            for query_id, person_id in self._results:
                if query_id == event.query_id:
                    self._results[query_id, person_id] = tuple(event.results)
