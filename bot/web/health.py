"""Whether the process lives, and whether it can answer."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

Check = Callable[[], Awaitable[bool]]
"""Tells whether a part of the bot does what it is for; it never raises, and ends soon."""


class Health:
    """Answers what an orchestrator asks; `checks` are by the name of the part."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks

    @property
    def routes(self) -> tuple[Route, ...]:
        """Return where it is asked."""
        return (Route("/healthz", self.alive), Route("/readyz", self.ready))

    async def parts(self) -> dict[str, bool]:
        """Return which parts do what they are for, by their names."""
        return dict(
            zip(self._checks, await asyncio.gather(*(check() for check in self._checks.values())), strict=True)
        )

    async def alive(self, _: Request) -> Response:
        """Answer that the loop turns."""
        return PlainTextResponse("ok\n")

    async def ready(self, _: Request) -> Response:
        """Answer which parts do what they are for: 200 where all do, 503 where any does not."""
        parts = await self.parts()
        status = HTTPStatus.OK if all(parts.values()) else HTTPStatus.SERVICE_UNAVAILABLE
        return JSONResponse({"ready": all(parts.values()), "parts": parts}, status)
