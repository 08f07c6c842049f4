"""Requests for pages to responses: what every page has in common."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from bot.texts.pages.choice import page_texts_for
from bot.texts.pages.texts import PageTexts
from bot.web.pages.addresses import Addresses, root_from
from bot.web.pages.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody's request for a page: the texts in the language that they like best, and addresses for links."""

    texts: PageTexts
    addresses: Addresses

    def page(
        self, drawing: Drawing, template: str, shown: Mapping[str, object], status: HTTPStatus = HTTPStatus.OK
    ) -> Response:
        """Return the page of the `template` with what is `shown` on it."""
        headers = {
            "Content-Language": self.texts.of_bot.language,
            "Vary": "Accept-Language",
            "Cache-Control": "private, no-cache",
        }
        return HTMLResponse(drawing.page(template, self.texts, self.addresses, shown), status, headers)


def visit_of(request: Request, home: str, kept: Mapping[str, str]) -> Visit:
    """Return whose `request` it is, for links that carry on the parameters `kept`; the list is at `home`."""
    path: bytes = request.scope.get("raw_path") or request.scope["path"].encode()
    root = root_from(path.decode("latin-1").partition("?")[0])
    texts = page_texts_for(request.headers.get("accept-language", ""))
    return Visit(texts, Addresses(root, home, kept))
