"""Reading what is sent along with a request."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

_JSON = "application/json"


async def json_body_of(request: Request, max_bytes: int) -> bytes:
    """Return what is sent as JSON with `request`; no more than `max_bytes` are ever kept.

    Raises:
        HTTPException: 415 for what is not said to be JSON, 413 for what is longer, 400 when it is not sent to
            its end.
    """
    if media_type_of(request) != _JSON:
        raise HTTPException(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)
    body = bytearray()
    try:
        async for piece in request.stream():
            body += piece
            if max(_declared(request), len(body)) > max_bytes:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    except ClientDisconnect:
        raise HTTPException(HTTPStatus.BAD_REQUEST) from None
    return bytes(body)


def media_type_of(request: Request) -> str:
    """Return what is said to be sent with `request`, in lower case and without parameters."""
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()


def _declared(request: Request) -> int:
    try:
        return int(request.headers.get("content-length", "0"))
    except ValueError:
        return 0
