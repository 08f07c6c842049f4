"""A Telegram message on a terminal."""

import re
from collections.abc import Mapping, Sequence
from itertools import count
from typing import Any

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from bot.utf16 import utf16_length, utf16_slice

_STYLES = {
    "bold": "bold",
    "italic": "italic",
    "underline": "underline",
    "strikethrough": "strike",
    "code": "cyan",
    "pre": "cyan",
    "text_link": "underline",
    "bot_command": "cyan",
    "mention": "cyan",
}
_QUOTES = ("blockquote", "expandable_blockquote")
_BAR = "▌ "

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""A terminal would obey them."""


class MessageView:
    """Shows a message's text with its formatting, quotes behind a bar, and its buttons numbered from 1."""

    def __init__(
        self, text: str, entities: Sequence[Mapping[str, Any]] = (), rows: Sequence[Sequence[str]] = ()
    ) -> None:
        text = harmless(text)
        self._text = _styled(text, entities)
        self._quotes = sorted(_span(text, e) for e in entities if e["type"] in _QUOTES)
        self._rows = rows

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines of the message, wrapped to the width of the terminal."""
        position = 0
        for start, end in self._quotes:
            yield from self._plain(position, start)
            for line in self._text[start:end].wrap(console, options.max_width - len(_BAR)):
                yield Text.assemble((_BAR, "green"), line)
            position = end
        yield from self._plain(position, len(self._text))
        number = count(1)
        for row in self._rows:
            yield Text("").join(
                Text.assemble("  ", (f"[:{next(number)}]", "bold cyan"), f" {harmless(label)}") for label in row
            )

    def _plain(self, start: int, end: int) -> RenderResult:
        """Yield what stands around the quotes, which begin and end their lines by themselves."""
        piece = self._text[start:end]
        if start and piece.plain.startswith("\n"):
            piece = piece[1:]
        if end < len(self._text) and piece.plain.endswith("\n"):
            piece = piece[:-1]
        if piece.plain:
            yield piece


def harmless(text: str) -> str:
    """Return `text` with a mark for each character that a terminal would obey, so that positions stay right."""
    return _CONTROL.sub("\ufffd", text)


def view_of(message: Mapping[str, Any]) -> MessageView:
    """Return the view of a message in the Bot API's shape; a file in it is a line above its caption."""
    text, entities = message.get("text") or message.get("caption", ""), message.get("entities", ())
    carried = "Photo" if "photo" in message else message.get("document", {}).get("file_name")
    if carried is not None:
        head = f"[{carried}]\n" if text else f"[{carried}]"
        moved = message.get("caption_entities", ())
        entities = [{**entity, "offset": entity["offset"] + utf16_length(head)} for entity in moved]
        text = head + text
    return MessageView(text, entities, [[_label(button) for button in row] for row in _rows(message)])


def buttons_of(message: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the buttons under a message in the Bot API's shape."""
    return [button for row in _rows(message) for button in row]


def _rows(message: Mapping[str, Any]) -> Sequence[Sequence[dict[str, Any]]]:
    rows: Sequence[Sequence[dict[str, Any]]] = message.get("reply_markup", {}).get("inline_keyboard", ())
    return rows


def _label(button: Mapping[str, Any]) -> str:
    """Return what a button says, and where it leads or that it copies."""
    leads_to = button.get("url") or button.get("web_app", {}).get("url")
    if leads_to:
        return f"{button['text']} → {leads_to}"
    if "copy_text" in button:
        return f"⧉ {button['text']}"
    return str(button["text"])


def _styled(text: str, entities: Sequence[Mapping[str, Any]]) -> Text:
    styled = Text(text)
    for entity in entities:
        if entity["type"] in _STYLES:
            styled.stylize(_STYLES[entity["type"]], *_span(text, entity))
    return styled


def _span(text: str, entity: Mapping[str, Any]) -> tuple[int, int]:
    """Return the span of characters that `entity` covers, which counts in UTF-16 units."""
    start = len(utf16_slice(text, 0, entity["offset"]))
    return start, start + len(utf16_slice(text, entity["offset"], entity["offset"] + entity["length"]))
