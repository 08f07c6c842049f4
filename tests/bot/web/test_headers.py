"""What browsers may do with an answer."""

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from bot.web.headers import TELEGRAM, SecurityHeaders


async def fail(_: Request) -> PlainTextResponse:
    raise ZeroDivisionError


async def frame(_: Request) -> PlainTextResponse:
    return PlainTextResponse("framed", headers={"Content-Security-Policy": f"frame-ancestors {TELEGRAM}"})


async def answer_at(path: str) -> httpx.Response:
    routes = [Route("/frame", frame), Route("/fail", fail)]
    application = Starlette(routes=routes, middleware=[Middleware(SecurityHeaders)])
    transport = httpx.ASGITransport(application, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://pages") as client:
        return await client.get(path)


@pytest.mark.parametrize("path", ["/frame", "/nowhere"])
async def test_every_answer_says_what_browsers_may_do(path: str) -> None:
    headers = (await answer_at(path)).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "frame-ancestors" in headers["Content-Security-Policy"]


async def test_nothing_from_elsewhere_and_nothing_inline_is_allowed() -> None:
    policy = (await answer_at("/nowhere")).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "frame-ancestors 'none'" in policy


async def test_a_page_can_say_who_may_frame_it() -> None:
    policy = (await answer_at("/frame")).headers["Content-Security-Policy"]

    assert policy == f"frame-ancestors {TELEGRAM}"
