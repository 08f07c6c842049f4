"""Articles that administrators have the bot get from the web."""

import asyncio
from pathlib import Path

import pytest

from bot.fetching.fetching import Fetcher
from bot.fetching.refusals import Refusal
from bot.fetching.resolving import Endpoint
from bot.sandbox.records import Group, Person
from bot.texts.en import TEXTS
from corpus.limits import MAX_SOURCE_BYTES
from retrieval.answerer import Answerer
from tests.bot.administering import added, card, commanded, tapped
from tests.bot.conversation import ADMIN, GROUP, READER, Conversation, conversation, labels_and_data, pieces
from tests.bot.fetching.web import HOST, Names, fetcher, page, redirect, web
from tests.bot.holdings import empty_holdings

PAGE = (
    b"<!doctype html><title>Swifts</title><article><h1>Swifts</h1>"
    b"<p>Swifts return to the town in the first days of May, and they leave it again in August.</p>"
    b"<p>They sleep on the wing, and a young bird may fly for three years without coming down.</p>"
    b"</article>"
)
HTML = "Content-Type: text/html; charset=utf-8"
ADDRESS = f"http://{HOST}/birds/swifts"
QUESTION = "For how many years may a young bird fly without coming down?"


@pytest.mark.parametrize("words", ["/add", f"/add {ADDRESS} and {ADDRESS}"])
async def test_without_one_address_it_is_said_what_to_do(chat: Conversation, words: str) -> None:
    (said,) = await chat.say(words, person=ADMIN)

    assert said["text"].startswith("Send me a file, or one address after the command:")
    assert pieces(said, "code") == ["/add https://example.org/article"]


async def test_a_page_is_shown_first_and_its_quotes_lead_to_its_address(
    answerer: Answerer, tmp_path: Path
) -> None:
    async with (
        web({"/birds/swifts": page(PAGE, HTML)}) as served,
        conversation(answerer, empty_holdings(tmp_path), fetcher=fetcher(served)) as chat,
    ):
        preview = await commanded(chat, f"/add {ADDRESS}")
        waiting = not (tmp_path / "library").exists()
        await tapped(chat, preview, TEXTS.add)
        (answer,) = await chat.say(QUESTION)
        shown = await card(chat)

    assert preview["text"].startswith(f"{TEXTS.new_article}\nSwifts\nEnglish · 2 passages\n{ADDRESS}\n\n")
    assert waiting
    assert (tmp_path / "library" / "swifts.html").read_bytes() == PAGE
    assert (tmp_path / "library" / "swifts.html.yaml").read_text() == f"source: {ADDRESS}\n"
    assert "three years" in pieces(answer, "blockquote")[0]
    assert answerer.index.library.articles[0].address == ADDRESS
    assert ADDRESS in pieces(shown, "text_link") or ADDRESS in shown["text"]


async def test_a_page_that_leads_elsewhere_has_the_address_where_it_ends(
    answerer: Answerer, tmp_path: Path
) -> None:
    answers = {"/old": redirect("/birds/swifts"), "/birds/swifts": page(PAGE, HTML)}

    async with (
        web(answers) as served,
        conversation(answerer, empty_holdings(tmp_path), fetcher=fetcher(served)) as chat,
    ):
        await tapped(chat, await commanded(chat, f"/add http://{HOST}/old"), TEXTS.add)

    assert answerer.index.library.articles[0].address == ADDRESS


async def test_a_page_that_is_there_already_is_known_and_its_newer_version_told(
    answerer: Answerer, tmp_path: Path
) -> None:
    answers = {"/birds/swifts": page(PAGE, HTML)}

    async with (
        web(answers) as served,
        conversation(answerer, empty_holdings(tmp_path), fetcher=fetcher(served)) as chat,
    ):
        await tapped(chat, await commanded(chat, f"/add {ADDRESS}"), TEXTS.add)
        known = await commanded(chat, f"/add {ADDRESS}")
        answers["/birds/swifts"] = page(PAGE.replace(b"three years", b"two years"), HTML)
        newer = await commanded(chat, f"/add {ADDRESS}")

    assert known["text"] == TEXTS.file_known
    assert newer["text"].startswith(TEXTS.newer_version)
    assert "Passages: 1 changed" in newer["text"]


async def test_what_is_said_of_an_article_beside_it_is_kept_when_it_comes_from_the_web(
    answerer: Answerer, tmp_path: Path
) -> None:
    async with (
        web({"/birds/swifts": page(PAGE, HTML)}) as served,
        conversation(answerer, empty_holdings(tmp_path), fetcher=fetcher(served)) as chat,
    ):
        await added(chat, "swifts.html", PAGE.replace(b"three", b"two"))
        (tmp_path / "library" / "swifts.html.yaml").write_text("title: The swifts\ndate: 2024-11-18\n")
        preview = await commanded(chat, f"/add {ADDRESS}")
        await tapped(chat, preview, TEXTS.add)

    (article,) = answerer.index.library.articles
    assert (article.title, str(article.published), article.address) == ("The swifts", "2024-11-18", ADDRESS)


