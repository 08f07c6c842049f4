"""What a request for an article asks to see."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_NUMBER = re.compile(r"[1-9][0-9]{0,8}")


@dataclass(frozen=True, slots=True)
class Wish:
    """What to show of an article: a passage, a hit and a part are counted from 1, and None where not given."""

    question: str | None = None
    passage: int | None = None
    hit: int | None = None
    part: int | None = None


def wish_in(parameters: Mapping[str, str]) -> Wish:
    """Return what `parameters` of an address ask for; those that are no numbers count as not given."""
    return Wish(
        parameters.get("q"),
        number_in(parameters, "p"),
        number_in(parameters, "hit"),
        number_in(parameters, "part"),
    )


def number_in(parameters: Mapping[str, str], name: str) -> int | None:
    """Return the number, at least 1, that is called `name` in `parameters`; None where it is no number."""
    value = parameters.get(name, "")
    return int(value) if _NUMBER.fullmatch(value) else None
