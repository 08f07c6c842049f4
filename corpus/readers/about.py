"""What is said of an article in YAML: above it, as front matter, or beside it, in a side file."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

import yaml

from corpus.language import LANGUAGES
from corpus.limits import MAX_ABOUT_BYTES, MAX_ADDRESS_CHARS, MAX_TITLE_CHARS
from corpus.readers.document import About, UnreadableError, stands_in_a_line

_Value = TypeVar("_Value")

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)

_KEYS = {
    "title": ("title",),
    "language": ("language", "lang"),
    "address": ("source", "url", "address"),
    "date": ("date",),
}
"""The names that each thing goes by, the first that is there counts."""

_WRONG = {
    "title": f"has a side file whose title is not one line of at most {MAX_TITLE_CHARS} characters",
    "language": "has a side file whose language is not a known one, like en",
    "address": "has a side file whose address is not like https://example.org/article",
    "date": "has a side file whose date is not like 2024-11-18",
}
"""Why a side file is refused, by what it says wrongly."""


def front_matter(text: str) -> tuple[About, str]:
    """Return what the YAML above `text` says, between lines of "---", and the text below it.

    What it says wrongly is left out. Where none of it is known it is no front matter, and all of `text` is
    returned: a rule is a line of "---" too.
    """
    found = _FRONT_MATTER.match(text, 0, MAX_ABOUT_BYTES)
    said = _said(found[1]) if found else None
    if not found or not said:
        return About(), text
    return _about(said, lambda _key: None), text[found.end() :]


def about_in(content: str) -> About:
    """Return what `content`, the YAML of a side file, says.

    Raises:
        UnreadableError: when it is too large, is no mapping, or says something wrongly.
    """
    said = _said(content)
    if said is None:
        raise UnreadableError("has a side file that cannot be read")
    return _about(said, _refuse)


def side_file(about: About) -> bytes:
    """Return a side file that says what `about` does."""
    said = {
        "title": about.title,
        "language": about.language,
        "source": about.address,
        "date": about.published and about.published.isoformat(),
    }
    given = {key: value for key, value in said.items() if value}
    return yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=MAX_ABOUT_BYTES).encode()


def language_of(tag: str) -> str | None:
    """Return the known language that `tag` tells, such as "en-US", as an ISO 639-1 code, or None."""
    code = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    return code if code in LANGUAGES else None


def address_of(text: str) -> str | None:
    """Return `text` if it is the address of a web page, and not too long, or None."""
    text = text.strip()
    is_address = text.isprintable() and re.fullmatch(r"https?://[^\s/]\S*", text, re.IGNORECASE)
    return text if is_address and len(text) <= MAX_ADDRESS_CHARS else None


def date_of(text: str) -> date | None:
    """Return the date in `text`, an ISO 8601 date or time such as "2024-11-18T10:00:00Z", or None."""
    text = text.strip()
    if not re.fullmatch(r"\d{4}-\d\d-\d\d(?:[Tt ].*)?", text, re.ASCII):
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def title_of(text: str) -> str | None:
    """Return `text` if it can be a title, which is one line and not too long, or None."""
    text = text.strip()
    return text if 0 < len(text) <= MAX_TITLE_CHARS and all(map(stands_in_a_line, text)) else None


def _said(content: str) -> Mapping[str, object] | None:
    """Return what `content` says under the keys that are known; None where it is no mapping."""
    if len(content.encode("utf-8", "replace")) > MAX_ABOUT_BYTES:
        return None
    try:
        # Texts, lists and mappings of them are all that this loader makes.
        values = yaml.load(content, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError):
        return None
    if not isinstance(values, dict):
        return None
    lowered = {key.lower(): value for key, value in values.items() if isinstance(key, str)}
    given = {name: [lowered[key] for key in keys if lowered.get(key)] for name, keys in _KEYS.items()}
    return {name: values[0] for name, values in given.items() if values}


def _about(said: Mapping[str, object], on_wrong: Callable[[str], None]) -> About:
    """Return what is `said`, without what is wrong, the name of which is told to `on_wrong`."""

    def checked(name: str, check: Callable[[str], _Value | None]) -> _Value | None:
        value = said.get(name)
        right = check(value) if isinstance(value, str) else None
        if value is not None and right is None:
            on_wrong(name)
        return right

    return About(
        checked("title", title_of),
        checked("language", language_of),
        checked("address", address_of),
        checked("date", date_of),
    )


def _refuse(name: str) -> None:
    raise UnreadableError(_WRONG[name])
