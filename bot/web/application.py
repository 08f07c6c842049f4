"""The composition root of what is served over HTTP."""

from collections.abc import Iterable, Mapping

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from bot.application import Parts
from bot.metrics.labels import Who
from bot.web.admission import AddressLimiter, LimitedAsking
from bot.web.api.api import Api
from bot.web.api.description import PathItem
from bot.web.checks import checks
from bot.web.door import PageDoor
from bot.web.exposition import Exposition
from bot.web.headers import NOBODY, TELEGRAM, SecurityHeaders
from bot.web.health import Health
from bot.web.pages.pages import Pages
from bot.web.threads import Threads


def build_web(
    parts: Parts,
    *,
    home: str = "/",
    besides: Iterable[BaseRoute] = (),
    described: Mapping[str, PathItem] | None = None,
) -> ASGIApp:
    """Return the application that serves the bot made of `parts`.

    The list of articles is at `home`. What is served `besides` comes first; as far as it is for programs, its
    paths are `described` with those of the API.
    """
    health = Health(checks(parts))
    limiter = AddressLimiter(on_refusal=lambda: parts.metrics.count_refusal(Who.ADDRESS))
    threads = Threads()
    asking = LimitedAsking(parts.answerer, metrics=parts.metrics, threads=threads)
    pages = Pages(parts, home, asking, PageDoor(parts.pages.keys, limiter), threads)
    api = Api(parts, asking, limiter, described)
    watching = (*health.routes, *Exposition(parts.metrics, health).routes)
    application = Starlette(
        routes=[*besides, *watching, *api.routes, *pages.routes],
        middleware=[Middleware(GZipMiddleware, compresslevel=5)],
        exception_handlers=pages.troubles.handlers,
    )
    # Or a path with "/" at its end would lead to wherever the header Host says, with the key.
    application.router.redirect_slashes = False
    # Around it all, as Starlette answers failures outside its middleware.
    return SecurityHeaders(application, TELEGRAM if _opens_in_telegram(parts) else NOBODY)


def _opens_in_telegram(parts: Parts) -> bool:
    """Tell whether buttons open the pages as a Mini App, which Telegram's web page shows in a frame."""
    return (parts.pages.address or "").startswith("https://")
