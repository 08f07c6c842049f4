"""Telegram's HTML: the text in it, its entities, and the errors that Telegram gives.

Written after the formatting options of the Bot API and TDLib's `parse_html`.
"""

import re
from dataclasses import dataclass
from typing import Any

from bot.utf16 import utf16_length

_ENTITY_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<dec>\d{1,7})|(?P<name>[a-zA-Z]+))(?P<end>;?)")
_HIGHEST = 0x10FFFF

_START = re.compile(r"<([^\s>]*)")
_END = re.compile(r"</([^\s>]*)\s*(>?)")
_NAME = re.compile(r"\s*([^\s=>/\"']*)\s*")
_VALUE = re.compile(r"\s*(?:\"([^\"]*)\"?|'([^']*)'?|([A-Za-z0-9.-]*))")


class MarkupError(Exception):
    """Raised when HTML is not Telegram's; the message is what Telegram says."""


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    start: int  # in characters of the text


def parse_html(html: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the text of `html` and its entities as the Bot API gives them, offsets in UTF-16 units.

    A link without an address has its text as one.

    Raises:
        MarkupError: as Telegram does, for a tag it does not know and for tags that do not match.
    """
    text = ""
    entities: list[dict[str, Any]] = []
    opened: list[_OpenTag] = []
    position = 0
    while position < len(html):
        if html.startswith("</", position):
            tag, position = _closed(html, position, opened)
            entities += _entities(tag, text)
        elif html[position] == "<":
            name, attributes, position = _opened(html, position)
            opened.append(_OpenTag(name, attributes, len(text)))
        else:
            character, position = _character(html, position)
            text += character
    if opened:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{opened[-1].name}"')
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _character(html: str, position: int) -> tuple[str, int]:
    """Return the character that stands at `position`, as itself or by a reference, and where the next is."""
    reference = _REFERENCE.match(html, position)
    if reference is None:
        return html[position], position + 1
    if reference["name"]:
        character = _NAMED.get(reference["name"])
    else:
        code = int(reference["hex"], 16) if reference["hex"] else int(reference["dec"])
        character = chr(code) if 0 < code < _HIGHEST else None
    return (html[position], position + 1) if character is None else (character, reference.end())


def _opened(html: str, position: int) -> tuple[str, dict[str, str], int]:
    """Return the name and attributes of the start tag at `position`, and where it ends."""
    at = f"at byte offset {len(html[:position].encode('utf-8', 'surrogatepass'))}"
    start = _START.match(html, position)
    if start is None or start.end() == len(html):
        raise MarkupError(f"Unclosed start tag {at}")
    name = start[1].lower()
    if name not in _ENTITY_OF_TAG:
        raise MarkupError(f'Unsupported start tag "{name}" {at}')
    attributes, end = _attributes(html, start.end(), name, at)
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise MarkupError(f'Tag "span" must have class "tg-spoiler" {at}')
    return name, attributes, end


def _attributes(html: str, position: int, tag: str, at: str) -> tuple[dict[str, str], int]:
    """Return the attributes from `position` on, and where the tag ends; `at` says where it began."""
    attributes: dict[str, str] = {}
    while True:
        name = _NAME.match(html, position)
        position = name.end() if name else position
        if name and not name[1] and html.startswith(">", position):
            return attributes, position + 1
        if not name or not name[1]:
            raise MarkupError(
                f'Empty attribute name in the tag "{tag}" {at}'
                if position < len(html)
                else f'Unclosed start tag "{tag}" {at}'
            )
        if not html.startswith("=", position):
            attributes[name[1]] = ""
            continue
        value = _VALUE.match(html, position + 1)
        position = value.end() if value else position
        if position >= len(html):
            raise MarkupError(f"Unclosed start tag {at}")
        if value and value[3] is not None and not (html[position].isspace() or html[position] == ">"):
            offset = len(html[: value.start(3)].encode("utf-8", "surrogatepass"))
            raise MarkupError(f"Unexpected end of name token at byte offset {offset}")
        written = value and (value[1] or value[2] or (value[3] or "").lower())
        attributes[name[1]] = _text_of(written or "")


def _text_of(written: str) -> str:
    """Return the value of an attribute as it is meant."""
    text, position = "", 0
    while position < len(written):
        character, position = _character(written, position)
        text += character
    return text


def _closed(html: str, position: int, opened: list[_OpenTag]) -> tuple[_OpenTag, int]:
    """Take the innermost of the `opened` tags, which the end tag at `position` must close."""
    at = f"at byte offset {len(html[:position].encode('utf-8', 'surrogatepass'))}"
    if not opened:
        raise MarkupError(f"Unexpected end tag {at}")
    end = _END.match(html, position)
    if end is None or not end[2]:
        raise MarkupError(f"Unclosed end tag {at}")
    tag, name = opened.pop(), end[1].lower()
    if name not in ("", tag.name):
        raise MarkupError(f'Unmatched end tag {at}, expected "</{tag.name}>", found "</{name}>"')
    return tag, end.end()


def _entities(tag: _OpenTag, text: str) -> list[dict[str, Any]]:
    """Return the entity that a closed `tag` makes, if there is anything in it."""
    covered = text[tag.start :]
    if not covered:
        return []
    entity: dict[str, Any] = {
        "type": _ENTITY_OF_TAG[tag.name],
        "offset": utf16_length(text[: tag.start]),
        "length": utf16_length(covered),
    }
    if tag.name == "a":
        entity["url"] = tag.attributes.get("href") or covered
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        entity["type"] = "expandable_blockquote"
    return [entity]
