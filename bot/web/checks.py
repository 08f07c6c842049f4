"""What must be so for the bot to be able to answer."""

from collections.abc import Mapping

from bot.application import Parts
from bot.web.health import Check


def checks(parts: Parts) -> Mapping[str, Check]:
    """Return the checks of the bot made of `parts`, by the names under which they are told."""

    async def index() -> bool:
        return bool(parts.answerer.index.passages)

    return {"index": index, "store": parts.store.is_reachable, "telegram": parts.reachability.is_given}
