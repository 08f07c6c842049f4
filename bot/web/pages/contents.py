"""The contents of an article: links to its headings, across its parts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.web.limits import MAX_CONTENTS
from bot.web.pages.parts import Section

AddressOf = Callable[[int, str], str]
"""Returns the address of a part, by its number, at the element that is named."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A heading in the contents, and the address of what it stands above."""

    heading: str
    address: str


def contents_of(sections: Sequence[Section], part: int, address_of: AddressOf) -> tuple[Entry, ...]:
    """Return the headings of `sections` while `part` is shown.

    Where there are too many, those of other parts are left out but the first of each.
    """
    begun = [section for section in sections if section.heading is not None and not section.continued]
    if len(begun) > MAX_CONTENTS:
        first = {section.part: section.number for section in reversed(begun)}
        begun = [each for each in begun if each.part == part or first[each.part] == each.number]
    return tuple(
        Entry(section.heading or "", anchor if section.part == part else address_of(section.part, anchor[1:]))
        for section in begun[: 2 * MAX_CONTENTS]
        for anchor in (f"#{anchor_of(section)}",)
    )


def anchor_of(section: Section) -> str:
    """Return the name of the place where `section` begins."""
    return f"s{section.number}"
