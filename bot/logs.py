"""Where the log goes, what it looks like, and what never stands in it."""

import logging
import sys
from collections.abc import Collection
from typing import Any

from pythonjsonlogger.json import JsonFormatter

from bot.kinds import Form

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_NAMES = {"levelname": "level", "name": "logger", "exc_info": "exception"}
_FIELDS = ("time", "level", "logger", "message", "exception")

_BLOT = "[secret]"

_AT_LEAST = {
    "httpx": "WARNING",
    "httpcore": "WARNING",
    "telegram": "INFO",
    "sqlalchemy": "WARNING",
    "aiosqlite": "WARNING",
    "alembic": "WARNING",
    "uvicorn": "ERROR",  # its warnings are of what strangers send, as often as they like
    "watchfiles": "WARNING",
}
"""Below these levels they write every request, update and row, with the token and with what people asked."""


class RedactingFormatter(logging.Formatter):
    """Formats records, tracebacks included, with secrets blotted out."""

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__(_FORMAT)
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        """Return the line or lines of `record`."""
        return _blotted(super().format(record), self._secrets)


class RedactingJsonFormatter(JsonFormatter):
    """Formats each record as one JSON object in a line, with secrets blotted out.

    It has the time in UTC (ISO 8601), the level, the logger, the message, and the exception with its traceback
    where there is one; what libraries add to theirs besides may be anything, and is left out.
    """

    def __init__(self, secrets: Collection[str]) -> None:
        super().__init__(["levelname", "name", "message"], rename_fields=_NAMES, timestamp="time")
        self._secrets = secrets

    def process_log_record(self, log_data: dict[str, Any]) -> dict[str, Any]:
        """Return what is written of `log_data`."""
        return {
            name: _blotted(value, self._secrets) if isinstance(value, str) else value
            for name in _FIELDS
            if (value := log_data.get(name)) is not None
        }


def configure_logging(level: str, secrets: Collection[str] = (), form: Form = "text") -> None:
    """Send records of `level` and above to the standard error stream in a `form`, without `secrets` in them."""
    longest_first = sorted(filter(None, secrets), key=len, reverse=True)
    handler = logging.StreamHandler(sys.stderr)
    formatter = RedactingJsonFormatter if form == "json" else RedactingFormatter
    handler.setFormatter(formatter(longest_first))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.captureWarnings(capture=form == "json")  # which would be lines of another kind
    for name, least in _AT_LEAST.items():
        logging.getLogger(name).setLevel(max(logging.getLevelName(level), logging.getLevelName(least)))


def _blotted(text: str, secrets: Collection[str]) -> str:
    for secret in secrets:
        text = text.replace(secret, _BLOT)
    return text
