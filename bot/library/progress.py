"""How far a piece of work on the library has come."""

from dataclasses import dataclass
from enum import Enum


class Phase(Enum):
    """What is being done."""

    READING = "files"
    INDEXING = "passages"


@dataclass(slots=True)
class Progress:
    """How much of a phase is `done`, of how much in `all`.

    One thread writes it while others look at it; each number alone is always right.
    """

    phase: Phase = Phase.READING
    done: int = 0
    all: int = 0

    def reading(self, done: int, all_of_them: int) -> None:
        """Note how many files have been read."""
        self.phase, self.done, self.all = Phase.READING, done, all_of_them

    def indexing(self, done: int, all_of_them: int) -> None:
        """Note how many passages have been indexed."""
        self.phase, self.done, self.all = Phase.INDEXING, done, all_of_them
