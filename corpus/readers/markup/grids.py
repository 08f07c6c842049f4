"""Lists and tables of HTML that are such in form only, and lay out a page."""

from selectolax.lexbor import LexborNode

_PARTS = "h1, h2, h3, h4, h5, h6, article"
_PARTS_IN_TABLE = f"{_PARTS}, pre, p ~ p ~ p"
_SEVERAL_COLUMNS = "td ~ td, td ~ th, th ~ td, th ~ th"


def is_layout(node: LexborNode) -> bool:
    """Tell whether the items or cells of the list or table `node` are parts of the page.

    They are where they have headings; those of a table also where they have several paragraphs, preformatted
    text or another table, and where they are in a single column.
    """
    if node.tag != "table":
        return node.css_first(_PARTS) is not None
    return (
        node.attributes.get("role") in {"presentation", "none"}
        or node.css_first(_PARTS_IN_TABLE) is not None
        or len(node.css("table")) > 1  # itself and another
        or node.css_first(_SEVERAL_COLUMNS) is None
    )
