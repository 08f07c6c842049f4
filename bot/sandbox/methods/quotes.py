"""The piece of a message that a reply quotes."""

from telegram.constants import MessageLimit

from bot.sandbox.content import formatted
from bot.sandbox.errors import BadRequestError
from bot.sandbox.methods.parts import ReplyParameters, dumped
from bot.sandbox.records import Json
from bot.utf16 import utf16_length

_KEPT = ("bold", "italic", "underline", "strikethrough", "spoiler", "custom_emoji")
"""The formatting that belongs to a quote, in which it must be like the message."""

_LONGEST_QUOTE = 1024


def quote_fields(reply: ReplyParameters, replied: Json) -> Json:
    """Return the quote in a reply to the message `replied`, or refuse one that does not stand there."""
    if not reply.quote:
        return {}
    text, entities = formatted(reply.quote, reply.quote_parse_mode, dumped(reply.quote_entities))
    whole = replied.get("text") or replied.get("caption") or ""
    formats = replied.get("entities") or replied.get("caption_entities") or []
    length, wanted = utf16_length(text), _formats(entities)
    places = [at for at in _occurrences(text, whole) if _formats(formats, at, length) == wanted]
    if not places or length > _LONGEST_QUOTE:
        raise BadRequestError("QUOTE_TEXT_INVALID")
    position = min(places, key=lambda at: abs(at - reply.quote_position))
    quote: Json = {"text": text, "position": position, "is_manual": True}
    return {"quote": quote | ({"entities": entities} if entities else {})}


def _occurrences(text: str, whole: str) -> list[int]:
    """Return where in `whole` the `text` stands, in UTF-16 units."""
    starts = range(len(whole) - len(text) + 1)
    return [utf16_length(whole[:at]) for at in starts if text and whole.startswith(text, at)]


def _formats(
    entities: list[Json], start: int = 0, length: int = MessageLimit.MAX_TEXT_LENGTH
) -> set[tuple[str, int, int]]:
    """Return the kept formatting of the units [start, start + length), in positions from `start` on."""
    spans = (
        (
            entity["type"],
            max(entity["offset"] - start, 0),
            min(entity["offset"] + entity["length"] - start, length),
        )
        for entity in entities
        if entity["type"] in _KEPT
    )
    return {span for span in spans if span[1] < span[2]}
