"""The elements of HTML that are not part of its text, whatever page they stand on."""

import re

from selectolax.lexbor import LexborNode

_NEVER_READ = frozenset(
    "-comment -doctype head title meta link style script noscript template nav aside button svg canvas audio"
    " video object iframe embed map select option datalist input textarea label figcaption rp rt"
    " annotation".split()
)

_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\s*\[[^\[\]]{1,16}\]\s*")
_EDITING = frozenset("headerlink mw-editsection reference footnote-ref linenos linenodiv".split())
"""Classes by which Sphinx, MediaWiki, Pandoc and Pygments mark what belongs to the page and not to the text."""

_TEXT_IN_FORM = "h1, article, main, p ~ p ~ p"
_TEXT_IN_FIGURE = "table, pre, p ~ p"


def is_unread(node: LexborNode) -> bool:
    """Tell whether `node` is not part of the text: by its kind, as it is hidden, or as a mark of a footnote."""
    tag = node.tag or "-comment"
    if tag in _NEVER_READ:
        return True
    if tag == "-text":
        return False
    if tag == "form":
        return node.css_first(_TEXT_IN_FORM) is None  # some sites have a form around the whole page
    if tag == "figure":
        return node.css_first(_TEXT_IN_FIGURE) is None
    if tag == "footer":
        return node.parent is None or node.parent.tag != "blockquote"  # there it tells who said it
    return _is_hidden(node) or _is_mark(node, tag)


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    if not attributes:
        return False
    if attributes.get("hidden", "until-found") != "until-found" or _HIDING.search(
        attributes.get("style") or ""
    ):
        return True
    # A dialogue that was open when the page was saved hides all of the page from screen readers.
    return attributes.get("aria-hidden") == "true" and node.css_first("p") is None


def _is_mark(node: LexborNode, tag: str) -> bool:
    """Tell whether `node` is a mark that leads to a footnote, or an anchor in the margin."""
    if tag not in {"a", "sup", "span", "td", "div"}:
        return False
    attributes = node.attributes
    classes = (attributes.get("class") or "").split()
    if not _EDITING.isdisjoint(classes) and (tag == "sup" or "reference" not in classes):
        return True
    if tag == "a":
        return attributes.get("role") == "doc-noteref" or (_leads_within(node) and _is_wordless(node))
    if tag != "sup":
        return False
    link = node.css_first("a")
    return (link is not None and _leads_within(link)) or _NOTE_MARK.fullmatch(node.text()) is not None


def _leads_within(link: LexborNode) -> bool:
    return "#" in (link.attributes.get("href") or "")


def _is_wordless(node: LexborNode) -> bool:
    return not any(map(str.isalnum, node.text()))
