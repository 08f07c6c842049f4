"""Questions to keep."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.store.records import Asked, ChatKind, Place
from retrieval.answer import Verdict

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)

PLAIN = Asked(
    place=Place(chat_id=12),
    kind=ChatKind.PRIVATE,
    person_id=12,
    message_id=5,
    text="How far does it fly?",
    topic="far fli",
    verdict=Verdict.ANSWERED,
    confidence=0.75,
    asked_at=NOON,
)


def asked(**changes: Any) -> Asked:  # noqa: ANN401  the fields of Asked
    """Return a question that is plain but for `changes`."""
    return replace(PLAIN, **changes)
