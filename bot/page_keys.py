"""Keys to private pages: signed, for one article each, and good for some days."""

import hashlib
import re
from datetime import UTC, datetime, timedelta
from enum import Enum, auto

from itsdangerous import Signer

from bot.clock import Clock, now
from bot.settings import Settings

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SALT = b"pullquote.page_keys"
"""Keeps what is signed here apart from all else that is signed with the same secret."""

_FORM = re.compile(r"([0-9]{1,6})\.([A-Za-z0-9_-]{43})")


class Opening(Enum):
    """Whether a key opens a page."""

    OPENS = auto()
    ENDED = auto()
    NEVER = auto()


class PageKeys:
    """Makes and reads keys; whoever has the same secret makes the same ones."""

    def __init__(self, secret: str | bytes, days: int, clock: Clock = now) -> None:
        """Make keys that open for `days` days, and then until it is midnight in UTC."""
        self._signer = Signer(secret, _SALT, key_derivation="hmac", digest_method=hashlib.sha256)
        self._days = timedelta(days=days)
        self._clock = clock

    def key_to(self, slug: str) -> str:
        """Return the key to the page of the article with a slug: the same all day long.

        So a message that is shown again does not change by it.
        """
        day = str(_day(self._clock() + self._days))
        return f"{day}.{self._signer.get_signature(_subject(day, slug)).decode('ascii')}"

    def opening(self, key: str, slug: str) -> Opening:
        """Tell whether `key`, which anybody may have written, opens the page of the article with a slug."""
        form = _FORM.fullmatch(key)
        if form is None or not self._signer.verify_signature(_subject(form[1], slug), form[2]):
            return Opening.NEVER
        return Opening.OPENS if _day(self._clock()) <= int(form[1]) else Opening.ENDED


def keys_to_pages(settings: Settings, secret: str | bytes) -> PageKeys | None:
    """Return what makes the keys from `secret`, None where the `settings` let everybody read the pages."""
    return PageKeys(secret, settings.link_days) if settings.private_pages else None


def _subject(day: str, slug: str) -> bytes:
    return f"{day}.{slug}".encode("utf-8", "surrogatepass")


def _day(time: datetime) -> int:
    return (time - _EPOCH).days
