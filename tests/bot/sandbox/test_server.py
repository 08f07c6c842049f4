"""The stand-in's Bot API: it refuses what Telegram refuses, in Telegram's words."""

import asyncio
import json
from typing import Any

import httpx
import pytest

from bot.sandbox.records import Notice, Person
from bot.sandbox.server import BotApi, bot_api_app
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.client import TOKEN, Client

READER = Person(1001, "Reader")
BUTTONS = {"inline_keyboard": [[{"text": "Tap", "callback_data": "ask:1"}]]}


async def test_a_wrong_token_and_an_unknown_method_are_refused(client: Client) -> None:
    assert await client.refusal("getMe", token="1:other") == (401, "Unauthorized")  # noqa: S106
    assert await client.refusal("makeCoffee") == (404, "Not Found: method not found")


async def test_the_bot_learns_who_it_is(client: Client) -> None:
    me = await client.call("getMe")

    assert (me["username"], me["is_bot"]) == ("pullquote_bot", True)


async def test_parameters_come_in_the_address_in_a_form_or_as_json(telegram: Telegram) -> None:
    app = bot_api_app(BotApi(telegram))
    call = {"chat_id": "1001", "text": "Hi", "reply_markup": json.dumps(BUTTONS)}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://telegram") as http:
        path = f"/bot{TOKEN}/sendMessage"
        answers = [
            await http.get(path, params=call),
            await http.post(path, data=call),
            await http.post(path, json=call | {"chat_id": 1001, "reply_markup": BUTTONS}),
        ]

    assert [answer.json()["result"]["reply_markup"] for answer in answers] == [BUTTONS] * 3


async def test_updates_come_once_they_are_asked_for_and_until_they_are_confirmed(
    client: Client, telegram: Telegram
) -> None:
    (first,) = await client.call("getUpdates")
    assert await client.call("getUpdates") == [first]

    waiting = asyncio.create_task(client.call("getUpdates", offset=first["update_id"] + 1, timeout=20))
    await telegram.all_taken()
    telegram.say(READER, "Another")
    (second,) = await waiting

    assert (first["message"]["text"], second["message"]["text"]) == ("Hello", "Another")
    assert second["update_id"] > first["update_id"]


async def test_no_update_is_an_empty_answer_after_the_timeout(client: Client) -> None:
    assert await client.call("getUpdates", offset=10**9, timeout=0) == []


async def test_only_the_updates_that_are_allowed_come(client: Client, telegram: Telegram) -> None:
    (hello,) = await client.call("getUpdates", allowed_updates=["callback_query"])
    telegram.say(READER, "Not wanted")

    assert await client.call("getUpdates", offset=hello["update_id"] + 1) == []


@pytest.mark.parametrize(
    ("parameters", "reason"),
    [
        ({"text": ""}, "message text is empty"),
        ({"text": " \n"}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "😀" * 2049}, "message is too long"),
        (
            {"text": "<x>", "parse_mode": "HTML"},
            'can\'t parse entities: Unsupported start tag "x" at byte offset 0',
        ),
        ({"text": "Hi", "chat_id": 404}, "chat not found"),
        ({"text": "Hi", "reply_parameters": {"message_id": 404}}, "message to be replied not found"),
        (
            {"text": "Hi", "reply_markup": {"inline_keyboard": [[{"text": "a", "callback_data": "x" * 65}]]}},
            "BUTTON_DATA_INVALID",
        ),
        ({"text": "Hi", "colour": "red"}, "colour: Extra inputs are not permitted"),
        ({"text": "Hi", "parse_mode": "HTMX"}, "unsupported parse_mode"),
    ],
)
async def test_messages_that_telegram_refuses_are_refused(
    client: Client, parameters: dict[str, Any], reason: str
) -> None:
    call = {"chat_id": 1001, **parameters}

    assert await client.refusal("sendMessage", **call) == (400, f"Bad Request: {reason}")


