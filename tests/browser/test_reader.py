"""Somebody reads an article."""

import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.async_api import Browser, Page, expect

from tests.browser.people import NARROW, Scheme, Visit, sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")

ATACMS = "/a/atacms"
ASKED = f"{ATACMS}?q={quote('Why did Biden allow the strikes?')}"
BACKGROUND = "element => getComputedStyle(element).backgroundColor"


def colours(written: str) -> Sequence[float]:
    """Return red, green and blue, from 0 to 255, of a colour as browsers tell it."""
    return [float(part) for part in written.partition("(")[2].rstrip(")").split(",")[:3]]


async def brightness(page: Page) -> float:
    """Return how bright the page is below everything, from 0 to 255."""
    return sum(colours(await page.locator("html").evaluate(BACKGROUND))) / 3


async def tab_to(page: Page, name: str) -> None:
    """Go by the keyboard to what is called `name`."""
    for _ in range(60):
        await page.keyboard.press("Tab")
        named = await page.evaluate("document.activeElement.ariaLabel ?? document.activeElement.innerText")
        if named == name:
            return
    pytest.fail(f"the keyboard does not get to {name}")


async def test_a_linked_paragraph_is_in_view_and_looks_different(visit: Visit) -> None:
    async with visit.page(f"{ATACMS}#p12") as page:
        linked, other = page.locator("#p12"), page.locator("#p11")

        await expect(linked).to_be_in_viewport(ratio=1)
        assert await linked.evaluate(BACKGROUND) != await other.evaluate(BACKGROUND)


async def test_a_paragraph_named_in_the_address_is_scrolled_to(visit: Visit) -> None:
    async with visit.page(f"{ATACMS}?p=12") as page:
        named, other = page.locator("#p12"), page.locator("#p11")

        await expect(named).to_be_in_viewport(ratio=1)
        assert await named.evaluate(BACKGROUND) != await other.evaluate(BACKGROUND)


async def test_a_question_marks_sentences_and_leads_from_one_to_the_next(visit: Visit) -> None:
    async with visit.page(ASKED) as page:
        bar = page.get_by_role("region", name="Your question")
        marks = page.get_by_role("article").locator("mark")
        await expect(bar).to_contain_text("1 of 3")
        await expect(marks).to_have_count(3)
        await expect(marks.filter(has_text="Approaching the end of his term")).to_be_in_viewport()

        await bar.get_by_role("link", name="Next passage").click()
        await expect(bar).to_contain_text("2 of 3")
        await expect(page.locator("#p2").locator("mark")).to_be_in_viewport()
        await bar.get_by_role("link", name="Previous passage").click()
        await expect(bar).to_contain_text("1 of 3")
        await bar.get_by_role("link", name="Clear the question").click()

        await expect(bar).to_have_count(0)
        await expect(marks).to_have_count(0)


async def test_what_the_article_does_not_say_is_told(visit: Visit) -> None:
    async with visit.page(ATACMS) as page:
        await page.get_by_role("searchbox", name="Ask this article").fill("Who won the World Cup in 2022?")
        await page.get_by_role("button", name="Ask").click()

        bar = page.get_by_role("region", name="Your question")
        await expect(bar).to_contain_text("doesn't say anything about this")
        await expect(bar.get_by_role("list").get_by_role("link")).not_to_have_count(0)


async def test_the_dark_scheme_is_followed(visit: Visit) -> None:
    async with visit.page(ATACMS, scheme="dark") as page:
        text = (
            sum(
                colours(
                    await page.get_by_role("article").evaluate("element => getComputedStyle(element).color")
                )
            )
            / 3
        )

        assert await brightness(page) < 60
        assert text > 180


@pytest.mark.parametrize(
    ("background", "is_dark"), [("#17212b", True), ("#ffffff", False)], ids=["dark", "light"]
)
async def test_a_mini_app_has_the_brightness_of_telegram(visit: Visit, background: str, is_dark: bool) -> None:
    theme = quote(json.dumps({"bg_color": background}))
    scheme: Scheme = "light" if is_dark else "dark"
    async with visit.page(f"{ATACMS}?p=5#tgWebAppThemeParams={theme}", scheme=scheme) as page:
        assert (await brightness(page) < 60) is is_dark
        await page.get_by_role("link", name="Pullquote").click()

        await expect(page.get_by_role("searchbox", name="Your question")).to_be_visible()
        assert (await brightness(page) < 60) is is_dark


