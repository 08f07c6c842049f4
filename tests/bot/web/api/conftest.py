"""A program that asks the bot about the shipped article."""

from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from retrieval.answerer import Answerer
from tests.bot.web.programs import program


@pytest.fixture
async def client(answerer: Answerer, tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    async with program(answerer, tmp_path) as client:
        yield client
