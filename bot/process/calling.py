"""Calling Telegram, with an eye on how that goes."""

import re
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from http import HTTPStatus
from typing import Any

from telegram.error import NetworkError
from telegram.request import HTTPXRequest

from bot.metrics.labels import Failure
from bot.metrics.metrics import Metrics

_FAILURES: Mapping[int, Failure] = {
    HTTPStatus.UNAUTHORIZED: Failure.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN: Failure.FORBIDDEN,
    HTTPStatus.NOT_FOUND: Failure.NOT_FOUND,
    HTTPStatus.CONFLICT: Failure.CONFLICT,
    HTTPStatus.TOO_MANY_REQUESTS: Failure.TOO_MANY_REQUESTS,
}

_SENDING = re.compile(r"/(send|edit|answer)\w+$")
"""The methods by which something gets to people."""


class WatchedRequest(HTTPXRequest):
    """Calls Telegram, notes in `metrics` how that goes, and calls back whenever Telegram has answered well."""

    def __init__(
        self, metrics: Metrics, on_success: Callable[[], object], httpx_kwargs: dict[str, Any] | None = None
    ) -> None:
        super().__init__(httpx_kwargs=httpx_kwargs)
        self._metrics = metrics
        self._on_success = on_success

    async def do_request(self, url: str, method: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:  # noqa: ANN401  passed on
        """Make one request and return the code and body of the answer."""
        sends = method == "POST" and _SENDING.search(url)
        try:
            with self._metrics.sending() if sends else nullcontext():
                code, body = await super().do_request(url, method, *args, **kwargs)
        except NetworkError:
            self._metrics.count_failure(Failure.NETWORK)
            raise
        if code == HTTPStatus.OK:
            self._on_success()
        else:
            self._metrics.count_failure(failure_of(code))
        return code, body


def failure_of(code: int) -> Failure:
    """Return why a call failed that was answered with an HTTP `code` other than 200."""
    if code >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Failure.SERVER_ERROR
    return _FAILURES.get(code, Failure.BAD_REQUEST)
