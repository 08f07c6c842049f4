"""A piece of work on the library: what it starts from, and how it goes on beside the answers."""

from dataclasses import dataclass

from bot.library.progress import Progress
from retrieval.index import Index
from retrieval.right_of_way import Pause


@dataclass(frozen=True, slots=True)
class Job:
    """Work that starts from the `live` index, notes its `progress`, and makes a `pause` between its pieces."""

    live: Index
    progress: Progress
    pause: Pause
