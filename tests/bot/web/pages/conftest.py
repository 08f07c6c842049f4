"""The pages of the shipped article."""

from collections.abc import AsyncIterator

import pytest

from retrieval.answerer import Answerer
from tests.bot.web.pages.site import Site, site


@pytest.fixture
async def shipped(answerer: Answerer) -> AsyncIterator[Site]:
    async with site(answerer) as pages:
        yield pages
