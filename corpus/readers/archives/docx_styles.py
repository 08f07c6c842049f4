"""What the styles of a Word document make of its paragraphs, as mammoth has them."""

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element

from mammoth import documents, transforms
from mammoth.raw_text import extract_raw_text_from_element

from corpus.limits import MAX_TITLE_CHARS

_HEADING_LEVELS = 6
"""Word has nine; the deeper ones are paragraphs that only look like headings, as in HTML."""


class Shaping:
    """A change of a document before it becomes HTML; `title` is the one that was found and taken out.

    Paragraphs in styles with a level among `levels`, from 1 by the styles' names for themselves, become
    headings, and references to notes go, as their numbers would stand within the sentences.
    """

    def __init__(self, levels: Mapping[str, int]) -> None:
        self.title: str | None = None
        self._levels = levels
        self._without_notes = transforms.element_of_type(documents.NoteReference, lambda _: _text(""))
        self._with_headings = transforms.element_of_type(documents.Paragraph, self._shaped)

    def __call__(self, document: Any) -> Any:  # noqa: ANN401  mammoth has no types
        """Return `document` so changed."""
        return self._with_headings(self._without_notes(document))

    def _shaped(self, paragraph: Any) -> Any:  # noqa: ANN401
        if (paragraph.style_name or "").lower() == "title" and self.title is None:
            title = _words(paragraph)
            if 0 < len(title) <= MAX_TITLE_CHARS:
                self.title = title
                return paragraph.copy(children=[])
        level = self._levels.get(paragraph.style_id)
        return paragraph.copy(style_name=f"heading {level}") if level else paragraph


def heading_levels(styles: Element) -> dict[str, int]:
    """Return the levels of the headings, 1 to 6, by the styles that have one in `styles`, the root of the part.

    A style without a level has that of the style that it is based on.
    """
    own: dict[str, int] = {}
    bases: dict[str, str] = {}
    for style in styles.iterfind("{*}style"):
        name = _attribute(style, "styleId")
        bases[name] = _attribute(style.find("{*}basedOn"), "val")
        level = _attribute(style.find("{*}pPr/{*}outlineLvl"), "val")
        if level.isdecimal():
            own[name] = int(level) + 1
    levels = {name: _inherited(name, own, bases) for name in bases}
    return {name: level for name, level in levels.items() if 0 < level <= _HEADING_LEVELS}


def _inherited(name: str, own: Mapping[str, int], bases: Mapping[str, str]) -> int:
    seen = set[str]()
    while name in bases and name not in own and name not in seen:
        seen.add(name)
        name = bases[name]
    return own.get(name, 0)


def _attribute(element: Element | None, name: str) -> str:
    """Return the attribute called `name` in whichever of the two namespaces of Word, "" where there is none."""
    attributes = {} if element is None else element.attrib
    return next((value for key, value in attributes.items() if key.endswith("}" + name)), "")


def _words(paragraph: Any) -> str:  # noqa: ANN401
    spaced = transforms.element_of_type(documents.Break, lambda _: _text(" "))(paragraph)
    return " ".join(extract_raw_text_from_element(spaced).split())


def _text(text: str) -> Any:  # noqa: ANN401
    return documents.text(text)
