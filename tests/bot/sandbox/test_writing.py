"""What the bot is told of what people write."""

from typing import Any

import pytest

from bot.sandbox.records import Group, Person, Topic
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.client import Client

READER, OTHER = Person(1001, "Reader", "uk", "reader"), Person(1002, "Other")
GROUP = Group(-1001000000001, "Readers")
BASIC = Group(-100, "Basic", kind="group")
NEWS = Topic(70, "News")
FORUM = Group(-1001000000002, "Forum", (NEWS,))


async def newest(client: Client) -> dict[str, Any]:
    """Return the newest update without its id."""
    update = (await client.call("getUpdates"))[-1]
    return {kind: content for kind, content in update.items() if kind != "update_id"}


async def test_a_person_has_the_name_and_language_of_their_account(telegram: Telegram) -> None:
    message = telegram.say(READER, "Hello")

    assert message["from"] == {
        "id": 1001, "is_bot": False, "first_name": "Reader", "username": "reader", "language_code": "uk"
    }  # fmt: skip
    assert "entities" not in message


def test_messages_carry_the_time_of_the_clock() -> None:
    telegram = Telegram("a_bot", "A", clock=lambda: 1_700_000_000.9)

    message = telegram.say(READER, "Hello")

    assert message["date"] == 1_700_000_000
    assert telegram.edit(READER, message, "Anew")["edit_date"] == 1_700_000_000


async def test_an_edit_is_told_with_the_new_text(telegram: Telegram, client: Client) -> None:
    message = telegram.say(READER, "/ask one")

    telegram.edit(READER, message, "two")

    edited = (await newest(client))["edited_message"]
    assert (edited["text"], edited["message_id"]) == ("two", message["message_id"])
    assert "entities" not in edited


async def test_who_writes_as_the_group_or_as_a_channel_is_hidden(telegram: Telegram) -> None:
    as_group = telegram.say(READER, "Hi", group=GROUP, anonymous=True)
    as_channel = telegram.say(READER, "Hi", group=GROUP, as_chat=(-1001000000009, "Channel"))
    post = telegram.post_from_channel(GROUP, "A post")

    assert (as_group["from"]["id"], as_group["sender_chat"]) == (1087968824, as_group["chat"])
    assert (as_channel["from"]["id"], as_channel["sender_chat"]["type"]) == (136817688, "channel")
    assert (post["from"]["id"], post["is_automatic_forward"]) == (777000, True)


async def test_a_message_in_a_topic_replies_to_the_one_that_opened_it(
    telegram: Telegram, client: Client
) -> None:
    message = telegram.say(READER, "Hi", group=FORUM, topic=NEWS)
    answer = await client.call("sendMessage", chat_id=FORUM.id, message_thread_id=NEWS.id, text="Hi")

    for place in (message, answer):
        assert (place["message_thread_id"], place["is_topic_message"]) == (NEWS.id, True)
        assert place["reply_to_message"]["forum_topic_created"]["name"] == "News"
        assert place["chat"]["is_forum"]


async def test_a_reply_goes_into_the_topic_of_what_it_replies_to(telegram: Telegram, client: Client) -> None:
    asked = telegram.say(READER, "Hi", group=FORUM, topic=NEWS)
    reply = {"message_id": asked["message_id"]}

    answer = await client.call("sendMessage", chat_id=FORUM.id, text="Hi", reply_parameters=reply)

    assert (answer["message_thread_id"], answer["is_topic_message"]) == (NEWS.id, True)
    assert answer["reply_to_message"]["message_id"] == asked["message_id"]


async def test_messages_outside_of_topics_are_in_the_general_one(telegram: Telegram, client: Client) -> None:
    message = telegram.say(READER, "Hi", group=FORUM)
    answer = await client.call("sendMessage", chat_id=FORUM.id, text="Hi")

    assert not {"message_thread_id", "is_topic_message", "reply_to_message"} & (message.keys() | answer.keys())


@pytest.mark.parametrize(("group", "threaded"), [(GROUP, True), (BASIC, False)])
async def test_replies_in_a_supergroup_make_a_thread_that_is_no_topic(
    telegram: Telegram, client: Client, group: Group, threaded: bool
) -> None:
    first = telegram.say(READER, "One", group=group)
    second = telegram.say(OTHER, "Two", group=group, reply_to=first)
    reply = {"message_id": second["message_id"]}

    third = await client.call("sendMessage", chat_id=group.id, text="Three", reply_parameters=reply)

    assert third.get("message_thread_id") == (first["message_id"] if threaded else None)
    assert "is_topic_message" not in third
    assert "reply_to_message" not in third["reply_to_message"]


