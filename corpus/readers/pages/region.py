"""Where in a saved page the article stands, and what in there is not part of it."""

from collections import Counter
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from corpus.readers.markup.grids import is_layout
from corpus.readers.markup.tree import steps
from corpus.readers.markup.unread import is_unread
from corpus.readers.pages.boilerplate import is_box, is_offer

_MIN_RUN_CHARS = 25
"""Shorter runs of text are menus, labels and links as often as sentences; Readability draws the line there."""

_ENOUGH = 1 / 3
"""Such a share of a page's sentences an element must have that says it is the article."""

_MOST = 0.85
"""The article is in a part of an element when the part has such a share of the element's sentences."""

_TEXTS = frozenset(["p", "pre", "ul", "ol", "dl"])
"""What an article is made of; a single one of them is not all of it."""

_LARGEST_BOX = 1 / 3
"""A larger share of the article is never left out, whatever its name."""


class Page:
    """A parsed page: how much text is in each of its elements, and which one has the article."""

    def __init__(self, body: LexborNode) -> None:
        self._lengths: Counter[int] = Counter()
        self._sentences: Counter[int] = Counter()
        self._boxes: set[int] = set()
        self._measure(body)
        self._measure_sentences(body)
        self.article = self._article(body)

    def is_left_out(self, node: LexborNode) -> bool:
        """Tell whether `node` stands within the article but is not part of it."""
        return node.mem_id in self._boxes and self._is_small(node, self.article)

    def _measure(self, body: LexborNode) -> None:
        for node, begins in steps(body, is_unread):
            if not begins:
                if node.tag == "-text":
                    self._lengths[node.mem_id] = len(node.text(deep=False).strip())
                elif self._is_box(node):
                    self._boxes.add(node.mem_id)
                _add_up(self._lengths, node)

    def _measure_sentences(self, body: LexborNode) -> None:
        """Count the characters of sentences that are in no link, and in no box that is small."""
        links = 0
        for node, begins in steps(body, is_unread):
            links += (1 if begins else -1) * (node.tag == "a")
            if begins:
                continue
            if node.tag == "-text" and not links and self._lengths[node.mem_id] >= _MIN_RUN_CHARS:
                self._sentences[node.mem_id] = self._lengths[node.mem_id]
            if not (node.mem_id in self._boxes and self._is_small(node, body)):
                _add_up(self._sentences, node)

    def _is_box(self, node: LexborNode) -> bool:
        length = self._lengths[node.mem_id]
        return length > 0 and (is_box(node, length) or is_offer(node, length))

    def _is_small(self, node: LexborNode, whole: LexborNode) -> bool:
        return self._lengths[node.mem_id] <= _LARGEST_BOX * self._lengths[whole.mem_id]

    def _article(self, body: LexborNode) -> LexborNode:
        for selector in ("article", "[itemprop~=articleBody]", "main", "[role=main]"):
            best = self._outstanding(body.css(selector))
            if best is not None and self._sentences[best.mem_id] >= _ENOUGH * self._sentences[body.mem_id]:
                return best
        return self._densest(body)

    def _outstanding(self, nodes: Iterable[LexborNode]) -> LexborNode | None:
        """Return the one of `nodes` with the most sentences, unless others have half as many."""
        ranked = sorted(nodes, key=lambda node: self._sentences[node.mem_id], reverse=True)
        if not ranked or not self._sentences[ranked[0].mem_id]:
            return None
        first, *others = ranked
        inside = {node.mem_id for node in first.css("*")}
        rivals = [node for node in others if node.mem_id not in inside]
        is_rivalled = bool(rivals) and 2 * self._sentences[rivals[0].mem_id] > self._sentences[first.mem_id]
        return None if is_rivalled else first

    def _densest(self, body: LexborNode) -> LexborNode:
        """Return the innermost element that has most of the sentences of each around it."""
        node: LexborNode = body
        while True:
            parts = [
                part
                for part in node.iter()
                if part.tag not in _TEXTS and (part.tag != "table" or is_layout(part))
            ]
            best = max(parts, key=lambda part: self._sentences[part.mem_id], default=None)
            if best is None or self._sentences[best.mem_id] < max(1, _MOST * self._sentences[node.mem_id]):
                return node
            node = best


def _add_up(counts: Counter[int], node: LexborNode) -> None:
    """Count what is in `node` as being in its parent too."""
    if node.parent is not None:
        counts[node.parent.mem_id] += counts[node.mem_id]
