"""The parameters of a call, taken out of its request."""

import json
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from bot.sandbox.errors import BadRequestError
from bot.sandbox.files import Files

_ATTACHED = "attach://"


async def parameters_of(request: Request, files: Files) -> dict[str, Any]:
    """Return the parameters of a call, from its address, form or JSON; nested ones as JSON text.

    Uploads are kept in `files`; the parameters have their ids instead.
    """
    if request.headers.get("content-type", "").startswith("application/json"):
        return {**request.query_params, **encoded(await request.body())}
    given: dict[str, Any] = {**request.query_params}
    uploaded: dict[str, str] = {}
    async with request.form() as form:
        for name, value in form.items():
            if isinstance(value, UploadFile):
                uploaded[name] = files.save(await value.read(), value.filename or name).id
            else:
                given[name] = value
    attached = {name: value.removeprefix(_ATTACHED) for name, value in given.items() if _is_attached(value)}
    for name, field in attached.items():
        given[name] = uploaded.pop(field, "")
    return given | uploaded


def encoded(body: bytes) -> dict[str, Any]:
    """Return the parameters in the JSON `body`, nested ones as JSON text.

    Raises:
        BadRequestError: for what is no JSON object.
    """
    try:
        given = json.loads(body)
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise BadRequestError("can't parse JSON object")
    return {name: json.dumps(v) if isinstance(v, dict | list) else v for name, v in given.items()}


def _is_attached(value: object) -> bool:
    return isinstance(value, str) and value.startswith(_ATTACHED)
