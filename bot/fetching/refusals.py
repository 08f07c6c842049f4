"""Why nothing was fetched."""

from enum import Enum


class Refusal(Enum):
    """What an administrator can be told of it; the values are for the log."""

    SWITCHED_OFF = "no host is admitted"
    NOT_AN_ADDRESS = "not an address of the web, or one with a port or a password in it"
    HOST_NOT_ALLOWED = "host is not admitted"
    NOT_PUBLIC = "host has an address that is not public"
    NOT_REACHED = "not reached"
    TOO_MANY_REDIRECTS = "redirected too often"
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"


class FetchError(Exception):
    """Raised when an article cannot be fetched.

    `host` is the one that was to be asked, empty where there was none; `detail` is a status such as "404" or a
    few words in English for NOT_REACHED, else empty.
    """

    def __init__(self, refusal: Refusal, host: str = "", detail: str = "") -> None:
        super().__init__(": ".join(part for part in (host, refusal.value, detail) if part))
        self.refusal = refusal
        self.host = host
        self.detail = detail
