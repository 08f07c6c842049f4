"""The package of an EPUB: which of its files are pages, in which order, and what its contents call them."""

from collections.abc import Iterator
from posixpath import normpath
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from corpus.readers.archives.archive import Archive
from corpus.readers.archives.xml import root_of
from corpus.readers.document import UnreadableError

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_NCX = "application/x-dtbncx+xml"
_NOT_READ = {"cover", "index", "toc"}
"""What pages are for, in EPUB 2's guide, that hold nothing but a picture or links."""


class Package:
    """A package by its root element, `root`; names are those of members of the archive."""

    def __init__(self, archive: Archive) -> None:
        """Find the package document of `archive`.

        Raises:
            UnreadableError: when there is none, or when pages are encrypted.
        """
        self._archive = archive
        container = self._xml(_CONTAINER)
        rootfile = None if container is None else container.find(".//{*}rootfile")
        self._name = _name("", "" if rootfile is None else rootfile.get("full-path", "")) or ""
        root = self._xml(self._name)
        if root is None:
            raise UnreadableError("is not an EPUB book")
        self.root: Element = root
        self._items = {item.get("id", ""): item for item in root.iterfind("{*}manifest/{*}item")}
        if self._encrypted().intersection(self.pages()):
            raise UnreadableError("is encrypted")

    def pages(self) -> tuple[str, ...]:
        """Return the names of the pages in reading order, each once, without the table of contents."""
        items = (
            self._items.get(reference.get("idref", ""))
            for reference in self.root.iterfind("{*}spine/{*}itemref")
            if reference.get("linear") != "no"
        )
        names = (
            _name(self._name, item.get("href", ""))
            for item in items
            if item is not None and not _is_contents(item)
        )
        left_out = {
            _name(self._name, reference.get("href", ""))
            for reference in self.root.iterfind("{*}guide/{*}reference")
            if reference.get("type", "").lower() in _NOT_READ
        }
        return tuple(dict.fromkeys(name for name in names if name and name not in left_out))

    def member(self, name: str) -> bytes | None:
        """Return the bytes of the member `name`, None where there is none."""
        return self._archive.member(name)

    def labels(self) -> dict[str, str]:
        """Return what the table of contents calls the pages that it leads to the beginning of."""
        labels: dict[str, str] = {}
        for item in self._items.values():
            if _is_contents(item):
                name = _name(self._name, item.get("href", ""))
                for href, label in _links(self._xml(name)):
                    page = _name(name or "", href)
                    if page and label:
                        labels.setdefault(page, label)
        return labels

    def _encrypted(self) -> set[str | None]:
        """Return the names of the members that are encrypted; fonts often are, and pages where there is DRM."""
        encryption = self._xml(_ENCRYPTION)
        if encryption is None:
            return set()
        return {_name("", reference.get("URI", "")) for reference in encryption.iter() if reference.get("URI")}

    def _xml(self, name: str | None) -> Element | None:
        content = self._archive.member(name) if name else None
        return root_of(content) if content else None


def _is_contents(item: Element) -> bool:
    return "nav" in item.get("properties", "").split() or item.get("media-type") == _NCX


def _links(contents: Element | None) -> Iterator[tuple[str, str]]:
    """Yield where the entries of a table of contents, an NCX or a page of XHTML, lead and their words."""
    if contents is None:
        return
    for point in contents.iter("{http://www.daisy.org/z3986/2005/ncx/}navPoint"):
        target, label = point.find("{*}content"), point.find("{*}navLabel")
        if target is not None and label is not None:
            yield target.get("src", ""), _words(label)
    for nav in contents.iter("{http://www.w3.org/1999/xhtml}nav"):
        if nav.get("{http://www.idpf.org/2007/ops}type") == "toc":
            for link in nav.iter("{http://www.w3.org/1999/xhtml}a"):
                yield link.get("href", ""), _words(link)


def _words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _name(base: str, href: str) -> str | None:
    """Return the member that `href` names in the member `base`; None where it leads out of the archive."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    path = unquote(parts.path)
    if parts.scheme or parts.netloc or not path or path.startswith("/"):
        return None
    folder = base.rpartition("/")[0]
    name = normpath(f"{folder}/{path}" if folder else path)
    return None if name.startswith("..") else name