async def test_an_article_is_read_by_the_keyboard_alone(visit: Visit) -> None:
    async with visit.page(ATACMS) as page:
        await tab_to(page, "Skip to the text")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("article")).to_be_focused()

        await page.reload()
        await tab_to(page, "Ask this article")
        await page.keyboard.type("Why did Biden allow the strikes?")
        await page.keyboard.press("Enter")
        bar = page.get_by_role("region", name="Your question")
        await expect(bar).to_contain_text("1 of 3")

        await tab_to(page, "Next passage")
        await page.keyboard.press("Enter")
        await expect(bar).to_contain_text("2 of 3")

        await tab_to(page, "Looking Ahead: The Trump Administration’s Stance")
        await page.keyboard.press("Enter")
        await expect(page.get_by_role("heading", name="Looking Ahead")).to_be_in_viewport()


async def test_all_is_read_without_a_script(visit: Visit) -> None:
    async with visit.page("/articles", script=False) as page:
        await page.get_by_role("searchbox", name="Your question").fill("How far can ATACMS reach?")
        await page.get_by_role("button", name="Ask").click()
        await expect(page.locator("mark")).to_contain_text("up to 300 kilometers")
        await page.get_by_role("link", name="Read in the article").first.click()
        await expect(page.get_by_role("article").locator("mark")).to_be_in_viewport()

        await page.get_by_role("searchbox", name="Ask this article").fill("Why did Biden allow the strikes?")
        await page.get_by_role("button", name="Ask").click()
        await page.get_by_role("link", name="Next passage").click()
        await expect(page.locator("#p2").locator("mark")).to_be_in_viewport()

        await page.goto(f"{visit.address}{ATACMS}#p5")
        await expect(page.locator("#p5")).to_be_in_viewport()
        assert await page.locator("#p5").evaluate(BACKGROUND) != await page.locator("#p6").evaluate(BACKGROUND)


async def test_a_print_has_the_text_and_nothing_to_use(visit: Visit) -> None:
    async with visit.page(ASKED) as page:
        await page.emulate_media(media="print")

        await expect(page.get_by_role("article")).to_be_visible()
        await expect(page.get_by_role("heading", level=1)).to_be_visible()
        for used in (
            page.get_by_role("search"),
            page.get_by_role("navigation"),
            page.get_by_role("button"),
            page.get_by_role("link", name="Next passage"),
        ):
            await expect(used).to_have_count(0)  # what is not shown has no role


async def test_pages_speak_the_language_of_the_browser(visit: Visit) -> None:
    async with visit.page(ATACMS, locale="de-DE") as page:
        await expect(page.get_by_role("navigation", name="Inhalt")).to_be_visible()
        await expect(page.get_by_role("searchbox", name="Ask")).to_have_count(0)
        assert await page.locator("html").get_attribute("lang") == "de"
        assert await page.get_by_role("article").get_attribute("lang") == "en"


async def test_the_list_leads_to_an_article(visit: Visit) -> None:
    async with visit.page("/articles", size=NARROW) as page:
        await page.get_by_role("link", name="Significant Stride").click()

        await expect(page.get_by_role("heading", level=1, name="Significant Stride")).to_be_visible()
        await expect(page.get_by_role("article")).to_contain_text("capable of reaching up to 300 kilometers")


async def test_the_search_answers_refuses_and_offers_what_can_be_asked(visit: Visit) -> None:
    async with visit.page("/articles") as page:
        question = page.get_by_role("searchbox", name="Your question")
        await question.fill("Who won the World Cup in 2022?")
        await question.press("Enter")
        await expect(page.get_by_role("region", name="World Cup")).to_contain_text(
            "My articles don't say anything about this."
        )
        await expect(page.locator("mark")).to_have_count(0)

        await page.get_by_role("link", name="Potential Impact: What Lies Ahead?").click()
        await expect(page.get_by_role("blockquote").first).to_be_visible()
        await expect(question).to_have_value("Potential Impact: What Lies Ahead?")


async def test_a_paragraph_of_another_part_is_found_by_its_link(browser: Browser, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    chapters = [f"## Chapter {number}\n\nThis is all that it says.\n\n" for number in range(1, 501)]
    (library / "long.md").write_text("# A long article\n\n" + "".join(chapters), encoding="utf-8")
    async with (
        sandbox(tmp_path, LIBRARY_DIR=str(library)) as address,
        Visit(browser, address).page("/a/long#p450") as page,
    ):
        await expect(page.locator("#p450")).to_be_in_viewport(ratio=1)
        await expect(page.get_by_role("heading", name="Chapter 450", exact=True)).to_be_in_viewport()
        await expect(page.get_by_role("navigation", name="Part 3 of 3")).to_be_visible()

        await page.get_by_role("link", name="Previous part").first.click()
        await expect(page.get_by_role("navigation", name="Part 2 of 3")).to_be_visible()
