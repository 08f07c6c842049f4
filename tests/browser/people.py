"""Opening pages of the real bot in a browser, and noticing what goes wrong in them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.async_api import Browser, ConsoleMessage, Page

from tests.bot.processes import process

WIDE = (1280, 800)
NARROW = (360, 740)

PATIENCE = 10_000
"""Milliseconds that the browser waits for what a test expects of it."""

Scheme = Literal["dark", "light"]

_TELL_OF_THE_POLICY = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`${event.effectiveDirective} forbids ${event.blockedURI}`));
"""


@asynccontextmanager
async def sandbox(folder: Path, **settings: str) -> AsyncIterator[str]:
    """Run the bot without a token as a process in `folder`, and yield the address of its pages."""
    async with process(folder, "run", "--no-open", **settings) as running:
        assert running.stdout is not None
        said = (await running.stdout.readline()).decode()
        yield next(word for word in said.split() if word.startswith("http://"))


@dataclass(frozen=True, slots=True)
class Visit:
    """Opens pages of the site at `address`."""

    browser: Browser
    address: str

    @asynccontextmanager
    async def page(  # noqa: PLR0913  what people's browsers differ in
        self,
        path: str = "/",
        *,
        size: tuple[int, int] = WIDE,
        scheme: Scheme = "light",
        locale: str = "en-GB",
        script: bool = True,
        touch: bool = False,
        sharpness: float = 1,
        meant: str | None = None,
    ) -> AsyncIterator[Page]:
        """Open the page at `path`.

        What its script fails in or the policy forbids, what is asked of another host, and each error on the
        console fails the test, unless it holds what is `meant`.
        """
        context = await self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            color_scheme=scheme,
            java_script_enabled=script,
            has_touch=touch,
            device_scale_factor=sharpness,
            reduced_motion="reduce",
            locale=locale,
        )
        context.set_default_timeout(PATIENCE)
        try:
            await context.add_init_script(_TELL_OF_THE_POLICY)
            page = await context.new_page()
            wrong = self._watch(page)
            await page.goto(self.address + path)
            yield page
        finally:
            await context.close()
        unmeant = [what for what in wrong if meant is None or meant not in what]
        assert not unmeant, "; ".join(unmeant)

    def _watch(self, page: Page) -> list[str]:
        """Return a list to which is added what goes wrong on `page`."""
        wrong: list[str] = []

        def look_at(line: ConsoleMessage) -> None:
            if line.type == "error":
                wrong.append(line.text)

        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", look_at)
        page.on("request", lambda asked: None if self._is_ours(asked.url) else wrong.append(asked.url))
        return wrong

    def _is_ours(self, url: str) -> bool:
        return url.startswith((f"{self.address}/", "data:", "blob:"))
