"""Private pages, served by the bot that gives the links to them."""

import re
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest
from selectolax.lexbor import LexborHTMLParser

from bot.links import Pages
from bot.page_keys import Opening, PageKeys
from bot.sandbox.records import Person, Sent
from bot.texts.en import TEXTS
from retrieval.answerer import Answerer
from tests.bot.articles import article_of, index_of
from tests.bot.clocks import Clock
from tests.bot.handlers.tapping import button_called
from tests.bot.processes import TOKEN, first, process, telegram_over_http
from tests.bot.web.programs import program

ADDRESS = "http://pullquote.test"
OWLS = article_of(
    "owls", "Owls hunt mice at night.", "Owls sleep in trees by day.", "Bread is baked from flour."
)
BREAD = article_of("bread", "Bread is eaten in the morning.")


@pytest.fixture
async def reader(keys: PageKeys, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    async with program(Answerer(index_of(OWLS, BREAD)), tmp_path, page_keys=keys) as client:
        yield client


@pytest.fixture
def link(keys: PageKeys) -> str:
    """Return the link that stands under an answer."""
    link = Pages(ADDRESS, keys).link(OWLS, OWLS.passages[1], "Where do owls sleep?")
    assert link is not None
    return link


def links_on(page: httpx.Response) -> set[str]:
    """Return where the links lead that leave a page."""
    found = (node.attributes["href"] or "#" for node in LexborHTMLParser(page.text).css("a[href]"))
    return {urljoin(str(page.url), each).partition("#")[0] for each in found if not each.startswith("#")}


async def test_a_link_in_an_answer_opens_the_article_with_the_sentence_marked(
    reader: httpx.AsyncClient, link: str
) -> None:
    page = await reader.get(link)

    (marked,) = LexborHTMLParser(page.text).css("mark")
    assert page.status_code == 200
    assert marked.text() == "Owls sleep in trees by day."


@pytest.mark.parametrize("question", ["Where do owls sleep?", "Who won the cup?"])
async def test_whatever_the_page_leads_to_opens_too(
    reader: httpx.AsyncClient, keys: PageKeys, question: str
) -> None:
    page = await reader.get("/a/owls", params={"k": keys.key_to("owls"), "q": question})

    statuses = {address: (await reader.get(address)).status_code for address in links_on(page)}
    assert statuses
    assert set(statuses.values()) == {200}


async def test_the_article_can_be_searched_on_its_page(reader: httpx.AsyncClient, link: str) -> None:
    (form,) = LexborHTMLParser((await reader.get(link)).text).css("form")
    fields = {str(each.attributes["name"]): each.attributes["value"] for each in form.css("[type=hidden]")}
    address = urljoin(link, form.attributes["action"] or "")

    found = await reader.get(address, params={**fields, "q": "When do owls hunt?"})

    assert "<mark>Owls hunt mice at night.</mark>" in found.text


async def test_nothing_else_opens(reader: httpx.AsyncClient, keys: PageKeys) -> None:
    given = {"k": keys.key_to("owls"), "q": "What is eaten?"}

    for address in ("/", "/a/bread", "/a/nothing", "/api/ask"):
        for parameters in ({}, given):
            answer = await reader.get(address, params=parameters)
            assert answer.status_code == 403
            assert "morning" not in answer.text
            assert answer.headers["cache-control"] == "no-store"
            assert not links_on(answer)


async def test_a_link_that_has_ended_opens_nothing(reader: httpx.AsyncClient, link: str, clock: Clock) -> None:
    clock.pass_by(timedelta(days=31))

    answer = await reader.get(link)

    assert answer.status_code == 403
    assert "This link has expired. Ask me again for a new one." in answer.text
    assert "Owls sleep" not in answer.text


async def test_what_operators_and_browsers_need_is_open(reader: httpx.AsyncClient, link: str) -> None:
    page = LexborHTMLParser((await reader.get(link)).text)
    static = [node.attributes["href"] for node in page.css("link[href]")]

    assert (await reader.get("/healthz")).status_code == 200
    assert {(await reader.get(urljoin(link, each or ""))).status_code for each in static} == {200}


@pytest.mark.parametrize(
    ("public_url", "framer"),
    [("https://example.org", "https://web.telegram.org"), ("http://127.0.0.1:1", "'none'")],
)
async def test_only_a_page_that_opens_within_telegram_may_stand_in_its_frame(
    tmp_path: Path, public_url: str, framer: str
) -> None:
    async with program(Answerer(index_of(OWLS)), tmp_path, public_url=public_url) as client:
        page = await client.get("/a/owls")

    assert page.headers["content-security-policy"].endswith(f"frame-ancestors {framer}")


async def test_the_links_that_a_process_gives_open_its_pages(tmp_path: Path) -> None:
    settings = {"PUBLIC_URL": "http://pages.example.org", "PRIVATE_PAGES": "true", "LINK_DAYS": "1"}
    async with (
        telegram_over_http() as (telegram, api_url),
        process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=api_url, **settings) as running,
        httpx.AsyncClient() as client,
    ):
        assert running.stderr is not None
        while not (found := re.search(rb"pages at (http://[\d.:]+)", await running.stderr.readline())):
            pass
        address = found[1].decode()
        telegram.say(Person(1001, "Reader"), "How far can ATACMS reach?")
        answer = await first(telegram, lambda event: isinstance(event, Sent))
        assert isinstance(answer, Sent)
        link = button_called(answer.message, TEXTS.read)["url"].replace(settings["PUBLIC_URL"], address)
        page, locked = await client.get(link), await client.get(f"{address}/a/atacms")

    assert (page.status_code, locked.status_code) == (200, 403)
    assert PageKeys(TOKEN, 1).opening(httpx.URL(link).params["k"], "atacms") is Opening.OPENS
