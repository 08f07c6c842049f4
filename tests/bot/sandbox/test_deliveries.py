"""Updates are delivered to a webhook as Telegram does it, and fetched again without one."""

import asyncio
import logging

import httpx
import pytest
from starlette.responses import JSONResponse, Response

from bot.sandbox.deliveries import Deliveries
from bot.sandbox.records import Person
from bot.sandbox.server import BotApi
from bot.sandbox.telegram import Telegram
from tests.bot.processes import free_port
from tests.bot.sandbox.client import TOKEN, Client
from tests.bot.sandbox.webhooks import ADDRESS, Receiver, delivering, until
from tests.bot.sandbox.world import Clock

READER = Person(1001, "Reader")
ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
REFUSED = "Wrong response from the webhook: 403 Forbidden"


async def test_updates_are_delivered_in_order_with_the_secret(client: Client, telegram: Telegram) -> None:
    receiver = Receiver()
    telegram.say(READER, "Another")
    await client.call("setWebhook", url=ADDRESS, secret_token="x-Y_1")  # noqa: S106  the test's

    async with delivering(telegram, receiver):
        await telegram.all_taken()

    assert receiver.texts == ["Hello", "Another"]
    assert {(each.secret, each.kind) for each in receiver.delivered} == {("x-Y_1", "application/json")}


async def test_no_secret_is_sent_where_none_is_set(client: Client, telegram: Telegram) -> None:
    receiver = Receiver()
    await client.call("setWebhook", url=ADDRESS)

    async with delivering(telegram, receiver):
        await telegram.all_taken()

    assert [each.secret for each in receiver.delivered] == [None]


async def test_a_delivery_that_is_refused_is_made_again_before_the_next(
    client: Client, telegram: Telegram
) -> None:
    receiver = Receiver([Response(status_code=403), Response(status_code=503), Response(status_code=302)])
    telegram.say(READER, "Another")
    await client.call("setWebhook", url=ADDRESS)

    async with delivering(telegram, receiver):
        await telegram.all_taken()

    info = await client.call("getWebhookInfo")
    assert receiver.texts == ["Hello", "Hello", "Hello", "Hello", "Another"]
    assert info["last_error_message"] == "Wrong response from the webhook: 302 Found"
    assert info["pending_update_count"] == 0


async def test_what_waits_and_what_went_wrong_is_told(client: Client, telegram: Telegram) -> None:
    receiver = Receiver([Response(status_code=403, headers={"Retry-After": "3000"})])
    telegram.say(READER, "Another")
    await client.call("setWebhook", url=ADDRESS, allowed_updates=["message"], max_connections=7)

    async with delivering(telegram, receiver):
        await until(lambda: telegram.hook.failure)
        info = await client.call("getWebhookInfo")

    assert info.pop("last_error_date") == pytest.approx(telegram.clock(), abs=60)
    assert info == {
        "url": ADDRESS,
        "has_custom_certificate": False,
        "pending_update_count": 2,
        "max_connections": 7,
        "ip_address": "<unknown>",
        "last_error_message": REFUSED,
        "allowed_updates": ["message"],
    }


async def test_a_webhook_that_is_set_anew_is_tried_at_once(client: Client, telegram: Telegram) -> None:
    receiver = Receiver([Response(status_code=403, headers={"Retry-After": "3000"})])
    await client.call("setWebhook", url=ADDRESS)
    async with delivering(telegram, receiver):
        await until(lambda: telegram.hook.failure)
        telegram.hook.next_change_at = 0

        await client.call("setWebhook", url=f"{ADDRESS}?2")
        await telegram.all_taken()

    assert receiver.texts == ["Hello", "Hello"]
    assert "last_error_message" not in await client.call("getWebhookInfo")


