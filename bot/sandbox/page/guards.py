"""Whom the sandbox answers: this machine's own browser, on a page of the sandbox's own."""

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

HOSTS = ("127.0.0.1", "localhost", "::1")
"""The names of this machine to itself; under any other, another's page leads here (DNS rebinding)."""

_HARMLESS = ("GET", "HEAD")


class OwnBrowser:
    """Answers for `application` what this machine's browser asks for, from pages of the sandbox's own."""

    def __init__(self, application: ASGIApp) -> None:
        self._application = application

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        fault = _fault(scope["method"], Headers(scope=scope)) if scope["type"] == "http" else None
        if fault is not None:
            await JSONResponse({"error": fault}, HTTPStatus.FORBIDDEN)(scope, receive, send)
        else:
            await self._application(scope, receive, send)


def _fault(method: str, headers: Headers) -> str | None:
    host, origin = headers.get("host", ""), headers.get("origin")
    if _name(host) not in HOSTS:
        return "The sandbox answers under the names of this machine alone."
    if method not in _HARMLESS and origin not in (None, f"http://{host}"):
        return "The sandbox does what its own page asks for alone."
    return None


def _name(host: str) -> str | None:
    try:
        parts = urlsplit(f"//{host}")
    except ValueError:
        return None
    return parts.hostname if parts.netloc == host else None
