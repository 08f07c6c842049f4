"""Every kind of update and every call, held against types that were written without the stand-in."""

from typing import Any, get_args

import pytest

from bot.sandbox.attachments import Kind
from bot.sandbox.methods.table import METHODS
from bot.sandbox.records import Event, Group, InlineAnswer, Person, Topic
from bot.sandbox.telegram import Telegram
from tests.bot.sandbox.client import Client, client_of
from tests.bot.sandbox.world import BUTTONS, article, picture
from tests.bot.telegram_types import check_call

ANN, BEN = Person(1001, "Ann", "uk", "ann"), Person(1002, "Ben")
GROUP = Group(-1001000000001, "Readers")
BASIC = Group(-100, "Basic", kind="group")
NEWS, OLD = Topic(70, "News"), Topic(71, "Old")
FORUM = Group(-1001000000002, "Forum", (NEWS, OLD))
ELSEWHERE = Group(-1001000000003, "Elsewhere")
KINDS = (
    "message",
    "edited_message",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "guest_message",
    "message_reaction",
    "my_chat_member",
)
SECRET = "x-Y_1"  # noqa: S105  the test's
EVERY_BUTTON = [
    {"text": "Callback", "callback_data": "x", "style": "primary"},
    {"text": "Link", "url": "example.org"},
    {"text": "Copy", "copy_text": {"text": "x"}},
    {"text": "Web", "web_app": {"url": "https://example.org"}},
    {"text": "Here", "switch_inline_query_current_chat": ""},
    {"text": "There", "switch_inline_query": "x"},
    {"text": "Anywhere", "switch_inline_query_chosen_chat": {"allow_user_chats": True}},
]


async def answer_queries(telegram: Telegram, client: Client) -> None:
    """Let people tap, search and call the bot in as a guest, and let it answer."""
    happened: list[Event] = []
    telegram.listen(happened.append)
    keyboard = {"inline_keyboard": [EVERY_BUTTON]}
    message = await client.call("sendMessage", chat_id=ANN.id, text="Hi", reply_markup=keyboard)
    tap = telegram.tap(ANN, message, "x")
    telegram.tap(ANN, message, "x", inaccessible=True)
    await client.call("answerCallbackQuery", callback_query_id=tap, text="Hi", show_alert=True, cache_time=1)
    query = telegram.inline(ANN, "query", "10", "supergroup")
    result = article(reply_markup=BUTTONS, description="A", url="https://example.org")
    button = {"text": "Open", "start_parameter": "x"}
    await client.call(
        "answerInlineQuery", inline_query_id=query, results=[result], button=button, next_offset="20"
    )
    offer = happened[-1]
    assert isinstance(offer, InlineAnswer)
    telegram.tap(BEN, telegram.choose(ANN, offer.results[0], GROUP), "ask:1")
    guest = telegram.guest(ANN, "@pullquote_bot?", group=ELSEWHERE, reply_to=message)
    sent = await client.call("answerGuestQuery", guest_query_id=guest, result=result)
    await client.call("editMessageText", inline_message_id=sent["inline_message_id"], text="Anew")


async def send_messages(telegram: Telegram, client: Client) -> None:
    """Let the bot send, edit and delete messages."""
    asked = telegram.say(ANN, "A question", group=GROUP)
    quote = {"message_id": asked["message_id"], "quote": "question", "quote_position": 2}
    options = {"is_disabled": True, "prefer_small_media": True}
    sent = await client.call(
        "sendMessage", chat_id=GROUP.id, text="<b>Hi</b> <a href='a.org'>a</a>", parse_mode="HTML",
        reply_parameters=quote, link_preview_options=options, protect_content=True, disable_notification=True,
    )  # fmt: skip
    here = {"chat_id": GROUP.id, "message_id": sent["message_id"]}
    await client.call("editMessageText", **here, text="Anew", reply_markup=BUTTONS)
    await client.call("editMessageReplyMarkup", **here)
    await client.call("deleteMessage", **here)
    await client.call("sendMessage", chat_id=FORUM.id, message_thread_id=NEWS.id, text="Hi")
    await client.call("sendChatAction", chat_id=FORUM.id, message_thread_id=NEWS.id, action="typing")
    photo = await client.upload("sendPhoto", "photo", ("a.png", picture()), chat_id=str(ANN.id), caption="A")
    caption = {"chat_id": ANN.id, "message_id": photo["result"]["message_id"], "caption": "<i>B</i>"}
    await client.call("editMessageCaption", **caption, parse_mode="HTML", show_caption_above_media=True)
    document = await client.upload("sendDocument", "document", ("a.txt", b"text"), chat_id=str(ANN.id))
    await client.call("getFile", file_id=document["result"]["document"]["file_id"])
    thumb = [{"type": "emoji", "emoji": "👍"}]
    message = {"chat_id": GROUP.id, "message_id": asked["message_id"]}
    await client.call("setMessageReaction", **message, reaction=thumb, is_big=True)


