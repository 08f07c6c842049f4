"""Does a text ask."""

import regex

# From its end, so that the time grows with the length alone.
_ASKING_END = regex.compile(r"(?r)[?？؟\u037e]\W*$")


def ends_asking(text: str) -> bool:
    """Tell whether `text` ends in a question mark, whatever but words follows it."""
    return _ASKING_END.search(text) is not None