async def test_adding_from_the_web_is_switched_off_at_first(chat: Conversation) -> None:
    refused = await commanded(chat, f"/add {ADDRESS}")

    assert refused["text"] == TEXTS.not_fetched[Refusal.SWITCHED_OFF]
    assert labels_and_data(refused) == []


@pytest.mark.parametrize(
    ("address", "refusal"),
    [
        ("http://elsewhere.example/", Refusal.HOST_NOT_ALLOWED),
        (f"http://{HOST}.elsewhere.example/", Refusal.HOST_NOT_ALLOWED),
        ("http://127.0.0.1/", Refusal.HOST_NOT_ALLOWED),
        (f"http://user:word@{HOST}/", Refusal.NOT_AN_ADDRESS),
        (f"http://{HOST}:8080/", Refusal.NOT_AN_ADDRESS),
        ("file:///etc/passwd", Refusal.NOT_AN_ADDRESS),
        ("swifts", Refusal.NOT_AN_ADDRESS),
        (f"http://{HOST}/nowhere", Refusal.NOT_REACHED),
        (f"http://{HOST}/large", Refusal.TOO_LARGE),
        (f"http://{HOST}/round", Refusal.TOO_MANY_REDIRECTS),
        (f"http://{HOST}/out", Refusal.HOST_NOT_ALLOWED),
    ],
)
async def test_what_cannot_be_fetched_is_refused_with_the_reason(
    answerer: Answerer, tmp_path: Path, address: str, refusal: Refusal
) -> None:
    answers = {
        "/large": page(b"x" * (MAX_SOURCE_BYTES + 1)),
        "/round": redirect("/round"),
        "/out": redirect("http://elsewhere.example/"),
    }

    async with (
        web(answers) as served,
        conversation(answerer, empty_holdings(tmp_path), fetcher=fetcher(served)) as chat,
    ):
        refused = await commanded(chat, f"/add {address}")

    assert refused["text"] == TEXTS.not_fetched[refusal]
    assert not (tmp_path / "waiting").exists()


async def test_a_host_in_a_private_network_is_not_asked(answerer: Answerer, tmp_path: Path) -> None:
    names = Names({HOST: [[Endpoint("192.168.1.1", 80)]]})

    async with conversation(answerer, empty_holdings(tmp_path), fetcher=Fetcher([HOST], resolve=names)) as chat:
        refused = await commanded(chat, f"/add {ADDRESS}")

    assert refused["text"] == TEXTS.not_fetched[Refusal.NOT_PUBLIC]


async def test_a_page_that_does_not_come_is_given_up(answerer: Answerer, tmp_path: Path) -> None:
    async def say_nothing(_: asyncio.StreamWriter) -> None:
        await asked_for_long.wait()

    asked_for_long = asyncio.Event()
    async with (
        web({"/birds/swifts": say_nothing}) as served,
        conversation(answerer, empty_holdings(tmp_path), fetcher=fetcher(served, seconds=0.05)) as chat,
    ):
        refused = await commanded(chat, f"/add {ADDRESS}")
        asked_for_long.set()

    assert refused["text"] == TEXTS.not_fetched[Refusal.TOO_SLOW]


async def test_a_page_without_words_is_refused(answerer: Answerer, tmp_path: Path) -> None:
    async with (
        web({"/picture": page(b"\x89PNG\r\n\x1a\n\x00\x00", "Content-Type: image/png")}) as served,
        conversation(answerer, empty_holdings(tmp_path), fetcher=fetcher(served)) as chat,
    ):
        refused = await commanded(chat, f"/add http://{HOST}/picture")

    assert refused["text"].startswith("I can't add this file. picture is not a text file.")


@pytest.mark.parametrize(
    ("person", "group", "said"),
    [
        (READER, None, TEXTS.admins_only),
        (READER, GROUP, TEXTS.admins_only),
        (ADMIN, GROUP, TEXTS.in_private_only),
    ],
)
async def test_nobody_else_and_no_group_has_anything_fetched(
    answerer: Answerer, person: Person, group: Group | None, said: str
) -> None:
    async with (
        web({"/birds/swifts": page(PAGE, HTML)}) as served,
        conversation(answerer, fetcher=fetcher(served)) as chat,
    ):
        (declined,) = await chat.say(f"/add@pullquote_bot {ADDRESS}", person=person, group=group)

    assert declined["text"] == said
    assert served.requests == []
