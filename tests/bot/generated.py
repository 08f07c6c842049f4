"""Updates made up at random from aiogram's types, which were written from Telegram's own pages."""

from collections.abc import Collection, Mapping
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from aiogram.client.default import Default
from aiogram.types import Update
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel
from pydantic.fields import FieldInfo

Json: TypeAlias = dict[str, Any]
Strategy: TypeAlias = st.SearchStrategy[Any]

DEEPEST = 3
"""So many levels of what may be left out are filled in; below, only what must be there is."""

_BITS = 31
"""Telegram's numbers fit in as many, besides ids: longer ones are no time that python-telegram-bot can read."""

_HOSTILE = (
    *("", " ", "\n", "\x00", "\u202eevil\u202c", "👩‍👩‍👧‍👦👍🏿", "<b>&amp;", "%s {0}"),
    *("A" * 4096, "𝒲" * 100, "−1"),
)
_DATES = (0, 1, 1_772_000_000, 2**31 - 1, 4_102_444_800)


class Make:
    """Makes objects of the Bot API, as strategies of hypothesis.

    Fields are made by `special` where it has their object and name, objects by `whole` where it has their name;
    `never` names fields that are left out.
    """

    def __init__(
        self,
        special: Mapping[tuple[str, str], Strategy],
        whole: Mapping[str, Strategy],
        never: Collection[tuple[str, str]] = (),
    ) -> None:
        self._special = special
        self._whole = whole
        self._never = never
        self.update = cache(self._update)

    def _update(self, kind: str, *fixed: tuple[str, Strategy]) -> Strategy:
        """Return updates of a `kind`; `fixed` fields of their content are always there."""
        content = self._object(_model(Update.model_fields[kind].annotation), DEEPEST, dict(fixed))
        return content.map(lambda made: {kind: made})

    def _object(self, model: type[BaseModel], depth: int, fixed: Mapping[str, Strategy] = {}) -> Strategy:
        if model.__name__ in self._whole and not fixed:
            return self._whole[model.__name__]
        always = {name: field for name, field in model.model_fields.items() if _must(field)}
        never = {field for name, field in self._never if name == model.__name__}
        perhaps = sorted(model.model_fields.keys() - always.keys() - never) if depth > 0 else []

        @st.composite
        def made(draw: st.DrawFn) -> Json:
            chosen = draw(st.lists(st.sampled_from(perhaps), unique=True, max_size=4)) if perhaps else []
            fields = {name: self._field(model, name, depth) for name in (*always, *chosen)}
            return {name: draw(strategy) for name, strategy in (fields | dict(fixed)).items()}

        return made()

    def _field(self, model: type[BaseModel], name: str, depth: int) -> Strategy:
        if (model.__name__, name) in self._special:
            return self._special[model.__name__, name]
        return self._value(model.model_fields[name].annotation, depth - 1)

    def _value(self, kind: Any, depth: int) -> Strategy:  # noqa: ANN401  whatever a field is annotated with
        if get_origin(kind) is Annotated:
            return self._value(get_args(kind)[0], depth)
        if get_origin(kind) in (Union, UnionType):
            branches = [each for each in get_args(kind) if each not in (NoneType, Default)]
            return st.one_of([self._later(each, depth) for each in branches])
        if get_origin(kind) is Literal:
            return st.sampled_from([getattr(each, "value", each) for each in get_args(kind)])
        if get_origin(kind) is list:
            return st.lists(self._later(get_args(kind)[0], depth), max_size=2 if depth > 0 else 0)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._object(kind, depth)
        return _PLAIN[kind] if kind in _PLAIN else _PLAIN[str]

    def _later(self, kind: object, depth: int) -> Strategy:
        """Return the strategy of a branch, made once it is drawn: there are branches without end."""
        return st.deferred(lambda: self._value(kind, depth))


_PLAIN: dict[Any, Strategy] = {
    int: st.one_of(st.integers(0, 50), st.integers(-(2**_BITS), 2**_BITS - 1)),
    float: st.floats(-180, 180),
    bool: st.booleans(),
    str: st.one_of(st.sampled_from(_HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=20)),
    datetime: st.sampled_from(_DATES),
    Literal[True]: st.just(value=True),
}

STRINGS = _PLAIN[str]


def examples(strategy: Strategy, count: int) -> list[Json]:
    """Return `count` updates in the Bot API's shape, the same ones in every run."""
    found: list[Json] = []

    @settings(
        max_examples=count,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def collect(made: Json) -> None:
        update = Update.model_validate({"update_id": len(found) + 1, **made})
        found.append(update.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_unset=True))

    collect()
    return found


def _must(field: FieldInfo) -> bool:
    """Tell whether a field is always there; so are those that tell the kinds of a union apart."""
    return field.is_required() or get_origin(field.annotation) is Literal


def _model(annotation: Any) -> type[BaseModel]:  # noqa: ANN401  as pydantic has it
    return next(each for each in get_args(annotation) if isinstance(each, type) and issubclass(each, BaseModel))
