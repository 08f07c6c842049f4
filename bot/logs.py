"""Where the log goes and what never stands in it."""

import logging
import sys

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"

_AT_LEAST = {
    "httpx": "WARNING",
    "httpcore": "WARNING",
    "telegram": "INFO",
    "sqlalchemy": "WARNING",
    "aiosqlite": "WARNING",
    "alembic": "WARNING",
    "watchfiles": "WARNING",
}
"""Below these levels they write every request, update and row, with the token and with what people asked."""


class RedactingFormatter(logging.Formatter):
    """Formats records, tracebacks included, with a secret blotted out."""

    def __init__(self, fmt: str, secret: str | None) -> None:
        super().__init__(fmt)
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """Return the line or lines of `record`."""
        text = super().format(record)
        return text.replace(self._secret, "[token]") if self._secret else text


def configure_logging(level: str, secret: str | None = None) -> None:
    """Send records of `level` and above to the standard error stream, without `secret` in them."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(RedactingFormatter(_FORMAT, secret))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name, least in _AT_LEAST.items():
        logging.getLogger(name).setLevel(max(logging.getLevelName(level), logging.getLevelName(least)))
