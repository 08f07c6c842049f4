"""Requests of the page read into what they ask for, within limits."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, TypeVar

from pydantic import ValidationError
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import Message

from bot.sandbox.page.bodies import Body, Send
from bot.sandbox.page.errors import RefusalError
from bot.sandbox.page.limits import MAX_BODY_BYTES, MAX_FILE_BYTES, MAX_FORM_BYTES
from bot.web.bodies import media_type_of

B = TypeVar("B", bound=Body)

_NAMES = ("speaker", "chat", "topic", "caption")
"""The fields of a form, besides the file."""


async def read_json(request: Request, kind: type[B]) -> B:
    """Return the body of `request` as what it is a `kind` of.

    Raises:
        RefusalError: when it is not JSON of this shape, or too long.
    """
    _check_type(request, "application/json")
    body = await _limited(request, MAX_BODY_BYTES).body()
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        raise RefusalError(_sentence(error)) from error


def read_query(request: Request, kind: type[B]) -> B:
    """Return what stands in the address of `request` as what it is a `kind` of.

    Raises:
        RefusalError: when it is not of this shape.
    """
    return _from_words(kind, request.query_params)


async def read_form(request: Request) -> tuple[Send, bytes]:
    """Return who sends a file where, and its content.

    Raises:
        RefusalError: when `request` is no such form, or there is nothing in the file, or too much.
    """
    _check_type(request, "multipart/form-data")
    fields = len(_NAMES)
    limited = _limited(request, MAX_FORM_BYTES)
    try:
        async with limited.form(max_files=1, max_fields=fields, max_part_size=MAX_BODY_BYTES) as form:
            words = {name: value for name, value in form.items() if isinstance(value, str)}
            file = form.get("file")
            if not isinstance(file, UploadFile):
                raise RefusalError("There is no file in the form.")
            content = await file.read()
    except HTTPException as error:
        raise RefusalError("The form cannot be read.") from error
    if not content:
        raise RefusalError("The file is empty.")
    if len(content) > MAX_FILE_BYTES:
        raise _too_long(MAX_FILE_BYTES)
    return _from_words(Send, words | {"name": file.filename or "file"}), content


def _from_words(kind: type[B], words: Mapping[str, str]) -> B:
    """Return what `words` say, in which numbers are written out and an empty word says nothing."""
    try:
        return kind.model_validate({name: word for name, word in words.items() if word}, strict=False)
    except ValidationError as error:
        raise RefusalError(_sentence(error)) from error


def _check_type(request: Request, wanted: str) -> None:
    if media_type_of(request) != wanted:
        raise RefusalError(f"The request must be {wanted}.", HTTPStatus.FORBIDDEN)


def _limited(request: Request, most: int) -> Request:
    """Return `request` as one that is refused once more than `most` bytes have come."""
    left = most

    async def receive() -> Message:
        nonlocal left
        message = await request.receive()
        left -= len(message.get("body", b""))
        if left < 0:
            raise _too_long(most)
        return message

    return Request(request.scope, receive)


def _too_long(most: int) -> RefusalError:
    size = f"{most // 10**6} MB" if most >= 10**6 else f"{most // 1024} KiB"
    return RefusalError(f"More than {size} cannot be taken.", HTTPStatus.REQUEST_ENTITY_TOO_LARGE)


def _sentence(error: ValidationError) -> str:
    """Return the first fault as a sentence, without what was given."""
    fault: Any = error.errors(include_input=False, include_context=False, include_url=False)[0]
    match fault["type"]:
        case "json_invalid":
            return "The request is not JSON."
        case "model_type":
            return "The request must be an object."
        case "extra_forbidden":
            return "The request has a field that is not known."
        case "missing":
            return f"“{fault['loc'][0]}” is missing."
    reason = fault["msg"].removeprefix("Value error, ")
    return f"“{fault['loc'][0]}” {reason.replace('Input should', 'must').replace('String should', 'must')}."
