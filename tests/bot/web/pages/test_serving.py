"""What all pages have in common: addresses, languages, headers, and what goes wrong."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request

from bot.application import Parts
from bot.store.database import IN_MEMORY, open_store
from bot.web.asking import Asking
from bot.web.door import Door
from bot.web.pages.pages import Pages
from retrieval.answerer import Answerer
from tests.bot.articles import article_of
from tests.bot.holdings import empty_holdings
from tests.bot.web.pages.site import Page, Site, site

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'"
PAGES = [
    "/",
    "/?q=missiles",
    "/?q=",
    "/a/atacms",
    "/a/atacms?q=missiles",
    "/nope",
    "/a/nope",
    "/static/nope.css",
]


@pytest.mark.parametrize("address", [*PAGES, "/static/reader.css", "/static/reader.js", "/static/icon.svg"])
async def test_every_answer_forbids_what_does_not_stand_in_our_files(shipped: Site, address: str) -> None:
    page = await shipped.get(address)

    assert page.headers["Content-Security-Policy"].startswith(POLICY)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert page.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("address", PAGES)
async def test_nothing_on_a_page_needs_what_is_forbidden(shipped: Site, address: str) -> None:
    page = await shipped.get(address)

    assert not page.all("style, [style], [onclick], [onload], script:not([src])")
    assert {script.text() for script in page.all("script")} == {""}


@pytest.mark.parametrize("prefix", ["", "/articles", "/deep/er"])
@pytest.mark.parametrize("address", ["/", "/a/atacms", "/nope", "/a/no/such/page", "/a/x%2Fy"])
@pytest.mark.parametrize("home", ["/", "/articles"])
async def test_links_hold_under_whatever_prefix_the_pages_are_reached(
    answerer: Answerer, prefix: str, address: str, home: str
) -> None:
    async with site(answerer, home) as pages:
        page = await pages.get(home if address == "/" else address)
        page.address = f"http://site{prefix}{home if address == '/' else address}"
        files = [page.link("link[rel=stylesheet]"), page.link("link[rel=icon]")]
        file = await pages.get(files[0].removeprefix(prefix))

    assert [path.partition("?")[0] for path in files] == [
        f"{prefix}/static/reader.css",
        f"{prefix}/static/icon.svg",
    ]
    assert file.status == 200
    assert page.links("a.brand") == [f"{prefix}{home}"]


async def test_links_into_articles_hold_under_a_prefix(answerer: Answerer) -> None:
    async with site(answerer, "/articles") as pages:
        page = await pages.get("/articles", q="missiles")
        page.address = "http://site/deep/er/articles?q=missiles"

    assert page.links(".read")[0].startswith("/deep/er/a/atacms?q=missiles&p=")
    assert page.resolved(page.one("form").attributes["action"]) == "/deep/er/articles"


async def test_odd_names_of_articles_are_reached() -> None:
    slugs = ["a:b", "über-strom", "100%", "what?", "#1", "a b&c=d"]
    async with site(tuple(article_of(slug, f"Words of {n}.") for n, slug in enumerate(slugs))) as pages:
        listed = await pages.get("/")
        read = [await pages.get(address) for address in listed.links(".articles a")]

    assert [page.texts("h1") for page in read] == [[slug.capitalize()] for slug in slugs]


@pytest.mark.parametrize(
    ("accepted", "language", "sentence"),
    [
        ("de", "de", "Unter dieser Adresse gibt es nichts."),
        ("de-AT,en;q=0.5", "de", "Unter dieser Adresse gibt es nichts."),
        ("en;q=0.3, uk;q=0.9, de;q=0.5", "uk", "За цією адресою нічого немає."),
        ("fr, es;q=0.8, *;q=0.1", "es", "En esta dirección no hay nada."),
        ("de;q=0, ru", "ru", "По этому адресу ничего нет."),
        ("fr", "en", "There is nothing at this address."),
        ("", "en", "There is nothing at this address."),
        (";;q=,,\x7f de;q=9", "en", "There is nothing at this address."),
    ],
)
async def test_pages_speak_the_language_that_is_liked_best(
    shipped: Site, accepted: str, language: str, sentence: str
) -> None:
    page = await shipped.get("/nope", accepted)

    assert page.texts("h1") == [sentence]
    assert page.one("html").attributes["lang"] == page.headers["Content-Language"] == language
    assert "Accept-Language" in page.headers["Vary"]


@pytest.mark.parametrize(
    "address", ["/nope", "/a/nope", "/a/atacms/more", "/a/", "/static/nope.css", "/favicon.ico"]
)
async def test_what_is_not_there_is_said_plainly_with_the_way_to_the_list(shipped: Site, address: str) -> None:
    page = await shipped.get(address)

    assert page.status == 404
    assert page.texts("h1") == ["There is nothing at this address."]
    assert page.links("main a") == ["/"]


@pytest.mark.parametrize("address", ["/a/atacms/", "/static", "/api", "/api/ask/", "/metrics/"])
async def test_nobody_is_led_to_the_host_that_a_request_names(shipped: Site, address: str) -> None:
    answer = await shipped.http.get(address, headers={"Host": "elsewhere.example"})

    assert "location" not in answer.headers
    assert "elsewhere.example" not in answer.text


async def test_pages_can_only_be_read(shipped: Site) -> None:
    page = Page(await shipped.http.post("/a/atacms", data={"q": "x"}))

    assert page.status == 405
    assert set(page.headers["Allow"].split(", ")) == {"GET", "HEAD"}
    assert page.texts("h1") == ["This page can only be read."]


async def test_a_failure_is_told_in_one_sentence_and_nothing_else(answerer: Answerer) -> None:
    class Broken(Answerer):
        @property
        def starters(self) -> tuple[str, ...]:
            raise RuntimeError("the inner works")

    async with site(Broken(answerer.index)) as pages:
        page = await pages.get("/")

    assert page.status == 500
    assert page.texts("h1") == ["Sorry, something went wrong on my side. Please try again."]
    assert "inner works" not in page.html
    assert page.headers["Content-Security-Policy"].startswith(POLICY)


async def test_files_are_kept_for_good_under_the_address_of_their_version(shipped: Site) -> None:
    page = await shipped.get("/")
    versioned = await shipped.get(page.link("link[rel=stylesheet]"))
    plain = await shipped.get("/static/reader.css")
    again = await shipped.http.get("/static/reader.css", headers={"If-None-Match": plain.headers["ETag"]})

    assert "immutable" in versioned.headers["Cache-Control"]
    assert plain.headers["Cache-Control"] == "public, max-age=3600"
    assert again.status_code == 304


async def test_the_shipped_article_weighs_little(shipped: Site) -> None:
    page = await shipped.get("/a/atacms", q="missiles")
    files = [await shipped.get(address) for address in page.links("link[rel=stylesheet], link[rel=icon]")]
    script = await shipped.get("/static/reader.js")

    assert sum(len(each.html.encode()) for each in (page, script, *files)) < 40_000


@asynccontextmanager
async def site_behind(door: Door, answerer: Answerer, folder: Path) -> AsyncIterator[Site]:
    """Yield the pages of a bot with `answerer`, which may use `folder`, as far as the `door` lets one in."""
    async with open_store(IN_MEMORY) as store:
        pages = Pages(Parts(answerer, empty_holdings(folder), store), "/", Asking(answerer), door)
        application = Starlette(routes=pages.routes, exception_handlers=pages.troubles.handlers)
        async with httpx.AsyncClient(
            transport=httpx.ASGITransport(application), base_url="http://site"
        ) as http:
            yield Site(http)


async def test_who_is_let_in_keeps_the_key_on_every_link(answerer: Answerer, tmp_path: Path) -> None:
    async def door(request: Request) -> Mapping[str, str]:
        if request.query_params.get("key") != "a&b":
            raise HTTPException(403)
        return {"key": "a&b"}

    async with site_behind(door, answerer, tmp_path) as shown:
        refused = await shown.get("/a/atacms")
        article = await shown.get("/a/atacms", q="missiles", key="a&b")

    assert refused.status == 403
    assert refused.texts("h1") == [
        "This page opens only through a link that I gave you. Ask me, and tap “Read in the article”."
    ]
    links = article.links("a:not([href^='#'])")
    assert links
    assert all("key=a%26b" in link for link in links)
    assert [element.attributes["value"] for element in article.all("input[type=hidden][name=key]")] == ["a&b"]


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (400, "I can't make sense of this request."),
        (403, "This page opens only through a link that I gave you. Ask me, and tap “Read in the article”."),
        (418, "I can't make sense of this request."),
        (429, "That is a lot of questions at once. Please give me a minute."),
        (502, "Sorry, something went wrong on my side. Please try again."),
        (503, "That is a lot of questions at once. Please give me a minute."),
    ],
)
async def test_who_is_not_let_in_is_told_why(
    answerer: Answerer, tmp_path: Path, status: int, sentence: str
) -> None:
    async def door(_: Request) -> Mapping[str, str]:
        raise HTTPException(status, headers={"Retry-After": "7"})

    async with site_behind(door, answerer, tmp_path) as shown:
        page = await shown.get("/a/atacms")

    assert (page.status, page.texts("h1"), page.headers["Retry-After"]) == (status, [sentence], "7")


async def test_pages_and_what_programs_get_are_sent_packed(shipped: Site) -> None:
    answers = [
        await shipped.get(path) for path in ("/", "/a/atacms", "/static/reader.css", "/api/openapi.json")
    ]

    assert [answer.headers.get("Content-Encoding") for answer in answers] == ["gzip"] * 4
