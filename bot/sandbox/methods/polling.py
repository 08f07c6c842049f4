"""Who the bot is, and how it gets its updates."""

from typing import Annotated

from pydantic import Field
from pydantic import Json as Encoded

from bot.sandbox.errors import ApiError
from bot.sandbox.methods.call import Call, Parameters
from bot.sandbox.records import Json
from bot.sandbox.state import State

_DELIVERED = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
_ABILITIES = {
    "can_join_groups": True,
    "supports_inline_queries": True,
    "supports_guest_queries": True,
    "can_connect_to_business": False,
    "has_main_web_app": False,
    "has_topics_enabled": False,
    "allows_users_to_create_topics": False,
    "can_manage_bots": False,
}


class GetMe(Call):
    """Ask who the bot is."""

    def carry_out(self, telegram: State) -> Json:
        """Return the bot with what it is able to do."""
        return telegram.bot | _ABILITIES | {"can_read_all_group_messages": not telegram.privacy_mode}


class GetUpdates(Parameters):
    """Ask for updates from `offset` on, waiting for one for at most `timeout` seconds."""

    offset: int = 0
    limit: Annotated[int, Field(ge=1, le=100)] = 100
    timeout: Annotated[int, Field(ge=0)] = 0
    allowed_updates: Encoded[tuple[str, ...]] | None = None

    async def take(self, telegram: State) -> list[Json]:
        """Return the updates once there are any, or time is up.

        Raises:
            ApiError: while updates are delivered, or once they are.
        """
        if telegram.hook.webhook:
            raise ApiError(409, f"Conflict: {_DELIVERED}")
        if self.allowed_updates is not None:
            telegram.updates.allow(self.allowed_updates)
        taken = await telegram.updates.take(self.offset, self.limit, self.timeout)
        if telegram.hook.webhook:
            raise ApiError(409, "Conflict: terminated by setWebhook request")
        return taken
