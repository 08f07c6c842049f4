"""How requests of the page are answered: with JSON, and one plain sentence where they are refused."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.sandbox.page.errors import RefusalError
from bot.sandbox.page.reading import B, read_json
from bot.sandbox.records import Json

T = TypeVar("T")

FRESH = {"Cache-Control": "no-store"}
"""What is told now is not what is told later."""

Endpoint = Callable[[Request], Awaitable[Response]]


def route(path: str, endpoint: Endpoint, methods: Sequence[str] = ("GET",)) -> Route:
    """Return the route to an `endpoint` that may refuse what it is asked for."""

    async def answer(request: Request) -> Response:
        try:
            return await endpoint(request)
        except RefusalError as error:
            return JSONResponse({"error": str(error)}, error.status)

    return Route(path, answer, methods=list(methods))


def deed(path: str, kind: type[B], do: Callable[[B], Json]) -> Route:
    """Return the route by which a body of a `kind` is read and done."""

    async def answer(request: Request) -> Response:
        return JSONResponse(do(await read_json(request, kind)))

    return route(path, answer, ["POST"])


async def unless_gone(request: Request, waiting: Coroutine[Any, Any, T]) -> T | None:
    """Return what there is after `waiting`, or None once whoever made the `request` has gone."""
    came, gone = asyncio.create_task(waiting), asyncio.create_task(_gone(request))
    try:
        await asyncio.wait((came, gone), return_when=asyncio.FIRST_COMPLETED)
        return came.result() if came.done() else None
    finally:
        for task in (came, gone):
            task.cancel()
        await asyncio.gather(came, gone, return_exceptions=True)


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
