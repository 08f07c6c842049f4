"""What the file of an article from the web is called."""

import re
from pathlib import PurePosixPath
from unicodedata import normalize

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/epub+zip": ".epub",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
_KEPT = {*_SUFFIXES.values(), ".htm"}

_MAX_STEM_CHARS = 60
"""Longer names are cut, in characters of at most four bytes; most file systems allow 255 bytes."""


def suggested_name(path: str, content_type: str) -> str:
    """Return a name for the file of what stands at `path` of a host: letters, digits, "_", "." and "-".

    It never begins with a dot. The suffix is the path's, or that of `content_type` where the path has none
    of an article's.
    """
    segment = next((part for part in reversed(path.split("/")) if part), "")
    cleaned = re.sub(r"[^\w.-]+", "-", normalize("NFC", segment)).strip(".-_")
    suffix = PurePosixPath(cleaned).suffix.lower()
    if suffix in _KEPT:
        return _cut(cleaned[: -len(suffix)]) + suffix
    of_type = _SUFFIXES.get(content_type.partition(";")[0].strip().lower())
    return _cut(cleaned) + (of_type or ("" if cleaned else ".html"))


def _cut(stem: str) -> str:
    return stem[:_MAX_STEM_CHARS].rstrip(".-_") or "page"
