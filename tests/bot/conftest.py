"""A running bot."""

from collections.abc import AsyncIterator

import pytest

from retrieval.answerer import Answerer
from tests.bot.conversation import Conversation, conversation


@pytest.fixture
async def chat(answerer: Answerer) -> AsyncIterator[Conversation]:
    async with conversation(answerer) as chat:
        yield chat
