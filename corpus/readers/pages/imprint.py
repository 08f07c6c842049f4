"""What a saved page says of itself: its title, language, address and date."""

import json
import re
from collections import deque
from collections.abc import Iterator
from datetime import date

from selectolax.lexbor import LexborNode

from corpus.limits import MAX_TITLE_CHARS
from corpus.readers.about import address_of, date_of, language_of
from corpus.readers.document import About
from corpus.readers.markup.flow import collapsed
from corpus.readers.pages.title import heading_text, is_same

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)")
_SITE_AFTER = re.compile(r"\s+[|\-–—·:»]\s+")

_LIKELY_TITLES = 20
"""Only so many of the first headings of a page are taken into account."""

_MAX_DATA_CHARS = 1024 * 1024
_MAX_DATA_OBJECTS = 10_000
"""More structured data than that, in characters and in objects, is not an article's."""


def imprint_of(html: str, page: LexborNode, article: LexborNode) -> About:
    """Return what `html` says of itself, the tree of which is `page`, and of the `article` on it."""
    data = [item for item in _structured_data(page) if isinstance(item.get("headline"), str)]
    return About(
        _title(page, article, next((collapsed(str(item["headline"])) for item in data), None)),
        language_of(page.attributes.get("lang") or page.attributes.get("xml:lang") or ""),
        _address(html, page),
        _published(page, article, [str(item.get("datePublished")) for item in data]),
    )


def _title(page: LexborNode, article: LexborNode, headline: str | None) -> str | None:
    site = _meta(page, "og:site_name")
    name = page.css_first("head title")
    full_name = collapsed(name.text()) if name is not None else ""
    heading = _heading(page, article, full_name)
    candidates = (_meta(page, "og:title"), headline, heading, full_name)
    for candidate in candidates:
        title = _without_site(collapsed(candidate or ""), site, heading)
        if 0 < len(title) <= MAX_TITLE_CHARS:
            return title
    return None


def _heading(page: LexborNode, article: LexborNode, full_name: str) -> str | None:
    """Return the article's heading of level 1, or the one that the `full_name` of the page tells."""
    for node in article.css("h1") or (() if full_name else page.css("h1")):
        return heading_text(node)
    texts = (heading_text(node) for node in page.css("h1, h2")[:_LIKELY_TITLES])
    return next((text for text in texts if text and is_same(text, full_name[: len(text)])), None)


def _without_site(title: str, site: str | None, heading: str | None) -> str:
    """Return `title` without the name of the site, where `site` or the `heading` of the article tell it."""
    for mark in _SITE_AFTER.finditer(title):
        before, after = title[: mark.start()], title[mark.end() :]
        if before and ((site and is_same(after, site)) or (heading and is_same(before, heading))):
            return before
    return title


def _address(html: str, page: LexborNode) -> str | None:
    canonical = page.css_first("link[rel~=canonical]")
    saved_from = _SAVED_FROM.search(html, 0, 4096)
    candidates = (
        canonical.attributes.get("href") if canonical is not None else None,
        _meta(page, "og:url"),
        saved_from[1] if saved_from else None,
    )
    return next(filter(None, (address_of(candidate or "") for candidate in candidates)), None)


def _published(page: LexborNode, article: LexborNode, told: list[str]) -> date | None:
    time = article.css_first("time[datetime]") or page.css_first("time[datetime]")
    candidates = [_meta(page, "article:published_time"), *told]
    if time is not None:
        candidates.append(time.attributes.get("datetime"))
    return next(filter(None, (date_of(candidate or "") for candidate in candidates)), None)


def _meta(page: LexborNode, name: str) -> str | None:
    node = page.css_first(f'meta[property="{name}"], meta[name="{name}"]')
    return collapsed(node.attributes.get("content") or "") or None if node is not None else None


def _structured_data(page: LexborNode) -> Iterator[dict[str, object]]:
    """Yield the objects in the page's JSON-LD, the outer before the inner; what is broken is passed over."""
    left: deque[object] = deque()
    for script in page.css('script[type="application/ld+json"]'):
        try:
            left.append(json.loads(script.text()[:_MAX_DATA_CHARS]))
        except (ValueError, RecursionError):
            continue
    for _ in range(_MAX_DATA_OBJECTS):
        if not left:
            return
        item = left.popleft()
        if isinstance(item, dict):
            yield item
            left.extend(item.values())
        elif isinstance(item, list):
            left.extend(item)
