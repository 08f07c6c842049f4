"""The chat page as people use it: by what its parts are called."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from playwright.async_api import Locator, Page, expect

from tests.browser.people import Visit

PRIVATE = "Pullquote"
GROUP = "Readers’ group"
FORUM = "Readers’ forum"
TOPICS = ("General", "Missiles", "Everything else")


@dataclass(frozen=True, slots=True)
class Chat:
    """What somebody sees of the chats on `page`, and does there."""

    page: Page

    @property
    def log(self) -> Locator:
        """Return where the messages stand."""
        return self.page.get_by_role("log")

    @property
    def messages(self) -> Locator:
        """Return the messages of the conversation that is shown, oldest first."""
        return self.log.get_by_role("article")

    @property
    def field(self) -> Locator:
        """Return where messages are written."""
        return self.page.get_by_role("textbox", name="Message")

    @property
    def banner(self) -> Locator:
        """Return what tells that the connection is lost."""
        return self.page.get_by_role("status").filter(has_text="Connection lost")

    @property
    def menu(self) -> Locator:
        """Return what can be done with the message whose menu is open."""
        return self.page.get_by_role("menu", name="Message actions")

    @property
    def api(self) -> Locator:
        """Return the panel with updates and calls."""
        return self.page.get_by_role("complementary", name="Bot API")

    def row(self, title: str) -> Locator:
        """Return the chat or topic in the list."""
        return self.page.get_by_role("navigation", name="Chats").get_by_role("button", name=title)

    def offers(self, title: str) -> Locator:
        """Return what is offered above the field under a title that holds `title`."""
        return self.page.get_by_role("region", name=title).get_by_role("button")

    def toast(self, text: str) -> Locator:
        """Return the words that appear above the page for a moment."""
        return self.page.get_by_role("status").get_by_text(text, exact=True)

    def said(self, text: str) -> Locator:
        """Return the messages that hold `text` and answer nothing."""
        replies = self.page.get_by_role("button", name="Reply to")
        return self.messages.filter(has_text=text).filter(has_not=replies)

    def answer(self, text: str, to: str = "Reader") -> Locator:
        """Return the messages that answer what somebody said."""
        return self.messages.filter(
            has=self.page.get_by_role("button", name=f"Reply to {to}: {text}", exact=True)
        )

    async def speak_as(self, name: str) -> None:
        """Let another of the people speak."""
        await self.page.get_by_role("region", name="Who speaks").get_by_text(name, exact=True).click()
        await expect(self.page.get_by_role("radio", name=name, exact=True)).to_be_checked()

    async def open(self, title: str, topic: str | None = None) -> None:
        """Show a chat, or a topic of the forum."""
        if topic is None or not await self.row(topic).is_visible():
            await self.row(title).click()
        if topic is not None:
            await self.row(topic).click()
        await expect(self.page.get_by_role("log", name=topic or title)).to_be_visible()

    async def say(self, text: str) -> None:
        """Write something and send it."""
        await self.field.fill(text)
        await self.field.press("Enter")

    async def ask(self, text: str, by: str = "Reader") -> Locator:
        """Write something and wait for the answer, which is returned."""
        await self.say(text)
        answer = self.answer(text, by)
        await expect(answer).to_be_visible()
        return answer

    async def tap(self, message: Locator, label: str) -> None:
        """Tap a button under a message."""
        await message.get_by_role("button", name=label, exact=True).click()

    async def choose(self, message: Locator, action: str) -> None:
        """Choose something from the menu of a message."""
        await message.hover()
        await message.get_by_role("button", name="Message actions").click()
        await self.menu.get_by_role("menuitem", name=action).click()


async def ready(page: Page) -> Chat:
    """Return the chats on `page`, once it is known who there is and what was said before."""
    await expect(page.get_by_role("radio", name="Reader", exact=True)).to_be_attached()
    await expect(page.get_by_role("log", include_hidden=True)).not_to_have_attribute("aria-busy", "true")
    return Chat(page)


@asynccontextmanager
async def chatting(visit: Visit, path: str = "/", **differing: Any) -> AsyncIterator[Chat]:  # noqa: ANN401  passed on
    """Open the chat page; `differing` is what `Visit.page` takes."""
    async with visit.page(path, **differing) as page:
        yield await ready(page)
