"""HTML, or what was made into it, as headings and paragraphs."""

from collections.abc import Callable

from selectolax.lexbor import LexborNode

from corpus.readers.document import Block
from corpus.readers.markup.flow import Flow
from corpus.readers.markup.grids import is_layout
from corpus.readers.markup.tree import parsed, steps
from corpus.readers.markup.unread import is_unread

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CONTAINERS = frozenset(
    "address article blockquote body caption center dd details dialog dir div dl fieldset form header hgroup"
    " hr html legend li main p search section summary table tbody td tfoot th thead tr figure footer".split()
)
_LISTS = frozenset(["ul", "ol", "menu", "dir"])
_CELLS = frozenset(["td", "th"])
_PREFORMATTED = frozenset(["pre", "listing", "xmp", "plaintext"])

_RAISED = dict(zip("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ", strict=True))


def blocks_of(
    html: str | LexborNode, is_left_out: Callable[[LexborNode], bool] = lambda _node: False
) -> tuple[Block, ...]:
    """Return the headings and paragraphs of `html`, a page, a fragment or an element, in reading order.

    A list, a table and preformatted text become one paragraph each: an item or a row is a line, and cells have
    " | " between them. A term and the first paragraph of its definition are lines of one paragraph. Not read
    are what pages have around texts (navigation, asides, forms, figures), what is hidden, marks that lead to
    footnotes, and the elements that `is_left_out`.

    Raises:
        UnreadableError: when the elements are nested too deeply.
    """
    root = parsed(html) if isinstance(html, str) else html
    writer = _Writer()
    for node, begins in steps(root, lambda node: is_unread(node) or is_left_out(node)):
        if node.tag == "-text":
            if begins:
                writer.flow.add(_text(node))
        elif begins:
            writer.begin(node)
        else:
            writer.end()
    writer.flow.end_terms()
    return tuple(writer.flow.blocks)


class _Writer:
    """Turns the beginnings and ends of elements into a flow of text."""

    def __init__(self) -> None:
        self.flow = Flow()
        self._ends: list[Callable[[], None]] = []
        self._next_numbers: list[int | None] = []
        self._row_is_new = True

    def begin(self, node: LexborNode) -> None:
        """Begin the element `node`."""
        self._ends.append(self._begun(node, node.tag or ""))

    def end(self) -> None:
        """End the element that began last."""
        self._ends.pop()()

    def _begun(self, node: LexborNode, tag: str) -> Callable[[], None]:
        """Begin the element `node`, and return what is to be done at its end."""
        flow = self.flow
        if tag in _HEADINGS:
            flow.end_terms()
            flow.begin_whole()
            return flow.end_heading
        if tag in _PREFORMATTED:
            flow.begin_verbatim()
            return flow.end_verbatim
        if tag in _LISTS or tag == "table":
            return self._begun_whole(node, tag)
        if flow.is_in_whole and tag in {"li", "tr", "caption", "dt"}:
            flow.begin_line(self._next_mark() if tag == "li" else "")
            self._row_is_new = True
            return flow.end_paragraph
        if flow.is_in_whole and tag in _CELLS:
            flow.begin_cell(is_first=self._row_is_new)
            self._row_is_new = False
            return flow.end_cell
        return self._begun_text(tag)

    def _begun_whole(self, node: LexborNode, tag: str) -> Callable[[], None]:
        if not self.flow.is_in_whole and is_layout(node):
            self.flow.end_paragraph()
            return self.flow.end_paragraph
        self.flow.begin_whole()
        if tag == "table":
            return self.flow.end_whole
        self._next_numbers.append(_start(node) if tag == "ol" else None)
        return self._end_list

    def _begun_text(self, tag: str) -> Callable[[], None]:
        if tag == "br":
            self.flow.break_line()
        elif tag == "q":
            self.flow.add("“")
            return lambda: self.flow.add("”")
        elif tag == "dt":
            self.flow.end_paragraph()
            return self.flow.end_term
        elif tag == "dl":
            self.flow.end_paragraph()
            return self.flow.end_terms
        elif tag in _CONTAINERS:
            self.flow.end_paragraph()
            return self.flow.end_paragraph
        return lambda: None

    def _end_list(self) -> None:
        self._next_numbers.pop()
        self.flow.end_whole()

    def _next_mark(self) -> str:
        number = self._next_numbers[-1] if self._next_numbers else None
        if number is None:
            return "• "
        self._next_numbers[-1] = number + 1
        return f"{number}. "


def _start(ordered_list: LexborNode) -> int:
    start = ordered_list.attributes.get("start") or ""
    return int(start) if start.isascii() and start.isdigit() and len(start) < 10 else 1  # noqa: PLR2004


def _text(node: LexborNode) -> str:
    """Return the text of the text node `node`; exponents, which would become part of the number, raised."""
    text = node.text(deep=False)
    is_exponent = node.parent is not None and node.parent.tag == "sup" and len(text) < 5  # noqa: PLR2004
    if is_exponent and all(character in _RAISED for character in text):
        return "".join(_RAISED[character] for character in text)
    return text
