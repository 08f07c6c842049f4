"""The tree that HTML is parsed into, and a walk over it that no depth can break."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from corpus.limits import MAX_HTML_TAGS, MAX_OPEN_TAGS
from corpus.readers.document import UnreadableError

_XHTML = re.compile(r"\s*<\?xml|[^>]*>?\s*<html[^>]*\sxmlns=", re.IGNORECASE)
_VOID = "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
_EMPTY_ELEMENT = re.compile(rf"<(?!(?:{_VOID})[\s/])([a-zA-Z][\w:.-]*)((?:\s[^<>]*)?)/>")

_CLOSED_TAG = re.compile(
    r"<(/?)(address|article|aside|b|big|blockquote|button|center|code|details|div|dl|em|fieldset|figure|font|footer"
    r"|form|header|i|main|menu|nav|nobr|ol|pre|s|section|small|strike|strong|table|tt|u|ul)(?=[\s/>])",
    re.IGNORECASE,
)
"""The tags for which the parser looks through all that are open; those that need no end are not among them."""


def parsed(html: str) -> LexborNode:
    """Return the body of `html`, a page or a fragment, in HTML or XHTML.

    Raises:
        UnreadableError: when it has more tags than MAX_HTML_TAGS, or more elements are open at a time than
            MAX_OPEN_TAGS.
        MemoryError: when there is too little for its tree.
    """
    if _XHTML.match(html, 0, 1000):
        html = as_html(html)
    _check_nesting(html)
    if html.count("<") > MAX_HTML_TAGS:
        raise UnreadableError(f"has more than {MAX_HTML_TAGS:,} tags")
    try:
        parser = LexborHTMLParser(html)
    except SelectolaxError as error:
        raise MemoryError from error  # there is no HTML that it cannot parse otherwise
    root = parser.body or parser.root
    if root is None:
        raise UnreadableError("has no words")
    return root


def as_html(xhtml: str) -> str:
    """Return `xhtml` with an end to each element that it closes at once, as <title/>, which HTML does not."""
    return _EMPTY_ELEMENT.sub(r"<\1\2></\1>", xhtml)


def steps(root: LexborNode, is_left_out: Callable[[LexborNode], bool]) -> Iterator[tuple[LexborNode, bool]]:
    """Yield the nodes below `root` in reading order, each with True where it begins and False where it ends.

    What `is_left_out` is passed over, with all that is in it.

    Raises:
        UnreadableError: when more elements are open at a time than MAX_OPEN_TAGS.
    """
    path: list[LexborNode] = []
    node = root.first_child
    while node is not None or path:
        if node is None:
            node = path.pop()
            yield node, False
        elif not is_left_out(node):
            yield node, True
            path.append(node)
            _check_depth(len(path))
            node = node.first_child
            continue
        node = node.next


def _check_nesting(html: str) -> None:
    opened: Counter[str] = Counter()
    depth = 0
    for tag in _CLOSED_TAG.finditer(html):
        name = tag[2].lower()
        if not tag[1]:
            opened[name] += 1
            depth += 1
            _check_depth(depth)
        elif opened[name]:
            opened[name] -= 1
            depth -= 1


def _check_depth(depth: int) -> None:
    if depth > MAX_OPEN_TAGS:
        raise UnreadableError("is nested too deeply")
