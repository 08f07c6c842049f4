"""The labels that figures are told apart by, all of whose values are known beforehand."""

from enum import StrEnum


class Where(StrEnum):
    """Where a question was asked."""

    PRIVATE = "private"
    GROUP = "group"
    INLINE = "inline"
    GUEST = "guest"
    WEB = "web"


class Who(StrEnum):
    """Who asked too much."""

    PERSON = "person"
    CHAT = "chat"
    ADDRESS = "address"


class Failure(StrEnum):
    """Why a call of the Bot API failed."""

    BAD_REQUEST = "bad_request"
    UNAUTHORIZED = "unauthorized"
    FORBIDDEN = "forbidden"
    NOT_FOUND = "not_found"
    CONFLICT = "conflict"
    TOO_MANY_REQUESTS = "too_many_requests"
    SERVER_ERROR = "server_error"
    NETWORK = "network"
