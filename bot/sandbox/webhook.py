"""The address that updates are delivered to, and how that goes."""

import asyncio
import contextlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Webhook:
    """An address as it was set, with what is sent along; `max_connections` is only told again."""

    url: str
    secret_token: str
    max_connections: int


@dataclass(frozen=True, slots=True)
class Failure:
    """What was wrong with a delivery, in Telegram's words, and when, in Unix time."""

    date: int
    message: str


class Hook:
    """The webhook of one bot, while it has one."""

    def __init__(self) -> None:
        self.webhook: Webhook | None = None
        self.failure: Failure | None = None
        self.next_change_at = 0.0  # Telegram lets a webhook be set once a second
        self._changed = asyncio.Event()

    def change(self, webhook: Webhook | None) -> None:
        """Deliver to `webhook` from now on, or nowhere; what went wrong before is forgotten."""
        self.webhook, self.failure = webhook, None
        self._changed.set()

    def current(self) -> Webhook | None:
        """Return the webhook; `changed` waits for another one from now on."""
        self._changed.clear()
        return self.webhook

    async def changed(self, seconds: float | None = None) -> None:
        """Wait until the webhook has changed since it was asked for, but no longer than some seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._changed.wait()
