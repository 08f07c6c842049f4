"""What holds for every page: who can use it, where it fits, what it weighs, whom it asks."""

import json
from collections.abc import Awaitable, Callable

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]  # it has no types
from playwright.async_api import Page, expect

from tests.browser.chat import FORUM, GROUP, Chat, chatting
from tests.browser.people import NARROW, WIDE, Visit

pytestmark = pytest.mark.asyncio(loop_scope="session")

MOST_BYTES = 100_000
"""What a page weighs at most with all that it loads, unpacked."""

_WEIGHT = """
['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind)).filter(
  entry => !entry.name.includes('/sandbox/events')).reduce((sum, entry) => sum + entry.decodedBodySize, 0)
"""
_VIOLATIONS = "axe.run({resultTypes: ['violations']}).then(results => results.violations)"
_OVERHANG = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_QUESTION = "q=Why+did+Biden+allow+the+strikes%3F"

ADDRESSES = {
    "chat": "/",
    "list": "/articles",
    "found": f"/articles?{_QUESTION}",
    "not found": "/articles?q=Who+won+the+World+Cup+in+2022%3F",
    "article": "/a/atacms",
    "article with hits": f"/a/atacms?{_QUESTION}",
    "article without hits": "/a/atacms?q=Who+won+the+World+Cup+in+2022%3F",
    "nothing there": "/a/nothing",
}


async def conversation(chat: Chat) -> None:
    await chat.open("Pullquote")
    answer = await chat.ask("What did Zelensky say?")
    await chat.choose(answer, "Reply")


async def group(chat: Chat) -> None:
    await chat.open(GROUP)
    await chat.ask("@pullquote_bot Why did Biden allow the strikes?")


async def topic(chat: Chat) -> None:
    await chat.open(FORUM, "Missiles")


async def panel(chat: Chat) -> None:
    await chat.open("Pullquote")
    await chat.page.get_by_role("button", name="API").click()
    await chat.ask("How far can ATACMS reach?")
    await chat.api.get_by_text("sendMessage").last.click()


async def commands(chat: Chat) -> None:
    await chat.open("Pullquote")
    await chat.page.get_by_role("button", name="Commands").click()
    await expect(chat.offers("Commands")).not_to_have_count(0)


async def menu(chat: Chat) -> None:
    await chat.open("Pullquote")
    await chat.ask("What do analysts suggest?")
    await chat.messages.last.get_by_role("button", name="Message actions").click()
    await expect(chat.menu).to_be_visible()


async def dialog(chat: Chat) -> None:
    await chat.open(GROUP)
    await chat.speak_as("Admin")
    await chat.say("/settings@pullquote_bot")
    await expect(chat.messages.last).to_contain_text("Settings for")
    await chat.speak_as("Reader")
    await chat.messages.last.get_by_role("button", name="Keep quiet").click()
    await expect(chat.page.get_by_role("dialog")).to_be_visible()


SCENES: list[Callable[[Chat], Awaitable[None]]] = [
    *(conversation, group, topic, panel, commands, menu, dialog),
]


async def troubles(page: Page) -> list[str]:
    """Return what keeps people from using `page`: wide and narrow, light and dark."""
    found: list[str] = []
    await page.evaluate(Axe().axe_script)
    for width, height in (WIDE, NARROW):
        await page.set_viewport_size({"width": width, "height": height})
        if await page.evaluate(_OVERHANG) > 0:
            found.append(f"wider than {width}")
        for scheme in ("light", "dark"):
            await page.emulate_media(color_scheme=scheme)
            violations = await page.evaluate(_VIOLATIONS)
            found += [
                f"{width} {scheme}: {each['id']}: {json.dumps([node['target'] for node in each['nodes']])}"
                for each in violations
            ]
    return found


@pytest.mark.parametrize("path", ADDRESSES.values(), ids=ADDRESSES)
async def test_a_page_can_be_used_by_all(visit: Visit, path: str) -> None:
    async with visit.page(path, meant="status of 404") as page:
        await expect(page.get_by_role("main")).to_be_visible()

        assert await troubles(page) == []


@pytest.mark.parametrize("scene", SCENES)
async def test_a_chat_can_be_used_by_all(visit: Visit, scene: Callable[[Chat], Awaitable[None]]) -> None:
    async with chatting(visit) as chat:
        await scene(chat)

        assert await troubles(chat.page) == []


async def test_what_keeps_people_out_is_noticed(visit: Visit) -> None:
    async with visit.page("/a/atacms") as page:
        await page.get_by_role("searchbox").evaluate("field => field.removeAttribute('aria-label')")
        await page.get_by_role("searchbox").evaluate("field => field.removeAttribute('placeholder')")
        await page.get_by_role("article").evaluate("article => article.style.minWidth = '500px'")

        found = await troubles(page)

        assert any("label" in each for each in found)
        assert "wider than 360" in found


async def test_pages_are_light(visit: Visit) -> None:
    weights: dict[str, int] = {}
    async with visit.page("/", meant="status of 404") as page:
        for name, path in ADDRESSES.items():
            await page.goto(visit.address + path)
            weights[name] = await page.evaluate(_WEIGHT)

    assert all(1000 < weight < MOST_BYTES for weight in weights.values()), weights


async def test_what_the_policy_forbids_and_other_hosts_are_noticed(visit: Visit) -> None:
    with pytest.raises(AssertionError) as noticed:
        async with (
            visit.page("/articles") as page,
            page.expect_console_message(lambda line: "forbids" in line.text),
        ):
            await page.evaluate("document.body.append(new Image()); document.images[0].src = '//127.0.0.2:9/'")

    assert "img-src forbids http://127.0.0.2:9/" in str(noticed.value)
