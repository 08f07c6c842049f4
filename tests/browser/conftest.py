"""A real browser, and the real bot behind the pages."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, async_playwright, expect

from benchmarks.chromium import OPTIONS, installed_chromium
from tests.browser.people import PATIENCE, Visit, sandbox
from tests.browser.pictures import PICTURES, Camera


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    """Start Chromium; where there is none the tests are skipped, but never in CI."""
    chromium = installed_chromium()
    if chromium is None and "CI" not in os.environ:
        pytest.skip("there is no Chromium here")
    expect.set_options(timeout=PATIENCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=OPTIONS)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def visit(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Visit]:
    """Run the sandbox for all tests of a module, and open pages of it in the browser.

    Each visit starts with an empty memory, but finds the messages that others have left, and the bot counts the
    questions of all: a person has 15 a minute.
    """
    async with sandbox(tmp_path_factory.mktemp("sandbox")) as address:
        yield Visit(browser, address)


@pytest.fixture
def camera(request: pytest.FixtureRequest, tmp_path: Path) -> Camera:
    """Take pictures into the documents where `--pictures` asks for them, and elsewhere otherwise."""
    return Camera(PICTURES if request.config.getoption("--pictures") else tmp_path)
