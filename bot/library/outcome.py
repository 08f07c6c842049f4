"""What came of a change of the library, and who had it made."""

from dataclasses import dataclass
from datetime import datetime

from bot.store.records import Deed, DeedKind
from corpus.changes import Changes
from retrieval.index import Index


@dataclass(frozen=True, slots=True)
class Editor:
    """Who has something done: an administrator by their numeric id, or nobody, where it happens by itself."""

    id: int
    name: str


ITSELF = Editor(0, "")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done: the index that is live now, what changed, and how many seconds it took.

    `subject` is the title of the article that it was done to, empty where it was to all. `version` is the
    library's by now and `before` the one that it was, None where that is not known.
    """

    kind: DeedKind
    subject: str
    index: Index
    changes: Changes
    seconds: float
    version: int | None
    before: int | None

    def deed(self, by: Editor, at: datetime) -> Deed:
        """Return what the audit log keeps of this, which was done `by` somebody `at` a time."""
        return Deed(
            at=at,
            person_id=by.id,
            person=by.name,
            kind=self.kind,
            subject=self.subject,
            passages_added=self.changes.passages_added,
            passages_removed=self.changes.passages_removed,
            passages_changed=self.changes.passages_changed,
        )
