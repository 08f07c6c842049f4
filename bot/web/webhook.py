"""The webhook: where Telegram delivers updates."""

from collections.abc import Awaitable, Callable
from hmac import compare_digest
from http import HTTPStatus
from typing import Any

from pydantic_core import from_json
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.web.bodies import json_body_of
from bot.web.errors import NotTakenError
from bot.web.limits import MAX_UPDATE_BYTES

Json = dict[str, Any]

TakeIn = Callable[[Json], Awaitable[None]]
"""Takes in an update in the Bot API's shape, which is acknowledged once this has returned.

It raises `NotTakenError` where the update has to be delivered again.
"""

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  the name of the header

_LAST_ID = 2**63 - 1
_COME_AGAIN = {"Retry-After": "1"}
_REFUSALS = {
    HTTPStatus.BAD_REQUEST: "What came is no update.",
    HTTPStatus.FORBIDDEN: "The secret is not the one that was registered.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: f"The update is longer than {MAX_UPDATE_BYTES} bytes.",
    HTTPStatus.UNSUPPORTED_MEDIA_TYPE: "The update is not said to be JSON.",
    HTTPStatus.SERVICE_UNAVAILABLE: "The bot is starting or stopping; the update is to be delivered again.",
}


class Reception:
    """Gives to `take_in` what is delivered at `path` with the `secret`, which Telegram alone knows."""

    def __init__(self, path: str, secret: str, take_in: TakeIn) -> None:
        self._path = path
        self._secret = secret.encode()
        self._take_in = take_in

    @property
    def route(self) -> Route:
        """Return where updates are delivered."""
        return Route(self._path, self.receive, methods=["POST"])

    async def receive(self, request: Request) -> Response:
        """Take in one update, and acknowledge it with an empty answer; a refusal has no page for people."""
        try:
            await self._receive(request)
        except HTTPException as error:
            return PlainTextResponse(error.detail, error.status_code, error.headers)
        return Response()

    async def _receive(self, request: Request) -> None:
        given = request.headers.get(SECRET_HEADER, "").encode("latin-1")  # as it came
        if not compare_digest(given, self._secret):
            raise HTTPException(HTTPStatus.FORBIDDEN)
        update = _update_in(await json_body_of(request, MAX_UPDATE_BYTES))
        if update is None:
            raise HTTPException(HTTPStatus.BAD_REQUEST)
        try:
            await self._take_in(update)
        except NotTakenError:
            raise HTTPException(HTTPStatus.SERVICE_UNAVAILABLE, headers=_COME_AGAIN) from None


def path_item() -> Json:
    """Return how OpenAPI describes the address of the webhook."""
    number = {"type": "integer", "format": "int64", "minimum": 0, "maximum": _LAST_ID}
    update = {"type": "object", "required": ["update_id"], "properties": {"update_id": number}}
    secret = {"name": SECRET_HEADER, "in": "header", "required": True, "schema": {"type": "string"}}
    return {
        "post": {
            "operationId": "deliverUpdate",
            "summary": "Deliver an update, as Telegram does",
            "externalDocs": {"url": "https://core.telegram.org/bots/api#setwebhook"},
            "parameters": [secret],
            "requestBody": {"required": True, "content": {"application/json": {"schema": update}}},
            "responses": {"200": {"description": "The update is taken in."}, **_refusals()},
        }
    }


def _refusals() -> Json:
    text = {"text/plain": {"schema": {"type": "string"}}}
    return {str(code.value): {"description": said, "content": text} for code, said in _REFUSALS.items()}


def _update_in(body: bytes) -> Json | None:
    """Return the update in `body`, None where it holds none."""
    try:
        update = from_json(body, allow_inf_nan=False)
    except ValueError:
        return None
    id_ = update.get("update_id") if isinstance(update, dict) else None
    if isinstance(id_, float) and id_.is_integer():  # to JSON Schema 7.0 is an integer
        id_ = int(id_)
    return {**update, "update_id": id_} if type(id_) is int and 0 <= id_ <= _LAST_ID else None
