"""Administrators change what the bot answers from, and look at its figures."""

import re
from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from tests.browser.chat import Chat, chatting
from tests.browser.people import Visit, sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")

HONEY = "Honey\nBees make honey from nectar. They keep it in combs of wax.\n"
BREAD = "Bread\nBread is made of flour and water. Bakers add salt to the dough.\n"
QUESTION = "What do bees make honey from?"


async def send(chat: Chat, file: Path) -> None:
    """Attach a file and send it."""
    async with chat.page.expect_file_chooser() as asked:
        await chat.page.get_by_role("button", name="Attach a file").click()
    await (await asked.value).set_files(file)
    await expect(chat.page.get_by_role("form")).to_contain_text(file.name)
    await chat.page.get_by_role("button", name="Send").click()


async def test_an_article_that_is_sent_is_added_asked_undone_and_asked_no_more(
    visit: Visit, tmp_path: Path
) -> None:
    file = tmp_path / "honey.txt"
    file.write_text(HONEY, encoding="utf-8")
    async with chatting(visit) as chat:
        await chat.speak_as("Admin")
        await send(chat, file)
        examined = chat.answer("honey.txt", "Admin")
        await expect(examined).to_contain_text("A new article:")
        await chat.tap(examined, "✓ Add")
        await expect(examined).to_contain_text("Added: Honey")
        answer = await chat.ask(QUESTION, by="Admin")
        await expect(answer.get_by_role("blockquote")).to_contain_text("Bees make honey from nectar.")

        await chat.tap(examined, "↩ Undo")
        await expect(examined).to_contain_text("Undone")
        answer = await chat.ask("What do bees make honey from, then?", by="Admin")

        await expect(answer).to_contain_text("My articles don't say anything about this.")


async def test_a_reader_cannot_add_an_article(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "mead.txt"
    file.write_text(HONEY.replace("Honey", "Mead"), encoding="utf-8")
    async with chatting(visit) as chat:
        await send(chat, file)

        await expect(chat.answer("mead.txt")).to_contain_text(
            "I can only read text. Please write your question."
        )
        await expect(chat.log.get_by_role("button", name="✓ Add")).to_have_count(0)


async def test_a_reindex_shows_its_progress_and_ends_with_what_changed(
    browser: Browser, tmp_path: Path
) -> None:
    library = tmp_path / "library"
    library.mkdir()
    (library / "honey.txt").write_text(HONEY, encoding="utf-8")
    async with (
        sandbox(tmp_path, LIBRARY_DIR=str(library)) as address,
        chatting(Visit(browser, address)) as chat,
    ):
        (library / "bread.txt").write_text(BREAD, encoding="utf-8")
        await chat.page.get_by_role("button", name="API").click()
        await chat.speak_as("Admin")
        answer = await chat.ask("/reindex", by="Admin")

        await expect(answer).to_contain_text("➕ Added: Bread")
        await expect(answer).to_contain_text("Articles: 2.")
        await expect(answer).to_contain_text("edited")
        await expect(chat.api.get_by_role("group").get_by_text("Reading the articles again …")).to_be_visible()


async def test_figures_come_as_a_picture(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.speak_as("Admin")
        await chat.say("/stats")

        picture = chat.log.get_by_role("img")
        await expect(picture).to_have_accessible_name(re.compile("^Photo, Last 7 days"))
        await expect(picture).to_be_in_viewport()
        assert await picture.evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 100


async def test_figures_are_for_administrators(visit: Visit) -> None:
    async with chatting(visit) as chat:
        answer = await chat.ask("/stats")

        await expect(answer).to_contain_text("Sorry, only my administrators can do that.")
        await expect(answer.get_by_role("img")).to_have_count(0)
