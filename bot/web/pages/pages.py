"""The pages as they are asked for over HTTP."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route

from bot.application import Parts
from bot.web.asking import Asking
from bot.web.door import Door
from bot.web.pages.addresses import READER, STATIC
from bot.web.pages.answering import Visit, visit_of
from bot.web.pages.drawing import STATIC_FILES, Drawing
from bot.web.pages.files import KeptFiles
from bot.web.pages.found import found_view
from bot.web.pages.frame import form_at, starter_links
from bot.web.pages.hearing import hear
from bot.web.pages.hits import Bar, Hits, bar_of, hits_in
from bot.web.pages.listing import list_view
from bot.web.pages.reader import Reader
from bot.web.pages.troubles import Troubles
from bot.web.pages.wishes import number_in, wish_in
from bot.web.threads import Threads
from corpus.article import Article


class Pages:
    """Serves articles, the list of them and what is found in them, to whom the `door` lets in."""

    def __init__(
        self, parts: Parts, home: str, asking: Asking, door: Door, threads: Threads | None = None
    ) -> None:
        """List the articles at `home`."""
        self._answerer = parts.answerer
        self._asking = asking
        self._home = home
        self._door = door
        self._threads = threads or Threads()
        self._drawing = Drawing()
        self.troubles = Troubles(self._drawing, home)

    @property
    def routes(self) -> tuple[BaseRoute, ...]:
        """Return where the pages are."""
        return (
            Route(self._home, self.list),
            Route(READER, self.article),
            Mount(STATIC, KeptFiles(directory=STATIC_FILES)),
        )

    async def list(self, request: Request) -> Response:
        """Answer with the list of articles, or with what was found for a question."""
        visit = await self._visit(request)
        texts, addresses = visit.texts, visit.addresses
        heard = await hear(request.query_params.get("q"), (), self._asking, texts)
        listed, found = None, None
        if heard.answer is not None:
            found = found_view(heard.answer, texts, addresses)
        else:
            page = number_in(request.query_params, "page")
            listed = list_view(self._answerer.index.scope(), page, texts, addresses)
        shown = {
            "form": form_at(addresses.list(), texts.your_question, heard.repeated, addresses),
            "refused": heard.refused,
            "found": found,
            "list": listed,
            "starters": starter_links(self._answerer.starters, addresses),
        }
        return visit.page(self._drawing, "list.html", shown, heard.status)

    async def article(self, request: Request) -> Response:
        """Answer with an article, and what is found in it for a question."""
        visit = await self._visit(request)
        texts, addresses = visit.texts, visit.addresses
        article, wish = self._article(request.path_params["slug"]), wish_in(request.query_params)
        if article is None:
            return self.troubles.page(visit, HTTPStatus.NOT_FOUND)
        heard = await hear(wish.question, (article.slug,), self._asking, texts)
        hits = hits_in(article, heard.answer, wish) if heard.answer is not None else None
        reader = Reader(article, wish, hits, texts, addresses)
        shown = {
            "form": form_at(addresses.article(article.slug), texts.ask_this, heard.repeated, addresses),
            "refused": heard.refused,
            "bar": await self._bar(article, hits, visit) if hits is not None else None,
            "reader": await self._threads.run(reader.view),  # books have thousands of passages
        }
        return visit.page(self._drawing, "reader.html", shown, heard.status)

    async def _visit(self, request: Request) -> Visit:
        """Let a request in, which every page begins with.

        Raises:
            HTTPException: when it is not let in.
        """
        return visit_of(request, self._home, await self._door(request))

    def _article(self, slug: str) -> Article | None:
        return next((each for each in self._answerer.index.library.articles if each.slug == slug), None)

    async def _bar(self, article: Article, hits: Hits, visit: Visit) -> Bar:
        starters: tuple[str, ...] = ()
        if not hits.quotes:
            starters = await self._threads.run(self._answerer.starters_of, (article.slug,))
        return bar_of(article, hits, starters, visit.texts, visit.addresses)
