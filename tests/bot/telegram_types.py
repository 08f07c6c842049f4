"""The stand-in held against aiogram's types, which were written from Telegram's own pages without it."""

import json
from typing import Any

import aiogram.methods
from aiogram.methods import TelegramMethod
from pydantic import BaseModel, TypeAdapter


def check_call(method: str, parameters: dict[str, Any], result: object) -> None:
    """Assert that Telegram knows `method` with `parameters`, and that it could have returned `result`."""
    kind: type[TelegramMethod[Any]] = getattr(aiogram.methods, method[0].upper() + method[1:])
    unknown = parameters.keys() - kind.model_fields.keys()
    assert not unknown, f"{method} has no {unknown}"
    kind.model_validate({name: _decoded(value) for name, value in parameters.items()})
    returned = TypeAdapter(kind.__returning__).validate_python(result)
    for part in returned if isinstance(returned, list) else [returned]:
        _assert_known(part)


def _decoded(value: object) -> object:
    """Return what a form's value stands for: nested parameters are JSON."""
    return json.loads(value) if isinstance(value, str) and value[:1] in ("{", "[") else value


def _assert_known(part: object) -> None:
    """Assert that no field of `part`, however deep, is unknown to Telegram."""
    if isinstance(part, list | tuple):
        for item in part:
            _assert_known(item)
    if isinstance(part, BaseModel):
        assert not part.model_extra, f"{type(part).__name__} has no {part.model_extra}"
        for name in type(part).model_fields:
            _assert_known(getattr(part, name))
