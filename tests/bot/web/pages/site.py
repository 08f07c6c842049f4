"""The pages of a library, as somebody with a browser gets them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urljoin

import httpx
from selectolax.lexbor import LexborHTMLParser, LexborNode

from bot.application import Parts
from bot.store.database import IN_MEMORY, open_store
from bot.web.application import build_web
from corpus.article import Article
from retrieval.answerer import Answerer
from tests.bot.articles import index_of
from tests.bot.holdings import empty_holdings


class Page:
    """A page that was got, as far as it can be seen without a script."""

    def __init__(self, response: httpx.Response) -> None:
        self.status = response.status_code
        self.headers = response.headers
        self.address = str(response.url)
        self.html = response.text
        self._tree = LexborHTMLParser(response.text)

    def all(self, selector: str) -> list[LexborNode]:
        """Return the elements that `selector` names, in order."""
        return self._tree.css(selector)

    def one(self, selector: str) -> LexborNode:
        """Return the one element that `selector` names."""
        (element,) = self._tree.css(selector)
        return element

    def texts(self, selector: str) -> list[str]:
        """Return the texts of the elements that `selector` names, just as they are."""
        return [element.text() for element in self.all(selector)]

    def link(self, selector: str) -> str:
        """Return the address, from the root of the host, that the one link of `selector` leads to."""
        return self.resolved(self.one(selector).attributes["href"])

    def links(self, selector: str) -> list[str]:
        """Return the addresses that the links of `selector` lead to."""
        return [self.resolved(element.attributes["href"]) for element in self.all(selector)]

    def resolved(self, address: str | None) -> str:
        """Return `address` as it stands on the page, from the root of the host."""
        assert address is not None
        return urljoin(self.address, address).removeprefix("http://site")


class Site:
    """A site to look at."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http

    async def get(self, address: str, language: str = "en", /, **parameters: str | int) -> Page:
        """Return the page at `address`."""
        headers = {"Accept-Language": language}
        return Page(await self.http.get(address, params=parameters or None, headers=headers))


@asynccontextmanager
async def site(library: Answerer | tuple[Article, ...], home: str = "/") -> AsyncIterator[Site]:
    """Serve the pages of a library within the block; the list of articles is at `home`."""
    answerer = library if isinstance(library, Answerer) else Answerer(index_of(*library))
    with TemporaryDirectory() as folder:
        async with open_store(IN_MEMORY) as store:
            application = build_web(Parts(answerer, empty_holdings(Path(folder)), store), home=home)
            transport = httpx.ASGITransport(application, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="http://site") as http:
                yield Site(http)
