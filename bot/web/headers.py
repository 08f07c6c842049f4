"""What browsers are told that they may do with the pages."""

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors {framers}"
)
"""Nothing from other hosts, no script and no style that stands in a page."""

NOBODY = "'none'"
TELEGRAM = "https://web.telegram.org"
"""Where a Mini App runs in a frame."""

_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",  # addresses hold questions, and keys to private pages
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


class SecurityHeaders:
    """Adds the headers to every answer of `application`; those that it gives itself stay."""

    def __init__(self, application: ASGIApp, framers: str = NOBODY) -> None:
        """Let pages be shown within those of `framers` alone."""
        self._application = application
        self._headers = {"Content-Security-Policy": POLICY.format(framers=framers), **_HEADERS}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
            await send(message)

        await self._application(scope, receive, send_with_headers if scope["type"] == "http" else send)