async def test_a_quote_is_told_with_its_place_and_formatting(telegram: Telegram, client: Client) -> None:
    bold = [{"type": "bold", "offset": 3, "length": 1}]
    asked = telegram.say(READER, "😀 a b a b", entities=bold)

    async def quoted(**quote: Any) -> dict[str, Any]:  # noqa: ANN401  any of the parameters
        reply = {"message_id": asked["message_id"], **quote}
        answer = await client.call("sendMessage", chat_id=READER.id, text="Hi", reply_parameters=reply)
        return dict(answer["quote"])

    assert await quoted(quote="a b") == {"text": "a b", "position": 7, "is_manual": True}
    assert await quoted(quote="b", quote_position=9) == {"text": "b", "position": 9, "is_manual": True}
    assert await quoted(quote="b", quote_position=4) == {"text": "b", "position": 5, "is_manual": True}
    assert (await quoted(quote="<b>a</b> b", quote_parse_mode="HTML"))["position"] == 3


async def test_a_document_is_downloaded_as_it_was_sent(telegram: Telegram, client: Client) -> None:
    sent = telegram.send(READER, "document", caption="/add", content=b"A text", file_name="article.md")

    file = await client.call("getFile", file_id=sent["document"]["file_id"])
    content = await client.http.get(f"/file/bot1:test/{file['file_path']}")
    refused = [
        await client.http.get(path) for path in ("/file/bot1:test/404", f"/file/bot1:no/{file['file_path']}")
    ]

    assert content.content == b"A text"
    assert [answer.status_code for answer in refused] == [404, 404]
    assert (sent["document"]["file_name"], sent["document"]["file_size"]) == ("article.md", 6)
    assert sent["caption_entities"] == [{"type": "bot_command", "offset": 0, "length": 4}]


async def test_photos_of_an_album_share_its_id(telegram: Telegram) -> None:
    photos = [telegram.send(READER, "photo", media_group_id="album") for _ in range(2)]

    assert {photo["media_group_id"] for photo in photos} == {"album"}
    assert "caption" not in photos[0]


async def test_a_reaction_is_told_only_where_and_when_telegram_tells_it(
    telegram: Telegram, client: Client
) -> None:
    await client.call("getUpdates", allowed_updates=["message_reaction"])
    in_private, in_group = telegram.say(READER, "Hi"), telegram.say(READER, "Hi", group=GROUP)

    telegram.react(READER, in_group, "👍")
    telegram.react(READER, in_private, "👍")
    told = (await newest(client))["message_reaction"]
    telegram.promote_bot(GROUP, READER)
    telegram.react(READER, in_group, None)
    taken_back = (await newest(client))["message_reaction"]

    assert told["new_reaction"] == [{"type": "emoji", "emoji": "👍"}]
    assert told["chat"]["type"] == "private"
    assert (taken_back["old_reaction"], taken_back["new_reaction"]) == (told["new_reaction"], [])


async def test_reactions_are_not_told_unless_they_are_asked_for(telegram: Telegram, client: Client) -> None:
    telegram.react(READER, telegram.say(READER, "Hi"), "👍")

    assert set(await newest(client)) == {"message"}


async def test_a_ready_made_update_is_given_whatever_its_kind(telegram: Telegram, client: Client) -> None:
    await client.call("getUpdates", allowed_updates=["message"])

    telegram.deliver(
        {"update_id": 1, "poll_answer": {"poll_id": "1", "option_ids": [0], "option_persistent_ids": ["0"]}}
    )

    assert set(await newest(client)) == {"poll_answer"}


async def test_text_is_kept_without_the_white_space_around_it(client: Client) -> None:
    text = " \n <b>Bold </b>\n"

    message = await client.call("sendMessage", chat_id=READER.id, text=text, parse_mode="HTML")

    assert message["text"] == "Bold"
    assert message["entities"] == [{"type": "bold", "offset": 0, "length": 4}]


async def test_links_are_kept_whole_and_those_that_lead_nowhere_are_dropped(client: Client) -> None:
    text = '<a href="Example.org">one</a> <a href="nowhere">two</a> <a href="https://e.org/a b">three</a>'

    message = await client.call("sendMessage", chat_id=READER.id, text=text, parse_mode="HTML")

    assert [entity["url"] for entity in message["entities"]] == ["http://example.org/", "https://e.org/a%20b"]
