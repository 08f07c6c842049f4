"""Delivering updates to a webhook, over real HTTP."""

import json
import logging
from collections.abc import Awaitable, Callable

import httpx

from bot.sandbox.errors import ApiError
from bot.sandbox.parameters import encoded
from bot.sandbox.records import Json
from bot.sandbox.telegram import Telegram
from bot.sandbox.webhook import Failure, Webhook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the name of the header

FIRST_PAUSE = 2.0
"""So many seconds pass before the second new try; the first one comes at once, and each later one after twice
as long."""

LONGEST_PAUSE = 60.0
LONGEST_WAIT = 3600
"""So many seconds at most pass when the webhook itself says when to come again."""

_NOT_IN_AN_ANSWER = ("setwebhook", "deletewebhook", "close", "logout")

logger = logging.getLogger(__name__)

CarryOut = Callable[[str, Json], Awaitable[object]]
"""Carries out a method with its parameters."""


class Deliveries:
    """Delivers what waits to the webhook of `telegram`, one update at a time, in order.

    Telegram does so on several connections, in order for each chat alone. `carry_out` gets the methods that are
    called by answers.
    """

    def __init__(
        self, telegram: Telegram, carry_out: CarryOut, http: httpx.AsyncClient, first_pause: float = FIRST_PAUSE
    ) -> None:
        self._telegram = telegram
        self._carry_out = carry_out
        self._http = http
        self._first_pause = first_pause
        self._failed = 0

    async def run(self) -> None:
        """Deliver until cancelled, while there is a webhook."""
        hook, updates = self._telegram.hook, self._telegram.updates
        while True:
            if hook.current() is None:
                await hook.changed()
                continue
            update = await updates.oldest()
            webhook = hook.current()
            if webhook:
                await self._deliver(webhook, update)

    async def _deliver(self, webhook: Webhook, update: Json) -> None:
        """Deliver `update`; where that fails, note why, and wait before the next try."""
        response = await self._post(webhook, update)
        if isinstance(response, httpx.Response) and response.is_success:
            self._failed = 0
            await self._obey(response)
            self._telegram.updates.confirm(update["update_id"])
            return
        self._failed += 1
        hook = self._telegram.hook
        if hook.webhook is webhook:
            hook.failure = Failure(int(self._telegram.clock()), _words(response))
        await hook.changed(self._pause(response))

    async def _post(self, webhook: Webhook, update: Json) -> httpx.Response | httpx.TransportError:
        headers = {"Content-Type": "application/json"}
        if webhook.secret_token:
            headers[SECRET_HEADER] = webhook.secret_token
        try:
            return await self._http.post(webhook.url, content=json.dumps(update), headers=headers)
        except httpx.TransportError as error:
            return error

    def _pause(self, response: httpx.Response | httpx.TransportError) -> float:
        """Return how many seconds pass before the next try, as in `WebhookActor::on_update_error`."""
        asked = response.headers.get("retry-after", "") if isinstance(response, httpx.Response) else ""
        if asked.isascii() and asked.isdigit() and int(asked):
            return min(int(asked), LONGEST_WAIT)
        return min(self._first_pause * 2 ** (self._failed - 2), LONGEST_PAUSE) if self._failed > 1 else 0

    async def _obey(self, response: httpx.Response) -> None:
        """Carry out the method that an answer calls; Telegram tells nobody what comes of it."""
        if not response.headers.get("content-type", "").startswith("application/json"):
            return
        try:
            given = encoded(response.content)
            name = str(given.pop("method", ""))
            if name and not name.lower().startswith(("get", *_NOT_IN_AN_ANSWER)):
                await self._carry_out(name, given)
        except ApiError as error:
            logger.warning("What the webhook answered is refused: %s", error)


def _words(response: httpx.Response | httpx.TransportError) -> str:
    """Return what Telegram says of a delivery that failed."""
    match response:
        case httpx.Response():
            return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
        case httpx.ConnectTimeout():
            return "Connection timed out"
        case httpx.ConnectError():
            return "Connection refused"
        case httpx.TimeoutException():
            return "Read timeout expired"
    return "Connection closed"