async def test_a_message_as_long_as_allowed_is_sent(client: Client) -> None:
    sent = await client.call("sendMessage", chat_id=1001, text="😀" * 2048)

    assert len(sent["text"]) == 2048


async def test_a_reply_may_be_sent_without_the_message_it_replies_to(client: Client) -> None:
    reply = {"message_id": 404, "allow_sending_without_reply": True}

    sent = await client.call("sendMessage", chat_id=1001, text="Hi", reply_parameters=reply)

    assert "reply_to_message" not in sent


async def test_edits_of_nothing_of_others_and_without_change_are_refused(
    client: Client, telegram: Telegram
) -> None:
    sent = await client.call("sendMessage", chat_id=1001, text="Hi", reply_markup=BUTTONS)
    theirs = telegram.say(READER, "Mine")

    async def refused(message_id: int, **parameters: Any) -> str:  # noqa: ANN401  any of the method's
        _, reason = await client.refusal("editMessageText", chat_id=1001, message_id=message_id, **parameters)
        return reason

    assert await refused(404, text="x") == "Bad Request: message to edit not found"
    assert await refused(theirs["message_id"], text="x") == "Bad Request: message can't be edited"
    assert (await refused(sent["message_id"], text="Hi", reply_markup=BUTTONS)).startswith(
        "Bad Request: message is not modified: "
    )


async def test_an_edit_without_buttons_takes_them_away(client: Client) -> None:
    sent = await client.call("sendMessage", chat_id=1001, text="Hi", reply_markup=BUTTONS)

    edited = await client.call("editMessageText", chat_id=1001, message_id=sent["message_id"], text="Hi")

    assert "reply_markup" not in edited
    assert edited["edit_date"] >= sent["date"]


async def test_a_tap_is_acknowledged_once(client: Client, telegram: Telegram) -> None:
    sent = await client.call("sendMessage", chat_id=1001, text="Hi", reply_markup=BUTTONS)
    notices: list[object] = []
    telegram.listen(notices.append)
    telegram.tap(READER, sent, "ask:1")
    query = (await client.call("getUpdates"))[-1]["callback_query"]

    assert await client.call("answerCallbackQuery", callback_query_id=query["id"], text="Done") is True

    assert notices == [Notice("Done")]
    too_old = "Bad Request: query is too old and response timeout expired or query ID is invalid"
    assert await client.refusal("answerCallbackQuery", callback_query_id=query["id"]) == (400, too_old)


async def test_broken_json_is_refused(telegram: Telegram) -> None:
    app = bot_api_app(BotApi(telegram))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://telegram") as http:
        headers = {"content-type": "application/json"}
        for content in (b"{", b"[1]", b'"x"', b"\xff"):
            answer = await http.post(f"/bot{TOKEN}/getMe", content=content, headers=headers)
            assert answer.status_code == 400


async def test_commands_and_mentions_are_found_in_what_people_write(telegram: Telegram) -> None:
    message = telegram.say(READER, "😀 /ask@my_bot and @somebody, not a/b nor me@home.example")

    assert message["entities"] == [
        {"type": "bot_command", "offset": 3, "length": 11},
        {"type": "mention", "offset": 19, "length": 9},
    ]


async def test_commands_and_links_are_found_in_what_the_bot_sends_but_not_in_code(client: Client) -> None:
    html = "<b>See /help</b> or <code>/ask</code>, or <a href='https://a.org/'>/articles</a>: https://b.org"

    message = await client.call("sendMessage", chat_id=READER.id, text=html, parse_mode="HTML")

    assert [entity["type"] for entity in message["entities"]] == [
        "bold",
        "bot_command",
        "code",
        "text_link",
        "url",
    ]


async def test_an_end_tag_that_somebody_writes_is_no_command(telegram: Telegram) -> None:
    assert "entities" not in telegram.say(READER, "<b>bold</b> <i/>")
