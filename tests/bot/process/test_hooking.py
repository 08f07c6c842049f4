"""A bot to which updates are delivered looks after its webhook, and says what is wrong with it."""

import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.application import UPDATES, Parts, build_application
from bot.process.hooking import hooked
from bot.process.intake import Intake
from bot.process.webhook import Webhook
from bot.sandbox.connection import connection_to
from bot.sandbox.records import Event, Person, Sent
from bot.sandbox.telegram import Telegram
from bot.sandbox.webhook import Failure
from bot.sandbox.webhook import Webhook as SetWebhook
from bot.settings import SettingsError
from bot.store.database import IN_MEMORY, open_store
from bot.web.application import build_web
from bot.web.limits import MAX_DELIVERIES
from bot.web.webhook import Reception
from retrieval.answerer import Answerer
from tests.bot.holdings import empty_holdings
from tests.bot.sandbox.webhooks import delivering_to, until
from tests.bot.telegram_types import check_call

READER = Person(1001, "Reader")
SECRET = "the_secret-of-the-test"  # noqa: S105  the test's
OURS = Webhook("https://example.org/telegram", "/telegram", SECRET)
RANGE = "How far can ATACMS reach?"


@pytest.fixture
def telegram() -> Telegram:
    return Telegram("pullquote_bot", "Pullquote", clock=iter(range(1_700_000_000, 1_800_000_000)).__next__)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path


@asynccontextmanager
async def running(
    telegram: Telegram, answerer: Answerer, home: Path, on_success: Callable[[], object] = lambda: None
) -> AsyncIterator[list[Event]]:
    """Run the bot on a webhook that is looked at all the time, and yield what it does."""
    happened: list[Event] = []
    telegram.listen(happened.append)
    async with open_store(IN_MEMORY) as store:
        parts = Parts(answerer, empty_holdings(home), store)
        application = build_application(connection_to(telegram, check_call).updater(None), parts)
        reception = Reception(OURS.path, OURS.secret, Intake(application).take)
        web = build_web(parts, besides=[reception.route])
        async with delivering_to(telegram, web), hooked(application, OURS, on_success, 0.001):
            yield happened


def answers(happened: list[Event]) -> int:
    return sum(isinstance(event, Sent) and "300 kilometers" in event.message["text"] for event in happened)


async def test_the_webhook_is_registered_with_the_secret_and_the_kinds_of_update(
    telegram: Telegram, answerer: Answerer, home: Path
) -> None:
    async with running(telegram, answerer, home) as happened:
        telegram.say(READER, RANGE)
        await until(lambda: answers(happened))

    assert telegram.hook.webhook == SetWebhook(OURS.url, SECRET, MAX_DELIVERIES)
    assert set(telegram.updates.allowed) == set(UPDATES)


@pytest.mark.parametrize(
    ("other", "deed"),
    [(None, "deleted"), (SetWebhook("https://example.net/elsewhere", "x", 1), "changed")],
)
async def test_somebody_elses_webhook_is_noticed_and_undone(
    telegram: Telegram,
    answerer: Answerer,
    home: Path,
    caplog: pytest.LogCaptureFixture,
    other: SetWebhook | None,
    deed: str,
) -> None:
    caplog.set_level(logging.INFO, "bot.process")
    async with running(telegram, answerer, home) as happened:
        await until(lambda: "Telegram delivers the updates; waiting: 0" in caplog.messages)

        telegram.hook.change(other)
        await until(lambda: telegram.hook.webhook == SetWebhook(OURS.url, SECRET, MAX_DELIVERIES))
        telegram.say(READER, RANGE)
        await until(lambda: answers(happened))

    assert f"Somebody {deed} the webhook; it is set anew" in caplog.messages
    assert "example.net" not in caplog.text


async def test_a_secret_that_somebody_changed_is_set_anew(
    telegram: Telegram, answerer: Answerer, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.process")
    async with running(telegram, answerer, home) as happened:
        await until(lambda: "Telegram delivers the updates; waiting: 0" in caplog.messages)

        telegram.hook.change(SetWebhook(OURS.url, "another", MAX_DELIVERIES))
        telegram.say(READER, RANGE)
        await until(lambda: answers(happened))

    refused = "Wrong response from the webhook: 403 Forbidden"
    assert f"Telegram could not deliver: {refused}; waiting: 1" in caplog.messages


async def test_what_failed_before_the_bot_started_is_no_news(
    telegram: Telegram, answerer: Answerer, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "bot.process")
    looks: list[None] = []
    telegram.hook.change(SetWebhook(OURS.url, SECRET, MAX_DELIVERIES))
    telegram.hook.failure = Failure(1, "Connection refused")

    async with running(telegram, answerer, home, lambda: looks.append(None)):
        await until(lambda: len(looks) > 2)

    assert caplog.messages == ["Telegram delivers the updates; waiting: 0"]


async def test_each_look_is_a_sign_of_life_and_a_failed_one_is_none(
    telegram: Telegram, answerer: Answerer, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    looks: list[None] = []
    async with running(telegram, answerer, home, lambda: looks.append(None)):
        await until(lambda: len(looks) > 2)

        telegram.token = "1:revoked"  # noqa: S105  nobody's
        await until(lambda: len(caplog.messages) > 2)
        alive = len(looks)
        seen = len(caplog.messages)
        await until(lambda: len(caplog.messages) > seen + 2)

    assert len(looks) == alive
    assert caplog.messages[-1].startswith("The webhook could not be looked after, trying again: ")


async def test_a_webhook_that_telegram_refuses_is_a_fault_of_the_settings(
    telegram: Telegram, answerer: Answerer, home: Path
) -> None:
    async with open_store(IN_MEMORY) as store:
        parts = Parts(answerer, empty_holdings(home), store)
        application = build_application(connection_to(telegram).updater(None), parts)
        unfit = Webhook("https://example.org:1/telegram", "/telegram", SECRET)

        with pytest.raises(SettingsError, match="WEBHOOK_URL is refused by Telegram: "):
            async with hooked(application, unfit):
                pass

    assert not application.running
