"""Taps, inline queries and guest queries."""

from typing import Any

import pytest

from bot.sandbox.records import Event, Group, InlineAnswer, Notice, Person, Sent
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.client import TOKEN, Client, client_of
from tests.bot.sandbox.world import BUTTONS, article

READER, OTHER = Person(1001, "Reader"), Person(1002, "Other")
GROUP = Group(-1001000000001, "Readers")
ELSEWHERE = Group(-1001000000002, "Elsewhere")


@pytest.fixture
def happened(telegram: Telegram) -> list[Event]:
    """What the bot does in the test."""
    events: list[Event] = []
    telegram.listen(events.append)
    return events


async def newest(client: Client, kind: str) -> dict[str, Any]:
    """Return the content of the newest update of a kind."""
    content: dict[str, Any] = [u[kind] for u in await client.call("getUpdates") if kind in u][-1]
    return content


async def test_a_tap_has_its_message_as_it_is_now(telegram: Telegram, client: Client) -> None:
    sent = await client.call("sendMessage", chat_id=READER.id, text="Before", reply_markup=BUTTONS)
    await client.call("editMessageText", chat_id=READER.id, message_id=sent["message_id"], text="After")

    telegram.tap(READER, sent, "ask:1")

    assert (await newest(client, "callback_query"))["message"]["text"] == "After"


@pytest.mark.parametrize("deleted", [True, False])
async def test_a_tap_on_what_is_gone_or_too_old_has_no_content(
    telegram: Telegram, client: Client, deleted: bool
) -> None:
    sent = await client.call("sendMessage", chat_id=READER.id, text="Hi", reply_markup=BUTTONS)
    if deleted:
        telegram.delete(sent)

    telegram.tap(READER, sent, "ask:1", inaccessible=not deleted)

    message = (await newest(client, "callback_query"))["message"]
    assert message == {"chat": sent["chat"], "message_id": sent["message_id"], "date": 0}


async def test_an_answer_to_a_tap_may_be_an_alert_or_an_address(
    telegram: Telegram, client: Client, happened: list[Event]
) -> None:
    sent = await client.call("sendMessage", chat_id=READER.id, text="Hi", reply_markup=BUTTONS)
    first, second, third = (telegram.tap(READER, sent, "ask:1") for _ in range(3))
    address = "https://t.me/pullquote_bot?start=x"

    await client.call("answerCallbackQuery", callback_query_id=first, text="Look", show_alert=True)
    await client.call("answerCallbackQuery", callback_query_id=second, url=address)
    await client.call("answerCallbackQuery", callback_query_id=third)

    assert happened[1:] == [Notice("Look", alert=True), Notice("", url=address)]


async def test_an_inline_result_is_sent_as_the_person_who_chose_it(
    telegram: Telegram, client: Client, happened: list[Event]
) -> None:
    telegram.say(OTHER, "Hi", group=GROUP)
    query = telegram.inline(READER, "how far", chat_type="supergroup")
    text = {"message_text": "<b>Far</b>", "parse_mode": "HTML"}
    results = [article("a", input_message_content=text, reply_markup=BUTTONS), article("b")]
    await client.call("answerInlineQuery", inline_query_id=query, results=results, next_offset="2")
    offer = happened[-1]
    assert isinstance(offer, InlineAnswer)

    message = telegram.choose(READER, offer.results[0], GROUP)
    telegram.tap(OTHER, message, "ask:1")
    plain = telegram.choose(READER, offer.results[1], GROUP)

    assert (offer.query_id, offer.call["next_offset"]) == (query, "2")
    assert (message["text"], message["entities"][0]["type"]) == ("Far", "bold")
    assert (message["from"]["id"], message["via_bot"]["id"]) == (READER.id, telegram.bot["id"])
    assert (await newest(client, "message"))["message_id"] == plain["message_id"]
    tapped = await newest(client, "callback_query")
    assert "message" not in tapped
    await client.call("editMessageText", inline_message_id=tapped["inline_message_id"], text="Near")
    assert telegram.messages[GROUP.id, message["message_id"]]["text"] == "Near"
    chosen = await newest(client, "chosen_inline_result")
    assert (chosen["result_id"], chosen["query"], "inline_message_id" in chosen) == ("b", "how far", False)


async def test_what_is_sent_via_the_bot_is_seen_in_privacy_mode() -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", TOKEN, privacy_mode=True)
    happened: list[Event] = []
    telegram.listen(happened.append)
    async with client_of(telegram) as client:
        telegram.say(OTHER, "Hi", group=GROUP)
        query = telegram.inline(READER, "how far")
        await client.call("answerInlineQuery", inline_query_id=query, results=[article()])
        offer = happened[-1]
        assert isinstance(offer, InlineAnswer)

        telegram.choose(READER, offer.results[0], GROUP)

        assert "via_bot" in await newest(client, "message")


async def test_a_guest_answers_in_a_chat_that_it_is_not_in(
    telegram: Telegram, client: Client, happened: list[Event]
) -> None:
    telegram.keep_out(ELSEWHERE)
    original = telegram.say(OTHER, "A claim", group=ELSEWHERE)
    query = telegram.guest(READER, "@pullquote_bot is it so?", group=ELSEWHERE, reply_to=original)
    asked = await newest(client, "guest_message")

    sent = await client.call("answerGuestQuery", guest_query_id=query, result=article())

    assert (asked["guest_query_id"], asked["chat"]["id"]) == (query, ELSEWHERE.id)
    assert asked["reply_to_message"]["text"] == "A claim"
    (answer,) = (event.message for event in happened if isinstance(event, Sent))
    assert (answer["chat"]["id"], answer["guest_bot_caller_user"]["id"]) == (ELSEWHERE.id, READER.id)
    assert telegram.inline_messages[sent["inline_message_id"]] == (ELSEWHERE.id, answer["message_id"])
    assert (await client.refusal("answerGuestQuery", guest_query_id=query, result=article()))[0] == 400
