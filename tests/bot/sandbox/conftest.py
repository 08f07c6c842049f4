"""A stand-in in which a person has written, and a client of it."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox.records import Person
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.client import TOKEN, Client, client_of

READER = Person(1001, "Reader")


@pytest.fixture
def telegram() -> Telegram:
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN)
    telegram.say(READER, "Hello")
    return telegram


@pytest.fixture
async def client(telegram: Telegram) -> AsyncIterator[Client]:
    async with client_of(telegram) as client:
        yield client
