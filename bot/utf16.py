"""Lengths and positions as Telegram counts them: in UTF-16 units, of which most emoji take two."""


def utf16_length(text: str) -> int:
    """Return the number of UTF-16 units in `text`."""
    return len(_units(text)) // 2


def utf16_slice(text: str, start: int, end: int | None = None) -> str:
    """Return the characters of `text` in the units [start, end), or from `start` on; halves are left out."""
    return _units(text)[2 * start : None if end is None else 2 * end].decode("utf-16-le", "ignore")


def _units(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
