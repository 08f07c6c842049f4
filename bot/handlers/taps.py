"""A tap on a button: what it asks for, and the message whose button it is."""

from collections.abc import Callable
from typing import TypeVar

from telegram import CallbackQuery, Message, Update

from bot.callbacks import Action, read_data

Kind = TypeVar("Kind", bound=Action)


def tapped(update: Update, kind: type[Kind]) -> tuple[CallbackQuery, Message | None, Kind]:
    """Return the tap, the message whose button it was, if Telegram still tells it, and what it asks for.

    A message that Telegram tells no longer comes as one of 1970, of which nothing but its number is known.

    Raises:
        ValueError: when `update` is no tap on a button of this `kind`.
    """
    query = update.callback_query
    action = read_data(query.data) if query and query.data else None
    if query is None or not isinstance(action, kind):
        raise ValueError(f"not a tap on a button of the kind {kind.name}")
    message = query.message
    return query, message if isinstance(message, Message) and message.is_accessible else None, action


def asks_for(kind: type[Action]) -> Callable[[object], bool]:
    """Return a test of callback data that passes what asks for an action of this `kind`."""

    def passes(data: object) -> bool:
        return isinstance(data, str) and isinstance(read_data(data), kind)

    return passes
