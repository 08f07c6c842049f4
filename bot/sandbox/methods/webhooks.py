"""Having updates delivered instead of fetching them.

What is refused, and in which order, is as in the Bot API server's `Client::do_set_webhook` and
`WebhookActor::start_up`. A self-signed certificate and a fixed IP address are not supported.
"""

import re
from ipaddress import ip_address
from typing import Annotated

from pydantic import Field
from pydantic import Json as Encoded

from bot.sandbox.errors import ApiError, BadRequestError
from bot.sandbox.links import LinkError, place_of
from bot.sandbox.methods.call import Call
from bot.sandbox.records import Json
from bot.sandbox.state import State
from bot.sandbox.webhook import Webhook

_PORTS = (443, 88, 80, 8443)
_SECRET = re.compile(r"[A-Za-z0-9_-]*")
_LONGEST_SECRET = 256


class SetWebhook(Call):
    """Have updates delivered to an address."""

    url: str = ""
    max_connections: Annotated[int, Field(ge=1, le=100)] = 40
    allowed_updates: Encoded[tuple[str, ...]] | None = None
    drop_pending_updates: bool = False
    secret_token: str = ""

    def carry_out(self, telegram: State) -> bool:
        """Set it; whoever waits for updates is told so. A refused one leaves the bot without any."""
        if not self.url:
            return DeleteWebhook(drop_pending_updates=self.drop_pending_updates).carry_out(telegram)
        if telegram.clock() < telegram.hook.next_change_at:
            raise ApiError(429, "Too Many Requests: retry after 1", {"retry_after": 1})
        telegram.hook.next_change_at = telegram.clock() + 1
        webhook = Webhook(self.url, self.secret_token, self.max_connections)
        if webhook != telegram.hook.webhook or self.drop_pending_updates:
            DeleteWebhook(drop_pending_updates=self.drop_pending_updates).carry_out(telegram)
            self._check(local=telegram.local)
            telegram.hook.change(webhook)
            telegram.updates.wake()
        if self.allowed_updates is not None:
            telegram.updates.allow(self.allowed_updates)
        return True

    def _check(self, *, local: bool) -> None:
        try:
            scheme, host, port = place_of(self.url)
        except LinkError as error:
            raise BadRequestError("invalid webhook URL specified") from error
        if len(self.secret_token.encode()) > _LONGEST_SECRET:
            raise BadRequestError("secret token is too long")
        if not _SECRET.fullmatch(self.secret_token):
            raise BadRequestError("secret token contains unallowed characters")
        if local:
            return
        if scheme != "https":
            raise BadRequestError("bad webhook: An HTTPS URL must be provided for webhook")
        if port not in _PORTS:
            raise BadRequestError("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        if _is_reserved(host):
            raise BadRequestError(f"bad webhook: IP address {host} is reserved")


class DeleteWebhook(Call):
    """Go over to polling."""

    drop_pending_updates: bool = False

    def carry_out(self, telegram: State) -> bool:
        """Deliver nothing any more."""
        if self.drop_pending_updates:
            telegram.updates.drop()
        telegram.hook.change(None)
        return True


class GetWebhookInfo(Call):
    """Ask where updates are delivered to, and how that goes."""

    def carry_out(self, telegram: State) -> Json:
        """Return it."""
        webhook, failure = telegram.hook.webhook, telegram.hook.failure
        info: Json = {"url": webhook.url if webhook else "", "has_custom_certificate": False}
        info["pending_update_count"] = telegram.updates.count
        if failure:
            info |= {"last_error_date": failure.date, "last_error_message": failure.message}
        if webhook:
            # The host is not looked up here, and the server says so in that case.
            info |= {"max_connections": webhook.max_connections, "ip_address": "<unknown>"}
        if telegram.updates.allowed:
            info["allowed_updates"] = list(telegram.updates.allowed)
        return info


def _is_reserved(host: str) -> bool:
    """Tell whether `host` is an address that is nobody's on the internet; names are not looked up."""
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return not address.is_global or address.is_multicast
