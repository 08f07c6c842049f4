"""What the chat page does besides chatting."""

from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from playwright.async_api import Browser, Locator, expect

from tests.bot.processes import free_port
from tests.browser.chat import FORUM, GROUP, PRIVATE, Chat, chatting
from tests.browser.people import NARROW, Visit, sandbox

pytestmark = pytest.mark.asyncio(loop_scope="session")

ATACMS = "How far can ATACMS reach?"


async def test_two_tabs_show_the_same(visit: Visit) -> None:
    async with chatting(visit) as chat:
        other = Chat(await chat.page.context.new_page())
        await other.page.goto(visit.address)
        answer = await chat.ask("What did Zelensky say?")
        await chat.tap(answer, "👎")

        await expect(other.answer("What did Zelensky say?")).to_contain_text("Strikes are not made with words")
        await expect(other.log.get_by_role("button", name="✓ 👎")).to_be_visible()


async def test_a_lost_connection_is_told_until_it_is_there_again(browser: Browser, tmp_path: Path) -> None:
    port = str(free_port())
    async with AsyncExitStack() as pages:
        async with sandbox(tmp_path, PORT=port) as address:
            opened = chatting(Visit(browser, address), meant="Failed to load resource")
            chat = await pages.enter_async_context(opened)
            await chat.ask(ATACMS)
            await expect(chat.banner).to_be_hidden()

        await expect(chat.banner).to_be_visible()
        await expect(chat.answer(ATACMS)).to_be_visible()
        async with sandbox(tmp_path, PORT=port):
            await expect(chat.banner).to_be_hidden()
            await expect(chat.page.get_by_role("button", name="START")).to_be_visible()


async def test_the_bot_speaks_the_language_of_ones_telegram(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.speak_as("Other reader")
        await chat.page.get_by_role("combobox", name="Telegram’s language").select_option("Deutsch")
        answer = await chat.ask("Wer hat 2022 die Fußball-WM gewonnen?", by="Other reader")

        await expect(answer).to_contain_text("Meine Artikel")


async def test_the_panel_shows_updates_and_calls(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.page.get_by_role("button", name="API").click()
        await chat.ask("What do analysts suggest?")
        sent = chat.api.get_by_role("group").filter(has_text="sendMessage").last
        await sent.get_by_text("sendMessage").click()

        await expect(sent).to_contain_text('"chat_id": 1001')
        await expect(
            chat.api.get_by_role("group").filter(has_text="What do analysts suggest?").first
        ).to_be_visible()
        await chat.api.get_by_role("button", name="Clear").click()
        await expect(chat.api).not_to_contain_text("sendMessage")


async def test_the_theme_that_is_chosen_holds(visit: Visit) -> None:
    async with chatting(visit) as chat:
        theme = chat.page.get_by_role("button", name="Dark theme")
        await expect(theme).to_have_attribute("aria-pressed", "false")
        light = await luminance(chat)
        await theme.click()
        await chat.page.reload()

        await expect(theme).to_have_attribute("aria-pressed", "true")
        assert light > 0.8
        assert await luminance(chat) < 0.2


async def luminance(chat: Chat) -> float:
    """Return how bright the page is below everything: from 0, black, to 1."""
    colours: list[float] = await chat.page.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    )
    return sum(colours) / 3 / 255


async def test_a_telephone_shows_the_list_and_a_chat_by_turns(visit: Visit) -> None:
    async with chatting(visit, size=NARROW, touch=True) as chat:
        await expect(chat.row(GROUP)).to_be_visible()
        await expect(chat.field).to_be_hidden()
        await chat.open(GROUP)
        await expect(chat.field).to_be_visible()
        await expect(chat.row(GROUP)).to_be_hidden()
        await chat.page.get_by_role("button", name="Back to the chats").click()
        await expect(chat.field).to_be_hidden()
        await chat.row(PRIVATE).click()
        await expect(await chat.ask("Who is Zelensky?")).to_be_visible()
        await chat.page.go_back()

        await expect(chat.row(FORUM)).to_be_visible()


async def test_all_is_done_by_the_keyboard_alone(visit: Visit) -> None:
    async with chatting(visit) as chat:
        keyboard = chat.page.keyboard
        await keyboard.press("Tab")
        await expect(chat.page.get_by_role("link", name="Skip to the message field")).to_be_focused()
        await keyboard.press("Enter")
        await expect(chat.field).to_be_focused()
        await keyboard.type("Why has the US allowed the strikes?")
        await keyboard.press("Enter")
        answer = chat.answer("Why has the US allowed the strikes?")
        await expect(answer).to_be_visible()

        await until_focused(chat, answer.get_by_role("button", name="↕ More context"))
        await keyboard.press("Enter")
        less = answer.get_by_role("button", name="↕ Less context")
        await expect(less).to_be_focused()

        await until_focused(chat, answer.get_by_role("button", name="Message actions"))
        await keyboard.press("Enter")
        await expect(chat.menu.get_by_role("menuitemradio").first).to_be_focused()
        await keyboard.press("ArrowUp")
        await expect(chat.menu.get_by_role("menuitem", name="Copy")).to_be_focused()
        await keyboard.press("ArrowUp")
        await keyboard.press("Enter")
        await expect(chat.page.get_by_role("form")).to_contain_text("Reply to Pullquote")
        await expect(chat.field).to_be_focused()


async def until_focused(chat: Chat, wanted: Locator) -> None:
    """Go back, from one thing to the one before, until `wanted` has the focus."""
    for _ in range(20):
        await chat.page.keyboard.press("Shift+Tab")
        if await wanted.evaluate("element => element === document.activeElement"):
            return
    pytest.fail("the keyboard does not get there")


async def test_escape_closes_the_menu_of_commands(visit: Visit) -> None:
    async with chatting(visit) as chat:
        await chat.page.get_by_role("button", name="Commands").press("Enter")
        await expect(chat.offers("Commands").first).to_be_focused()
        await chat.page.keyboard.press("Escape")

        await expect(chat.offers("Commands")).to_have_count(0)
        await expect(chat.field).to_be_focused()


@pytest.mark.parametrize(
    "text",
    ["<img src=x onerror=alert(1)> & <b>bold</b>", "\u202egnirts a \u2066of\u2069 text", "x" * 4000],
    ids=["markup", "directions", "length"],
)
async def test_hostile_text_stays_text(visit: Visit, text: str) -> None:
    async with chatting(visit) as chat:
        await chat.say(text)

        message = chat.messages.filter(has_text=text).first
        await expect(message).to_be_visible()
        await expect(chat.messages.last.get_by_role("button", name="Reply to Reader")).to_be_visible()
        await expect(chat.log.get_by_role("img")).to_have_count(0)
        await expect(message.get_by_role("strong")).to_have_count(0)
        assert await fits(chat)


async def fits(chat: Chat) -> bool:
    """Tell whether nothing on the page is wider than it."""
    fitting: bool = await chat.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    return fitting
