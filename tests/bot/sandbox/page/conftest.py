"""A browser on the page, with the bot and without."""

from collections.abc import AsyncIterator

import pytest

from retrieval.answerer import Answerer
from tests.bot.sandbox.page.browser import Browser, browser_of, browser_without_bot


@pytest.fixture
async def browser(answerer: Answerer) -> AsyncIterator[Browser]:
    async with browser_of(answerer) as browser:
        yield browser


@pytest.fixture
async def alone(  # the page, without a bot that answers
) -> AsyncIterator[Browser]:
    async with browser_without_bot() as browser:
        yield browser
