"""Telegram's HTML: the text in it, its entities, and the errors that Telegram gives.

Written after the formatting options of the Bot API and the behaviour of TDLib's `parse_html`.
"""

import re
import sys
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
    "tg-spoiler": "spoiler",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "blockquote": "blockquote",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_TOKEN = re.compile(
    r"<(?P<tag>[^>]*)(?P<close>>?)|&(?:#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<dec>\d{1,7})|(?P<name>lt|gt|amp|quot));?"
)
_ATTRIBUTE = re.compile(r"""\s*([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([\w.-]+)))?""")
_TELEGRAM_LINK = re.compile(r"(?:tg|ton|tonsite):", re.IGNORECASE)
_LINK = re.compile(
    r"(?:(?P<scheme>[a-zA-Z][\w+.-]*)://)?(?P<host>[^\s/?#:@]*)(?P<port>:\d{1,5})?(?P<rest>(?:[/?#]\S*)?)",
    re.ASCII,
)


class MarkupError(Exception):
    """Raised when HTML is not Telegram's; the message is what Telegram says."""


@dataclass(frozen=True, slots=True)
class _OpenTag:
    name: str
    attributes: dict[str, str]
    offset: int  # in UTF-16 units of the text


def checked_link(link: str, *, https_only: bool = False) -> str:
    """Return `link` as Telegram keeps it: with a scheme, and with a path.

    Raises:
        MarkupError: for what is no address on the web (TDLib's `check_link_impl`).
    """
    if _TELEGRAM_LINK.match(link) and not https_only:
        return link
    parts = _LINK.fullmatch(link)
    if parts is None or (parts["scheme"] or "http").lower() not in ("http", "https"):
        raise MarkupError("Unsupported URL protocol" if "://" in link else "Wrong HTTP URL")
    scheme, host = (parts["scheme"] or "http").lower(), parts["host"].lower()
    if https_only and scheme != "https":
        raise MarkupError("Only HTTPS links are allowed")
    if not host:
        raise MarkupError("URL host is empty")
    if "." not in host:
        raise MarkupError("Wrong HTTP URL")
    rest = parts["rest"] if parts["rest"].startswith("/") else f"/{parts['rest']}"
    return f"{scheme}://{host}{parts['port'] or ''}{rest}"


def parse_html(html: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the text of `html` and its entities as the Bot API gives them, offsets in UTF-16 units.

    Raises:
        MarkupError: as Telegram does, for a tag it does not know and for tags that do not match.
    """
    text = ""
    entities: list[dict[str, Any]] = []
    opened: list[_OpenTag] = []
    position = 0
    for token in _TOKEN.finditer(html):
        text += html[position : token.start()]
        position = token.end()
        if token["tag"] is None:
            text += _character(token)
            continue
        at = len(html[: token.start()].encode())
        if not token["close"]:
            raise MarkupError(f"Unclosed start tag at byte offset {at}")
        if token["tag"].startswith("/"):
            entities += _closed(opened, token["tag"][1:].strip().lower(), utf16_length(text), at)
        else:
            opened.append(_opened(token["tag"], utf16_length(text), at))
    if opened:
        raise MarkupError(f'Can\'t find end tag corresponding to start tag "{opened[-1].name}"')
    text += html[position:]
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _character(token: re.Match[str]) -> str:
    if token["name"]:
        return _NAMED[token["name"]]
    code = int(token["hex"], 16) if token["hex"] else int(token["dec"])
    return chr(code) if 0 < code < sys.maxunicode else token[0]


def _opened(tag: str, offset: int, at: int) -> _OpenTag:
    name, *_ = re.split(r"\s", tag, maxsplit=1)
    attributes = {
        match[1].lower(): match[2] or match[3] or match[4] or ""
        for match in _ATTRIBUTE.finditer(tag[len(name) :])
    }
    name = name.lower()
    if name == "span" and attributes.get("class") == "tg-spoiler":
        return _OpenTag("tg-spoiler", attributes, offset)
    if name not in _ENTITY_OF_TAG:
        if name == "span":
            raise MarkupError(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        raise MarkupError(f'Unsupported start tag "{name}" at byte offset {at}')
    return _OpenTag(name, attributes, offset)


def _closed(opened: list[_OpenTag], name: str, end: int, at: int) -> list[dict[str, Any]]:
    """Close the innermost of the `opened` tags and return its entity, if there is anything in it."""
    if not opened:
        raise MarkupError(f"Unexpected end tag at byte offset {at}")
    tag = opened.pop()
    if name not in ("", tag.name) and (name, tag.name) != ("span", "tg-spoiler"):
        raise MarkupError(f'Unmatched end tag at byte offset {at}, expected "</{tag.name}>", found "</{name}>"')
    entity: dict[str, Any] = {
        "type": _ENTITY_OF_TAG[tag.name],
        "offset": tag.offset,
        "length": end - tag.offset,
    }
    if tag.name == "a":
        entity["url"] = tag.attributes.get("href", "")
    if tag.name == "blockquote" and "expandable" in tag.attributes:
        entity["type"] = "expandable_blockquote"
    return [entity] if end > tag.offset else []
