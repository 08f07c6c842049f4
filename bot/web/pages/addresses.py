"""The addresses that links on the pages lead to."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlencode

READER = "/a/{slug}"
STATIC = "/static"


@dataclass(frozen=True, slots=True)
class Addresses:
    """Makes addresses relative to a page, so that they hold under whatever prefix the pages are reached.

    `root` leads from the page to the root, as "../" does. The list of articles is at `home`, a path from the
    root. Links carry the parameters `kept` on.
    """

    root: str
    home: str
    kept: Mapping[str, str]

    def list(self, **parameters: object) -> str:
        """Return the address of the list of articles, with those `parameters` that are not None."""
        return self._address(self.home, parameters)

    def article(self, slug: str, fragment: str = "", **parameters: object) -> str:
        """Return the address of the article with a slug, at the element that `fragment` names, if any."""
        address = self._address(READER.format(slug=quote(slug, safe="")), parameters)
        return f"{address}#{fragment}" if fragment else address

    def static(self, name: str) -> str:
        """Return the address of a file of ours."""
        return f"{self.root}{STATIC.removeprefix('/')}/{name}"

    def _address(self, path: str, parameters: Mapping[str, object]) -> str:
        given = {name: str(value) for name, value in parameters.items() if value is not None}
        query = urlencode({**given, **self.kept})
        return self.root + path.removeprefix("/") + (f"?{query}" if query else "")


def root_from(path: str) -> str:
    """Return what leads to the root from `path`, as it stands in an address."""
    return "../" * (path.count("/") - 1) or "./"