async def test_a_webhook_that_cannot_be_reached_is_said_to_be() -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, local=True)
    telegram.say(READER, "Hello")
    async with httpx.AsyncClient() as http:
        running = asyncio.create_task(Deliveries(telegram, BotApi(telegram).carry_out, http, 3000).run())
        await BotApi(telegram).carry_out("setWebhook", {"url": f"http://127.0.0.1:{free_port()}"})
        async with asyncio.timeout(30):
            await until(lambda: telegram.hook.failure)
        running.cancel()

    assert telegram.hook.failure is not None
    assert telegram.hook.failure.message == "Connection refused"
    assert telegram.updates.count == 1


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (httpx.ConnectTimeout("x"), "Connection timed out"),
        (httpx.ReadTimeout("x"), "Read timeout expired"),
        (httpx.RemoteProtocolError("x"), "Connection closed"),
    ],
)
async def test_a_connection_that_breaks_is_said_to(
    client: Client, telegram: Telegram, error: Exception, words: str
) -> None:
    await client.call("setWebhook", url=ADDRESS)

    async with delivering(telegram, Receiver([error])):
        await telegram.all_taken()

    assert (await client.call("getWebhookInfo"))["last_error_message"] == words


async def test_a_method_in_an_answer_is_carried_out(client: Client, telegram: Telegram) -> None:
    call = {"method": "sendMessage", "chat_id": READER.id, "text": "Hi"}
    await client.call("setWebhook", url=ADDRESS)

    async with delivering(telegram, Receiver([JSONResponse(call)])):
        await telegram.all_taken()

    assert telegram.messages[READER.id, 3]["text"] == "Hi"


async def test_an_answer_neither_asks_nor_changes_the_webhook(client: Client, telegram: Telegram) -> None:
    telegram.say(READER, "Another")
    await client.call("setWebhook", url=ADDRESS)

    async with delivering(telegram, Receiver([JSONResponse({"method": "deleteWebhook"}), Response("ok")])):
        await telegram.all_taken()

    assert (await client.call("getWebhookInfo"))["url"] == ADDRESS


async def test_a_method_in_an_answer_that_is_refused_is_in_the_log(
    client: Client, telegram: Telegram, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING, "bot.sandbox")
    call = {"method": "sendMessage", "chat_id": 404, "text": "Hi"}
    await client.call("setWebhook", url=ADDRESS)

    async with delivering(telegram, Receiver([JSONResponse(call)])):
        await telegram.all_taken()

    assert caplog.messages == ["What the webhook answered is refused: Bad Request: chat not found"]


async def test_updates_cannot_be_fetched_while_they_are_delivered(client: Client) -> None:
    await client.call("setWebhook", url=ADDRESS)
    assert await client.refusal("getUpdates") == (409, ACTIVE)

    await client.call("deleteWebhook")

    (hello,) = await client.call("getUpdates")
    assert hello["message"]["text"] == "Hello"
    assert (await client.call("getWebhookInfo"))["url"] == ""


async def test_whoever_waits_for_updates_is_told_that_they_are_delivered(
    client: Client, telegram: Telegram
) -> None:
    waiting = asyncio.create_task(client.refusal("getUpdates", offset=10**9, timeout=50))
    await telegram.all_taken()

    await client.call("setWebhook", url=ADDRESS)

    assert await waiting == (409, "Conflict: terminated by setWebhook request")


async def test_a_webhook_is_set_once_a_second() -> None:
    clock = Clock()
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, clock=clock)
    api = BotApi(telegram)
    await api.carry_out("setWebhook", {"url": ADDRESS})

    with pytest.raises(Exception, match="Too Many Requests: retry after 1"):
        await api.carry_out("setWebhook", {"url": ADDRESS})

    clock.now += 1
    await api.carry_out("setWebhook", {"url": ADDRESS})


async def test_a_refused_webhook_leaves_none(client: Client, telegram: Telegram) -> None:
    await client.call("setWebhook", url=ADDRESS)
    telegram.hook.next_change_at = 0

    await client.refusal("setWebhook", url="http://example.org")

    assert (await client.call("getWebhookInfo"))["url"] == ""


async def test_what_waits_is_dropped_when_that_is_asked_for(client: Client) -> None:
    await client.call("setWebhook", url=ADDRESS, drop_pending_updates=True)

    assert (await client.call("getWebhookInfo"))["pending_update_count"] == 0


async def test_a_server_of_ones_own_delivers_without_tls_and_to_any_port() -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, local=True)

    await BotApi(telegram).carry_out("setWebhook", {"url": "http://127.0.0.1:8081"})

    assert telegram.hook.webhook is not None
