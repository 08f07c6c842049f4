"""The stand-in held against aiogram's types, which were written from Telegram's own pages without it."""

import json
from typing import Any

import aiogram.methods
from aiogram.methods import TelegramMethod
from pydantic import BaseModel, TypeAdapter, ValidationError


def check_call(method: str, parameters: dict[str, Any], result: object) -> None:
    """Assert that Telegram knows `method` with `parameters`, and that it could have returned `result`.

    Fields that Telegram does not know are as wrong as those that are missing or of another type.
    """
    kind: type[TelegramMethod[Any]] = getattr(aiogram.methods, method[0].upper() + method[1:])
    unknown = parameters.keys() - kind.model_fields.keys()
    assert not unknown, f"{method} has no {unknown}"
    try:
        call = kind.model_validate({name: _decoded(value) for name, value in parameters.items()})
        returned = TypeAdapter(kind.__returning__).validate_python(result)
        again = TypeAdapter(kind.__returning__).dump_python(
            returned, mode="json", by_alias=True, exclude_unset=True
        )
    except ValidationError as error:
        raise AssertionError(f"{method} is not Telegram's: {error}") from error
    _assert_known(call)
    _assert_known(returned)
    assert _canonical(again) == _canonical(result), f"{method} returned {result}"


def _decoded(value: object) -> object:
    """Return what a form's value stands for: nested parameters are JSON."""
    if not isinstance(value, str) or value[:1] not in ("{", "["):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value  # text that happens to begin so


def _canonical(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def _assert_known(part: object) -> None:
    """Assert that no field of `part`, however deep, is unknown to Telegram."""
    if isinstance(part, list | tuple):
        for item in part:
            _assert_known(item)
    if isinstance(part, BaseModel):
        assert not part.model_extra, f"{type(part).__name__} has no {part.model_extra}"
        for name in type(part).model_fields:
            _assert_known(getattr(part, name))
