"""As whom people write on the chat page, and where."""

from dataclasses import dataclass
from typing import Literal

from bot.sandbox.cast import ADMIN, FORUM, GROUP, OTHER_READER, READER
from bot.sandbox.page.errors import NotThereError, RefusalError
from bot.sandbox.records import Group, Person, Topic

PRIVATE = "private"
"""The chat of the speaker alone with the bot."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A `person` who writes as themselves, or, where `anonymous`, as the group that they administer."""

    person: Person
    role: Literal["reader", "admin"]
    anonymous: bool = False

    @property
    def name(self) -> str:
        """Return what the speaker is called."""
        return f"{self.person.first_name} (anonymous)" if self.anonymous else self.person.first_name


SPEAKERS = {
    "reader": Speaker(READER, "reader"),
    "other": Speaker(OTHER_READER, "reader"),
    "admin": Speaker(ADMIN, "admin"),
    "anonymous": Speaker(ADMIN, "admin", anonymous=True),
}
"""The speakers by their keys."""

GROUPS = {"group": GROUP, "forum": FORUM}
"""The groups by their keys."""


def speaker_of(key: str) -> Speaker:
    """Return the speaker of a `key`.

    Raises:
        NotThereError: when there is none.
    """
    if key not in SPEAKERS:
        raise NotThereError("There is no such speaker.")
    return SPEAKERS[key]


def group_of(key: str, speaker: Speaker) -> Group | None:
    """Return the group of a `key`, None for the private chat of the `speaker`.

    Raises:
        NotThereError: when there is none.
        RefusalError: when the speaker has no private chat.
    """
    if key == PRIVATE:
        if speaker.anonymous:
            raise RefusalError("Only in groups can somebody write as the group.")
        return None
    if key not in GROUPS:
        raise NotThereError("There is no such chat.")
    return GROUPS[key]


def topic_of(id_: int | None, group: Group | None) -> Topic | None:
    """Return the topic of an `id_` in `group`, None for its general one.

    Raises:
        NotThereError: when there is none.
    """
    if id_ is None:
        return None
    for topic in group.topics if group else ():
        if topic.id == id_:
            return topic
    raise NotThereError("There is no such topic in this chat.")
