"""What the documents show is what people see; `make screenshots` keeps the pictures."""

from contextlib import AbstractAsyncContextManager
from urllib.parse import quote

import pytest
from playwright.async_api import Page, expect

from tests.browser.chat import FORUM, GROUP, PRIVATE, ready
from tests.browser.people import Scheme, Visit
from tests.browser.pictures import DESK, SHARPNESS, Camera

pytestmark = pytest.mark.asyncio(loop_scope="session")

TELEPHONE = (360, 720)
QUESTION = "How far can ATACMS reach?"
WORLD_CUP = "Who won the World Cup in 2022?"
ANSWERED = f"/a/atacms?q={quote(QUESTION)}&p=5"


def looking(
    visit: Visit, path: str = "/", size: tuple[int, int] = DESK, scheme: Scheme = "light"
) -> AbstractAsyncContextManager[Page]:
    """Open a page as pictures show it."""
    return visit.page(path, size=size, scheme=scheme, sharpness=SHARPNESS, touch=size == TELEPHONE)


async def test_the_private_chat_answers_and_says_what_it_cannot_answer(visit: Visit, camera: Camera) -> None:
    async with looking(visit, size=(1100, 850)) as page:
        chat = await ready(page)
        await chat.ask(QUESTION)
        await expect(await chat.ask(WORLD_CUP)).to_contain_text("My articles don't say anything about this.")

        await expect(chat.messages.first).to_be_in_viewport()
        await expect(chat.answer(QUESTION).get_by_role("strong")).to_be_in_viewport()
        await camera.take("chat", page)


async def test_a_topic_shows_who_asked_and_what_was_answered(visit: Visit, camera: Camera) -> None:
    async with looking(visit) as page:
        chat = await ready(page)
        await chat.open(FORUM, "Missiles")
        await chat.say("Has everybody read the article?")
        await chat.speak_as("Other reader")
        await chat.say("Not all of it. How far do they reach?")
        await chat.ask("@pullquote_bot How far can ATACMS reach?", by="Other reader")
        await chat.speak_as("Reader")

        await expect(chat.messages.first).to_be_in_viewport()
        await camera.take("group", page)


async def test_the_panel_beside_a_chat_shows_each_call(visit: Visit, camera: Camera) -> None:
    async with looking(visit, scheme="dark", size=(1360, 760)) as page:
        chat = await ready(page)
        await chat.open(GROUP)
        await chat.page.get_by_role("button", name="API").click()
        await chat.api.get_by_role("button", name="Clear").click()
        await chat.ask("@pullquote_bot What did Zelensky say?")
        await chat.speak_as("Admin")
        await chat.ask("/settings@pullquote_bot", by="Admin")
        await chat.api.get_by_text("message", exact=True).last.click()

        await expect(chat.api).to_contain_text('"update_id"')
        await camera.take("api", page)


async def test_the_reader_marks_the_sentence_in_light_and_in_dark(visit: Visit, camera: Camera) -> None:
    size = (640, 690)
    async with looking(visit, ANSWERED, size) as light, looking(visit, ANSWERED, size, "dark") as dark:
        await expect(light.locator("mark")).to_be_in_viewport()
        await expect(dark.locator("mark")).to_be_in_viewport()
        await camera.take("reader", light, dark)


async def test_an_article_begins_with_its_title_and_contents(visit: Visit, camera: Camera) -> None:
    async with looking(visit, "/a/atacms", (1280, 760)) as page:
        await expect(page.get_by_role("navigation", name="Contents")).to_be_in_viewport()
        await camera.take("article", page)


async def test_the_search_shows_quotes_with_their_marked_sentences(visit: Visit, camera: Camera) -> None:
    async with looking(visit, f"/articles?q={quote('Why did Biden allow the strikes?')}", (900, 655)) as page:
        await expect(page.locator("mark").first).to_be_in_viewport()
        paragraph = page.get_by_role("link", name="paragraph").first
        assert await paragraph.evaluate("link => link.getClientRects().length") == 1
        await camera.take("search", page)


async def test_chat_and_article_fit_a_telephone(visit: Visit, camera: Camera) -> None:
    async with (
        looking(visit, size=TELEPHONE) as page,
        looking(visit, ANSWERED, TELEPHONE) as article,
        looking(visit, "/articles", TELEPHONE, "dark") as articles,
    ):
        chat = await ready(page)
        await chat.open(PRIVATE)
        await page.get_by_role("button", name="Speaking as Reader").click()
        await chat.speak_as("Other reader")
        answer = await chat.ask(QUESTION, by="Other reader")

        await expect(answer.get_by_role("strong")).to_be_in_viewport()
        await expect(article.locator("mark")).to_be_in_viewport()
        await camera.take("telephone", page, article, articles, gap=40)
