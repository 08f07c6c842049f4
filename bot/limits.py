"""How many questions one person, and one chat, may ask in a minute."""

from collections import deque
from collections.abc import Callable
from enum import Enum, auto
from time import monotonic
from typing import NamedTuple

QUESTIONS_OF_A_PERSON = 15
"""So many questions of one person are answered within `WINDOW_SECONDS`."""

QUESTIONS_OF_A_CHAT = 18
"""So many questions in one chat are answered within `WINDOW_SECONDS`; Telegram takes 20 messages in a group."""

WINDOW_SECONDS = 60.0

REMEMBERED = 10_000
"""So many people and chats are counted; beyond, those that were quiet longest are forgotten."""


class Admission(Enum):
    """Whether a question is to be answered; the first refusal is worth a word, the next ones are not."""

    ADMITTED = auto()
    REFUSED_FIRST = auto()
    REFUSED = auto()


class _Key(NamedTuple):
    overheard: bool
    kind: str
    id: int


class Limiter:
    """Counts what people and chats ask, in a window that slides along."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        """Take the time in seconds from `clock`."""
        self._clock = clock
        self._asked: dict[_Key, deque[float]] = {}
        self._told: dict[_Key, float] = {}

    def admit(self, person_id: int, chat_id: int, *, overheard: bool = False) -> Admission:
        """Count a question of a person in a chat, and tell whether it is to be answered.

        What is only `overheard` counts by itself, so that who talks a lot can still ask.
        """
        at = self._clock()
        counted = (
            (_Key(overheard, "person", person_id), QUESTIONS_OF_A_PERSON),
            (_Key(overheard, "chat", chat_id), QUESTIONS_OF_A_CHAT),
        )
        full = next((key for key, most in counted if len(self._recent(key, at)) >= most), None)
        if full is None:
            for key, _ in counted:
                self._recent(key, at).append(at)
            return Admission.ADMITTED
        told = self._told.get(full)
        self._told[full] = at
        return Admission.REFUSED if told is not None and at - told < WINDOW_SECONDS else Admission.REFUSED_FIRST

    def _recent(self, key: _Key, at: float) -> deque[float]:
        """Return when `key` asked within the window; it counts as the one that was busy last."""
        asked = self._asked.pop(key, None) or deque()
        while asked and at - asked[0] >= WINDOW_SECONDS:
            asked.popleft()
        self._asked[key] = asked
        if len(self._asked) > REMEMBERED:
            quiet = next(iter(self._asked))
            del self._asked[quiet]
            self._told.pop(quiet, None)
        return asked
