"""Keys to private pages, in a time that tests let pass."""

import pytest

from bot.page_keys import PageKeys
from tests.bot.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def keys(clock: Clock) -> PageKeys:
    return PageKeys("secret", 30, clock)
