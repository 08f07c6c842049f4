"""How many questions one person, and one chat, may ask in a minute."""

from collections.abc import Callable
from enum import Enum, auto
from time import monotonic
from typing import NamedTuple

from bot.sliding_window import SlidingWindow

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

    def __init__(
        self, clock: Callable[[], float] = monotonic, on_refusal: Callable[[str], object] = lambda _: None
    ) -> None:
        """Take the time in seconds from `clock`.

        `on_refusal` is called with "person" or "chat" when one has asked too much; not for what is overheard.
        """
        self._clock = clock
        self._on_refusal = on_refusal
        self._told: dict[_Key, float] = {}
        self._asked = SlidingWindow[_Key](
            WINDOW_SECONDS, REMEMBERED, on_forgotten=lambda quiet: self._told.pop(quiet, None)
        )

    def admit(self, person_id: int, chat_id: int, *, overheard: bool = False) -> Admission:
        """Count a question of a person in a chat, and tell whether it is to be answered.

        What is only `overheard` counts by itself, so that who talks a lot can still ask.
        """
        at = self._clock()
        counted = (
            (_Key(overheard, "person", person_id), QUESTIONS_OF_A_PERSON),
            (_Key(overheard, "chat", chat_id), QUESTIONS_OF_A_CHAT),
        )
        full = next((key for key, most in counted if len(self._asked.recent(key, at)) >= most), None)
        if full is None:
            for key, _ in counted:
                self._asked.recent(key, at).append(at)
            return Admission.ADMITTED
        if not overheard:
            self._on_refusal(full.kind)
        told = self._told.get(full)
        self._told[full] = at
        return Admission.REFUSED if told is not None and at - told < WINDOW_SECONDS else Admission.REFUSED_FIRST
