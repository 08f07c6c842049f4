"""Pictures that were sent together: one message each to Telegram, one thing to people."""

from collections import OrderedDict

REMEMBERED = 1000
"""So many albums are known; beyond, the oldest is forgotten."""


class Albums:
    """Knows the albums of which a message has been dealt with."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, None] = OrderedDict()

    def begin(self, album: str | None) -> bool:
        """Tell whether a message is the first of its `album` to be dealt with, as is one that is in none."""
        if album is None:
            return True
        is_new = album not in self._known
        self._known[album] = None
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        return is_new
