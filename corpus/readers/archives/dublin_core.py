"""What the Dublin Core elements in DOCX and EPUB files say of a source."""

import re
from collections.abc import Callable, Iterator
from typing import TypeVar
from xml.etree.ElementTree import Element

from corpus.language import DEFAULT
from corpus.readers.about import address_of, date_of, language_of, title_of
from corpus.readers.document import About

_Found = TypeVar("_Found")

_DC = "{http://purl.org/dc/elements/1.1/}"

_NO_TITLE = re.compile(
    r"(microsoft word|powerpoint presentation|untitled|unknown|no title|(word )?document)[\W\d_]*(-.*)?"
    r"|[\W_]+|.*\.(docx?|dotx?|odt|rtf|pages|epub|indd)",
    re.IGNORECASE,
)
"""What programs write into the title by themselves, such as the name of the file; and what has no letter."""

_NORWEGIAN = re.compile(r"^n[bn]\b", re.IGNORECASE)
"""The codes of its two standards, which office programs write."""


def core_about(metadata: Element) -> About:
    """Return what the elements anywhere in `metadata` say; of several of one kind, the first that says it.

    A source that is said to be in English may be in any language: programs say it of themselves.
    """
    return About(
        title=_first(metadata, ["title"], _title),
        language=_first(metadata, ["language"], _language),
        address=_first(metadata, ["source", "identifier"], address_of),
        published=_first(metadata, ["date"], date_of),
    )


def _first(metadata: Element, names: list[str], read: Callable[[str], _Found | None]) -> _Found | None:
    found = (read(text) for name in names for text in _texts(metadata, name))
    return next((one for one in found if one is not None), None)


def _texts(metadata: Element, name: str) -> Iterator[str]:
    for element in metadata.iter(_DC + name):
        yield " ".join("".join(element.itertext()).split())


def _title(text: str) -> str | None:
    return None if _NO_TITLE.fullmatch(text) else title_of(text)


def _language(text: str) -> str | None:
    code = language_of(_NORWEGIAN.sub("no", text))
    return None if code == DEFAULT else code