async def ask_about_chats(client: Client) -> None:
    """Let the bot ask who and what there is, set its menus, and leave."""
    await client.call("getMe")
    assert await client.call(
        "setWebhook", url="https://example.org/telegram", secret_token=SECRET, allowed_updates=KINDS
    )
    await client.call("getWebhookInfo")
    await client.call("deleteWebhook", drop_pending_updates=False)
    for chat in (ANN.id, GROUP.id, FORUM.id):
        await client.call("getChat", chat_id=chat)
        await client.call("getChatMember", chat_id=chat, user_id=ANN.id)
        await client.call("getChatMemberCount", chat_id=chat)
    await client.call("getChatAdministrators", chat_id=GROUP.id)
    commands = [{"command": "ask", "description": "Ask"}]
    scope = {"type": "chat_member", "chat_id": GROUP.id, "user_id": ANN.id}
    await client.call("setMyCommands", commands=commands, scope=scope, language_code="uk")
    assert await client.call("getMyCommands", scope=scope, language_code="uk") == commands
    await client.call("deleteMyCommands", scope=scope, language_code="uk")
    assert await client.call("getMyCommands", scope=scope, language_code="uk") == []
    await client.call("leaveChat", chat_id=GROUP.id)


def write(telegram: Telegram) -> None:
    """Let people write in every way there is."""
    ben = {"id": 1002, "is_bot": False, "first_name": "Ben"}
    mention = {"type": "text_mention", "offset": 0, "length": 3, "user": ben}
    first = telegram.say(ANN, "Ben! /ask@pullquote_bot https://example.org", entities=[mention])
    telegram.edit(ANN, first, "Anew")
    telegram.say(ANN, "Hello", group=GROUP, anonymous=True, reply_to=telegram.say(BEN, "Hi", group=GROUP))
    telegram.say(ANN, "Hello", group=GROUP, as_chat=(-1001000000009, "Channel"))
    in_topic = telegram.say(ANN, "Hello", group=FORUM, topic=NEWS)
    telegram.say(BEN, "Hello", group=FORUM, reply_to=in_topic)
    for kind in get_args(Kind):
        telegram.send(ANN, kind, caption="/ask", media_group_id="1", group=FORUM, topic=NEWS)
    telegram.edit(ANN, telegram.send(ANN, "photo", caption="A"), "Anew")
    telegram.post_from_channel(GROUP, "A post")
    telegram.write_bot(GROUP, "I am a bot", reply_to=in_topic)
    telegram.react(ANN, first, "👍")
    telegram.react(ANN, first, None)


def come_and_go(telegram: Telegram) -> None:
    """Let the bot be added, promoted, blocked and removed, and let groups change."""
    telegram.set_administrators(GROUP, [BEN], owner=ANN)
    telegram.promote_bot(GROUP, ANN)
    telegram.add_bot(BASIC, ANN)
    telegram.promote_bot(BASIC, ANN)
    telegram.remove_bot(telegram.migrate(BASIC), ANN)
    telegram.close_topic(FORUM, OLD)
    telegram.block(BEN)
    telegram.unblock(BEN)


async def test_every_kind_of_update_and_every_call_is_telegrams() -> None:
    telegram = Telegram("pullquote_bot", "Pullquote", "1:test")
    called: set[str] = set()
    async with client_of(telegram, lambda method, *_: called.add(method)) as client:
        await client.call("getUpdates", allowed_updates=KINDS)
        write(telegram)
        come_and_go(telegram)
        await answer_queries(telegram, client)
        await send_messages(telegram, client)
        await ask_about_chats(client)
        updates = await client.call("getUpdates")

    assert {kind for update in updates for kind in update} == {"update_id", *KINDS}
    assert called == set(METHODS)


@pytest.mark.parametrize(
    ("method", "parameters", "result"),
    [
        ("getMe", {}, {"id": 1, "is_bot": True}),
        ("getMe", {}, {"id": 1, "is_bot": True, "first_name": "Bot", "colour": "red"}),
        ("getMe", {"colour": "red"}, {"id": 1, "is_bot": True, "first_name": "Bot"}),
        ("sendChatAction", {"chat_id": 1, "action": "typing"}, "yes"),
        ("getUpdates", {}, [{"update_id": 1, "message": {"message_id": 1, "date": 1}}]),
        (
            "answerInlineQuery",
            {"inline_query_id": "1", "results": [article(colour="red")]},
            True,
        ),
    ],
)
def test_what_is_not_telegrams_is_noticed(method: str, parameters: dict[str, Any], result: object) -> None:
    with pytest.raises(AssertionError):
        check_call(method, parameters, result)
