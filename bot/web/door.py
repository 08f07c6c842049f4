"""Who is let in to the pages."""

from collections.abc import Awaitable, Callable, Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.links import KEY_PARAMETER, QUESTION_PARAMETER
from bot.page_keys import Opening, PageKeys
from bot.web.admission import AddressLimiter

Door = Callable[[Request], Awaitable[Mapping[str, str]]]
"""Lets a request for a page in, and returns the parameters that links on the page carry on, such as a key.

It raises Starlette's HTTPException for those that are not let in: 403 without a key, 429 after too many
questions.
"""

_OPEN: Mapping[str, str] = {}


class LockedError(HTTPException):
    """Raised when a private page does not open; `ended` tells whether it did with the same key before."""

    def __init__(self, *, ended: bool = False) -> None:
        super().__init__(HTTPStatus.FORBIDDEN, headers={"Cache-Control": "no-store"})
        self.ended = ended


class PageDoor:
    """Lets requests in to the pages: those with a key, where pages are private, and not too many questions."""

    def __init__(self, keys: PageKeys | None, limiter: AddressLimiter) -> None:
        """Let everybody in where there are no `keys`."""
        self._keys = keys
        self._limiter = limiter

    async def __call__(self, request: Request) -> Mapping[str, str]:
        """Let `request` in, and return the parameters that links to the same article carry on.

        Raises:
            HTTPException: 429 when too much was asked from one address.
            LockedError: without a key to the article of the page; no key opens a page of several.
        """
        kept = self._unlocked(request) if self._keys else _OPEN
        if QUESTION_PARAMETER in request.query_params:
            self._limiter.admit(request)
        return kept

    def _unlocked(self, request: Request) -> Mapping[str, str]:
        slug, given = request.path_params.get("slug"), request.query_params.getlist(KEY_PARAMETER)
        if self._keys is None or slug is None or len(given) != 1:
            raise LockedError
        opening = self._keys.opening(given[0], slug)
        if opening is not Opening.OPENS:
            raise LockedError(ended=opening is Opening.ENDED)
        return {KEY_PARAMETER: given[0]}
