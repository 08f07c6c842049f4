"""Pages for what goes wrong: one plain sentence, and the way to the list of articles."""

from collections.abc import Mapping
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ExceptionHandler

from bot.texts.pages.texts import PageTexts
from bot.web.door import LockedError
from bot.web.pages.answering import Visit, visit_of
from bot.web.pages.drawing import Drawing


class Troubles:
    """Answers requests that cannot be, or failed; the list of articles is at `home`."""

    def __init__(self, drawing: Drawing, home: str) -> None:
        self._drawing = drawing
        self._home = home

    @property
    def handlers(self) -> Mapping[type[Exception], ExceptionHandler]:
        """Return what answers each kind of exception."""
        return {HTTPException: self.refused, Exception: self.failed}

    async def refused(self, request: Request, error: Exception) -> Response:
        """Answer why a request is refused."""
        status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else HTTPStatus.BAD_REQUEST
        visit = visit_of(request, self._home, {})
        ended = isinstance(error, LockedError) and error.ended
        response = self.page(visit, status, visit.texts.link_ended if ended else None)
        response.headers.update(getattr(error, "headers", None) or {})
        return response

    async def failed(self, request: Request, _: Exception) -> Response:
        """Answer that something went wrong here; the log says what."""
        return self.page(visit_of(request, self._home, {}), HTTPStatus.INTERNAL_SERVER_ERROR)

    def page(self, visit: Visit, status: HTTPStatus, sentence: str | None = None) -> Response:
        """Return the page that says to whoever asked the `sentence`, or what the `status` means."""
        shown: dict[str, object] = {"sentence": sentence or _sentence(status, visit.texts)}
        if status is HTTPStatus.FORBIDDEN:
            shown["home"] = None  # which does not open either
        return visit.page(self._drawing, "trouble.html", shown, status)


def _sentence(status: HTTPStatus, texts: PageTexts) -> str:
    sentences = {
        HTTPStatus.FORBIDDEN: texts.locked,
        HTTPStatus.NOT_FOUND: texts.no_such_page,
        HTTPStatus.METHOD_NOT_ALLOWED: texts.only_read,
        HTTPStatus.TOO_MANY_REQUESTS: texts.of_bot.too_many_questions,
        HTTPStatus.SERVICE_UNAVAILABLE: texts.of_bot.too_many_questions,
    }
    others = texts.of_bot.failed if status >= HTTPStatus.INTERNAL_SERVER_ERROR else texts.not_understood
    return sentences.get(status, others)
