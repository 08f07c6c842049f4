"""What stands in a message: found in what people write, and checked in what the bot sends."""

import re
from collections.abc import Sequence
from typing import Literal

from telegram.constants import MessageLimit

from bot.markup import MarkupError, parse_html
from bot.sandbox.errors import BadRequestError
from bot.sandbox.links import LinkError, checked_link, person_in
from bot.sandbox.records import Json
from bot.utf16 import utf16_length, utf16_slice

_FOUND = re.compile(
    r"(?P<bot_command>(?<![\w/<>])/\w{1,32}(?:@\w+)?(?![\w/<>]))"
    r"|(?P<mention>(?<!\w)@[a-z]\w{3,31})"
    r"|(?P<url>(?<!\w)https?://[^\s<>]+[^\s<>.,:;!?)\]])",
    re.ASCII | re.IGNORECASE,
)
_WHOLE = ("code", "pre", "text_link")
"""The formats within which nothing else is found."""

_LONGEST_SOURCE = 1 << 15
"""How many bytes of text Telegram looks at, before its formatting is read (`get_formatted_text`)."""


def found_entities(text: str) -> list[Json]:
    """Return the commands, mentions and links that Telegram finds by itself in what people write."""
    return [
        {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match[0]),
        }
        for match in _FOUND.finditer(text)
    ]


def formatted_fields(
    kind: Literal["text", "caption"],
    source: str,
    parse_mode: str | None = None,
    entities: Sequence[Json] = (),
    *,
    too_long: str,
) -> Json:
    """Return the text or caption of a message of the bot with its entities, or refuse it as Telegram does.

    `too_long` is what Telegram says of a text that is, which depends on the method. Lengths count UTF-16
    units; TDLib counts characters, which are never more.
    """
    text, found = formatted(source, parse_mode, entities)
    if kind == "text" and not source:
        raise BadRequestError("message text is empty")
    if kind == "text" and not text:
        raise BadRequestError("text must be non-empty")
    longest = MessageLimit.MAX_TEXT_LENGTH if kind == "text" else MessageLimit.CAPTION_LENGTH
    if utf16_length(text) > longest:
        raise BadRequestError(too_long)
    if not text:
        return {}
    return {kind: text} | ({_entities_of(kind): found} if found else {})


def formatted(source: str, parse_mode: str | None, entities: Sequence[Json]) -> tuple[str, list[Json]]:
    """Return a text of the bot's as Telegram keeps it, and its entities, of which those past 100 are lost.

    Of the ways to write formatting in the text, the stand-in knows HTML alone.
    """
    if len(source.encode("utf-8", "surrogatepass")) > _LONGEST_SOURCE:
        raise BadRequestError("text is too long")
    if not parse_mode:
        text, found = source, [{**entity} for entity in entities]
        _check(text, found)
    elif parse_mode.lower() == "html":
        try:
            text, marked = parse_html(source)
        except MarkupError as error:
            raise BadRequestError(f"can't parse entities: {error}") from error
        found = [entity for entity in marked if _is_kept(entity)]
    else:
        raise BadRequestError("unsupported parse_mode")
    text, found = _trimmed(text, found)
    return text, _with_found(text, found)[: MessageLimit.MESSAGE_ENTITIES]


def _with_found(text: str, given: list[Json]) -> list[Json]:
    """Return the entities `given` and those that Telegram finds besides, but not in code and in links."""
    taken = [(each["offset"], each["offset"] + each["length"]) for each in given if each["type"] in _WHOLE]
    found = [
        each
        for each in found_entities(text)
        if not any(each["offset"] < end and start < each["offset"] + each["length"] for start, end in taken)
    ]
    return sorted([*given, *found], key=lambda each: (each["offset"], -each["length"]))


def _is_kept(entity: Json) -> bool:
    """Tell whether Telegram keeps an entity found in HTML, with its link as Telegram writes it.

    A link that leads nowhere is dropped, and one to a person, whom the stand-in does not look up.
    """
    if entity["type"] != "text_link":
        return True
    try:
        entity["url"] = checked_link(entity["url"])
    except LinkError:
        return False
    return person_in(entity["url"]) is None


def _entities_of(kind: str) -> str:
    return "entities" if kind == "text" else "caption_entities"


def _check(text: str, entities: Sequence[Json]) -> None:
    """Refuse entities that reach beyond the text."""
    length = utf16_length(text)
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        if start >= length:
            raise BadRequestError(f"entity begins after the end of the text at UTF-16 offset {start}")
        if end > length:
            place = f"at UTF-16 offset {start} ends after the end of the text at UTF-16 offset {end}"
            raise BadRequestError(f"entity beginning {place}")


def _trimmed(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Return `text` without the white space around it, and `entities` where they stand then.

    White space in front stays from the first entity on.
    """
    text = text.rstrip()
    end = utf16_length(text)
    kept = [
        {**entity, "length": min(entity["length"], end - entity["offset"])}
        for entity in sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))
        if entity["offset"] < end
    ]
    head = utf16_slice(text, 0, kept[0]["offset"]) if kept else text
    removed = len(head) - len(head.lstrip(" \n"))
    return text[removed:], [{**entity, "offset": entity["offset"] - removed} for entity in kept]
