"""What an operator sets holds in a real process."""

from pathlib import Path

import httpx

from bot.fetching.refusals import Refusal
from bot.sandbox.records import Person, Sent
from bot.sandbox.telegram import Telegram
from bot.texts.en import TEXTS
from bot.web.limits import QUESTIONS_OF_AN_ADDRESS
from tests.bot.processes import TOKEN, first, free_port, process, telegram_over_http

READER = Person(1001, "Reader")
ADMIN = Person(1002, "Admin")


async def said_to(telegram: Telegram, person: Person, text: str) -> str:
    """Return what the bot answers when `person` writes `text`, once it does nothing more about it."""
    telegram.say(person, text)
    answer = await first(telegram, lambda event: isinstance(event, Sent) and "…" not in event.message["text"])
    assert isinstance(answer, Sent)
    return str(answer.message["text"])


async def test_administrators_hosts_and_retention_are_those_that_are_set(tmp_path: Path) -> None:
    settings = {"ADMIN_IDS": "1002", "RETENTION_DAYS": "7", "ADD_FROM_HOSTS": "example.org"}
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, "run", TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, **settings),
    ):
        of_admin = await said_to(telegram, ADMIN, "/add https://example.com/owls")
        of_reader = await said_to(telegram, READER, "/add https://example.com/owls")
        privacy = await said_to(telegram, READER, "/privacy")

    assert of_admin == TEXTS.not_fetched[Refusal.HOST_NOT_ALLOWED]
    assert of_reader == TEXTS.admins_only
    assert "for 7 days" in privacy


async def test_a_proxy_on_this_machine_is_believed_when_it_says_for_whom_it_asks(tmp_path: Path) -> None:
    port = free_port()
    async with (
        telegram_over_http() as (telegram, address),
        process(tmp_path, TELEGRAM_BOT_TOKEN=TOKEN, TELEGRAM_API_URL=address, PORT=str(port)),
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http,
    ):
        await said_to(telegram, READER, "/help")
        for_one = {"X-Forwarded-For": "203.0.113.5"}
        codes = [
            (await http.get("/api/ask", headers=for_one)).status_code
            for _ in range(QUESTIONS_OF_AN_ADDRESS + 1)
        ]
        another = await http.get("/api/ask", headers={"X-Forwarded-For": "203.0.113.6"})

    assert codes == [400] * QUESTIONS_OF_AN_ADDRESS + [429]
    assert another.status_code == 400
