"""What programs ask: the same as the command line, in the same shape."""

from collections.abc import Mapping
from http import HTTPStatus

from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route

from bot.answer_document import answer_document
from bot.application import Parts
from bot.web.admission import AddressLimiter
from bot.web.api.description import PathItem, description
from bot.web.api.requests import question_of
from bot.web.api.shapes import FaultDocument, QuestionDocument
from bot.web.asking import Asking, QuestionError

_PRIVATE = "The articles are private; they open only from links in the bot's answers."
_UNKNOWN_ARTICLE = "There is no such article."
_FAILED = "Something went wrong; it is in the log."
_SENTENCES: Mapping[int, str] = {
    HTTPStatus.BAD_REQUEST: "What was sent did not come to its end.",
    HTTPStatus.NOT_FOUND: "There is nothing at this address.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address is not asked in this way.",
    HTTPStatus.REQUEST_TIMEOUT: "What was sent took too long to come.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "What was sent is too long.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "Only JSON can be sent here, as application/json.",
}


class Api:
    """Answers programs with JSON, also where it cannot answer."""

    def __init__(
        self,
        parts: Parts,
        asking: Asking,
        limiter: AddressLimiter,
        besides: Mapping[str, PathItem] | None = None,
    ) -> None:
        """Describe the paths `besides` too, which somebody else serves."""
        self._parts = parts
        self._asking = asking
        self._limiter = limiter
        self._description = JSONResponse(description(parts.pages.address, besides or {})).body

    @property
    def routes(self) -> tuple[Mount, ...]:
        """Return where it is asked."""
        routes = [Route("/ask", self.ask, methods=["GET", "POST"]), Route("/openapi.json", self.describe)]
        told = Starlette(routes=routes, exception_handlers={HTTPException: _told, Exception: _failed})
        told.router.redirect_slashes = False  # which would lead to wherever the header Host says
        return (Mount("/api", told),)

    async def ask(self, request: Request) -> Response:
        """Answer one question."""
        if self._parts.pages.keys is not None:
            raise HTTPException(HTTPStatus.FORBIDDEN, _PRIVATE)
        self._limiter.admit(request)
        asked = await question_of(request)
        if not self._has(asked):
            raise HTTPException(HTTPStatus.NOT_FOUND, _UNKNOWN_ARTICLE)
        try:
            answer = await self._asking.ask(asked.question, asked.articles, asked.limit)
        except QuestionError as error:
            raise HTTPException(HTTPStatus.BAD_REQUEST, str(error)) from None
        return _json(answer_document(answer))

    async def describe(self, _: Request) -> Response:
        """Answer with the description of all this for programs."""
        return Response(self._description, media_type="application/json")

    def _has(self, asked: QuestionDocument) -> bool:
        """Tell whether all articles are there that are `asked`."""
        named = frozenset(asked.articles)
        scope = self._parts.answerer.index.scope(named)
        return not named or {article.slug for article in scope.articles} == named


async def _told(_: Request, error: Exception) -> Response:
    """Return the answer of a refusal, whose own sentence goes before the usual one."""
    if not isinstance(error, HTTPException):
        raise error
    usual = error.detail == HTTPStatus(error.status_code).phrase
    sentence = _SENTENCES.get(error.status_code, error.detail) if usual else error.detail
    return _json(FaultDocument(error=sentence), error.status_code, error.headers)


async def _failed(_: Request, __: Exception) -> Response:
    return _json(FaultDocument(error=_FAILED), HTTPStatus.INTERNAL_SERVER_ERROR)


def _json(
    document: BaseModel, status: int = HTTPStatus.OK, headers: Mapping[str, str] | None = None
) -> Response:
    told = {"Cache-Control": "no-store", **(headers or {})}
    return Response(document.model_dump_json(), status, told, "application/json")
