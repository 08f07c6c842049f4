"""What Telegram refuses, in its words, and what it just about takes.

The words are those of Telegram's Bot API server and of TDLib; names in capitals come from Telegram itself.
What the stand-in refuses beyond Telegram is told apart at the end.
"""

from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from tests.bot.sandbox.client import Client, client_of
from tests.bot.sandbox.world import (
    BASIC,
    BLOCKER,
    BUTTONS,
    CLOSED,
    FORUM,
    GONE,
    GROUP,
    KICKED,
    KICKED_BASIC,
    LED,
    MIGRATED,
    NEWS,
    OUTSIDE,
    READER,
    SILENT,
    STRANGER,
    World,
    article,
    new_telegram,
    picture,
    world,
)

Parameters = dict[str, Any]
Given = Callable[[World], Parameters]

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
ONE_FIELD = (
    "can't parse inline query results button: InlineQueryResultsButton must have exactly one optional field"
)
TEXT_BUTTON = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"


@pytest.fixture
async def scene() -> AsyncIterator[tuple[World, Client]]:
    telegram = new_telegram()
    async with client_of(telegram) as client:
        yield await world(telegram, client), client


def sent(**changes: object) -> Given:
    """Return the parameters of a message to the reader, with `changes`."""
    return lambda _: {"chat_id": READER.id, "text": "Hi", **changes}


def html(text: str) -> Given:
    return sent(text=text, parse_mode="HTML")


def under(**button: object) -> Given:
    """Return the parameters of a message with one button."""
    return sent(reply_markup={"inline_keyboard": [[{"text": "Button", **button}]]})


def reply(**quote: object) -> Given:
    """Return the parameters of a reply to the message with bold words in it."""
    return lambda w: {
        "chat_id": READER.id,
        "text": "Hi",
        "reply_parameters": {"message_id": w.quoted, **quote},
    }


def edit(message: str, **changes: object) -> Given:
    """Return the parameters that edit one of the world's messages in the private chat."""
    return lambda w: {"chat_id": READER.id, "message_id": getattr(w, message), **changes}


def hook(url: str, secret: str = "", **changes: object) -> Given:
    """Return the parameters that have updates delivered to `url`."""
    return lambda _: {"url": url, "secret_token": secret, **changes}


def offered(*results: Parameters, **changes: object) -> Given:
    return lambda w: {"inline_query_id": w.inline, "results": [*results], **changes}


def menu(command: str = "ask", description: str = "Ask", count: int = 1, **changes: object) -> Given:
    commands = [{"command": command, "description": description}] * count
    return lambda _: {"commands": commands, **changes}


def bold(offset: int, length: int) -> list[Parameters]:
    return [{"type": "bold", "offset": offset, "length": length}]


REFUSED: list[tuple[str, Given, str]] = [
    # The text.
    ("sendMessage", sent(text=""), "message text is empty"),
    ("sendMessage", sent(text=" \n"), "text must be non-empty"),
    ("sendMessage", html("<b> </b>"), "text must be non-empty"),
    ("sendMessage", sent(text="x" * 4097), "message is too long"),
    ("sendMessage", sent(text="😀" * 2049), "message is too long"),
    ("sendMessage", sent(text="x" * 32_769), "text is too long"),
    ("sendMessage", html("<x>"), 'can\'t parse entities: Unsupported start tag "x" at byte offset 0'),
    ("sendMessage", html("a < b"), 'can\'t parse entities: Unsupported start tag "" at byte offset 2'),
    ("sendMessage", sent(parse_mode="HTMX"), "unsupported parse_mode"),
    ("sendMessage", sent(entities=bold(2, 1)), "entity begins after the end of the text at UTF-16 offset 2"),
    (
        "sendMessage",
        sent(entities=bold(1, 2)),
        "entity beginning at UTF-16 offset 1 ends after the end of the text at UTF-16 offset 3",
    ),
    # The place.
    ("sendMessage", sent(chat_id=STRANGER.id), "chat not found"),
    ("sendMessage", sent(chat_id=-404), "chat not found"),
    ("sendMessage", sent(chat_id=MIGRATED.id), "group chat was upgraded to a supergroup chat"),
    ("sendMessage", sent(chat_id=FORUM.id, message_thread_id=404), "message thread not found"),
    ("sendMessage", sent(chat_id=FORUM.id, message_thread_id=1), "message thread not found"),
    ("sendMessage", sent(message_thread_id=7), "message thread not found"),
    ("sendMessage", sent(chat_id=FORUM.id, message_thread_id=CLOSED.id), "TOPIC_CLOSED"),
    (
        "sendMessage",
        sent(chat_id=FORUM.id, reply_parameters={"message_id": CLOSED.id}),
        "TOPIC_CLOSED",
    ),
    ("sendMessage", sent(chat_id=SILENT.id), "not enough rights to send text messages to the chat"),
    # Replies and quotes.
    ("sendMessage", sent(reply_parameters={"message_id": 404}), "message to be replied not found"),
    ("sendMessage", reply(quote="italic"), "QUOTE_TEXT_INVALID"),
    ("sendMessage", reply(quote="Bold words and more"), "QUOTE_TEXT_INVALID"),
    ("sendMessage", reply(quote="Bold"), "QUOTE_TEXT_INVALID"),
    ("sendMessage", reply(quote="words", quote_entities=bold(0, 5)), "QUOTE_TEXT_INVALID"),
    # Buttons.
    ("sendMessage", under(), TEXT_BUTTON),
    ("sendMessage", under(callback_data=""), TEXT_BUTTON),
    ("sendMessage", under(text="", callback_data="x"), "inline keyboard button text must be non-empty"),
    ("sendMessage", under(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
    ("sendMessage", under(callback_data="й" * 33), "BUTTON_DATA_INVALID"),
    ("sendMessage", under(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
    ("sendMessage", under(copy_text={"text": ""}), "BUTTON_COPY_TEXT_INVALID"),
    (
        "sendMessage",
        under(url="localhost:8080"),
        "inline keyboard button URL 'localhost:8080' is invalid: Wrong HTTP URL",
    ),
    (
        "sendMessage",
        under(url="ftp://example.org"),
        "inline keyboard button URL 'ftp://example.org' is invalid: Unsupported URL protocol",
    ),
    (
        "sendMessage",
        under(url="https://"),
        "inline keyboard button URL 'https://' is invalid: URL host is empty",
    ),
    (
        "sendMessage",
        under(url="https://a b.org"),
        "inline keyboard button URL 'https://a b.org' is invalid: Disallowed character in URL host",
    ),
    (
        "sendMessage",
        under(url="https://a.org:99999/"),
        "inline keyboard button URL 'https://a.org:99999/' is invalid: Wrong port number specified in the URL",
    ),
    (
        "sendMessage",
        under(web_app={"url": "http://a.org"}),
        "inline keyboard button Web App URL 'http://a.org' is invalid: Only HTTPS links are allowed",
    ),
    (
        "sendMessage",
        lambda w: under(web_app={"url": "https://a.org"})(w) | {"chat_id": GROUP.id},
        "BUTTON_TYPE_INVALID",
    ),
    (
        "sendMessage",
        sent(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 101}),
        "reply markup is too long",
    ),
    # Files.
    ("sendPhoto", lambda _: {"chat_id": READER.id}, "there is no photo in the request"),
    ("sendDocument", lambda _: {"chat_id": READER.id}, "there is no document in the request"),
    ("sendPhoto", lambda w: {"chat_id": READER.id, "photo": w.document}, "IMAGE_PROCESS_FAILED"),
    (
        "sendDocument",
        lambda _: {"chat_id": READER.id, "document": "404"},
        "wrong remote file identifier specified: Wrong string length",
    ),
    (
        "sendDocument",
        lambda w: {"chat_id": READER.id, "document": w.document, "caption": "x" * 1025},
        "message caption is too long",
    ),
    (
        "sendDocument",
        lambda w: {"chat_id": SILENT.id, "document": w.document},
        "not enough rights to send documents to the chat",
    ),
    ("getFile", lambda _: {}, "file_id not specified"),
    ("getFile", lambda _: {"file_id": "404"}, "invalid file_id"),
    ("getFile", lambda w: {"file_id": w.large}, "file is too big"),
    # Signs of being busy.
    (
        "sendChatAction",
        lambda _: {"chat_id": READER.id, "action": "sleeping"},
        "wrong parameter action in request",
    ),
    ("sendChatAction", lambda _: {"chat_id": 404, "action": "typing"}, "chat not found"),
    # Edits.
    (
        "editMessageText",
        lambda _: {"chat_id": READER.id, "message_id": 404, "text": "x"},
        "message to edit not found",
    ),
    ("editMessageText", lambda _: {"text": "x"}, "message identifier is not specified"),
    ("editMessageText", lambda _: {"inline_message_id": "404", "text": "x"}, "MESSAGE_ID_INVALID"),
    ("editMessageText", edit("theirs", text="x"), "message can't be edited"),
    ("editMessageText", edit("mine", text="Mine", reply_markup=BUTTONS), NOT_MODIFIED),
    ("editMessageText", edit("mine", text="x" * 4097), "MESSAGE_TOO_LONG"),
    ("editMessageText", edit("mine", text=""), "message text is empty"),
    ("editMessageText", edit("photo", text="x"), "there is no text in the message to edit"),
    ("editMessageCaption", edit("mine", caption="x"), "there is no caption in the message to edit"),
    ("editMessageCaption", edit("photo", caption="Cap"), NOT_MODIFIED),
    ("editMessageCaption", edit("photo", caption="x" * 1025), "MEDIA_CAPTION_TOO_LONG"),
    ("editMessageReplyMarkup", edit("mine", reply_markup=BUTTONS), NOT_MODIFIED),
    ("editMessageReplyMarkup", edit("photo"), NOT_MODIFIED),
    # Deleting and reacting.
    ("deleteMessage", lambda _: {"chat_id": READER.id, "message_id": 404}, "message to delete not found"),
    ("deleteMessage", edit("old"), "message can't be deleted for everyone"),
    (
        "deleteMessage",
        lambda w: {"chat_id": GROUP.id, "message_id": w.theirs_in_group},
        "message can't be deleted",
    ),
    (
        "setMessageReaction",
        lambda _: {"chat_id": READER.id, "message_id": 404},
        "message to react not found",
    ),
    ("setMessageReaction", edit("theirs", reaction=[{"type": "emoji", "emoji": "🦜"}]), "REACTION_INVALID"),
    (
        "setMessageReaction",
        edit("theirs", reaction=[{"type": "emoji", "emoji": "👍"}, {"type": "emoji", "emoji": "👎"}]),
        "REACTIONS_TOO_MANY",
    ),
    # Answers to taps.
    ("answerCallbackQuery", lambda _: {"callback_query_id": "404"}, TOO_OLD),
    ("answerCallbackQuery", lambda w: {"callback_query_id": w.used_tap}, TOO_OLD),
    ("answerCallbackQuery", lambda w: {"callback_query_id": w.inline}, TOO_OLD),
    ("answerCallbackQuery", lambda w: {"callback_query_id": w.tap, "text": "x" * 201}, "MESSAGE_TOO_LONG"),
    ("answerCallbackQuery", lambda w: {"callback_query_id": w.tap, "url": "https://a.org"}, "URL_INVALID"),
    # Inline mode.
    ("answerInlineQuery", lambda _: {"inline_query_id": "404", "results": []}, TOO_OLD),
    ("answerInlineQuery", lambda w: {"inline_query_id": w.tap, "results": []}, TOO_OLD),
    (
        "answerInlineQuery",
        offered(*map(article, map(str, range(51)))),
        "too many inline query results specified",
    ),
    ("answerInlineQuery", offered(article("")), "RESULT_ID_INVALID"),
    ("answerInlineQuery", offered(article("й" * 33)), "RESULT_ID_INVALID"),
    ("answerInlineQuery", offered(article("1"), article("1")), "RESULT_ID_DUPLICATE"),
    ("answerInlineQuery", offered(article(title="")), "ARTICLE_TITLE_EMPTY"),
    ("answerInlineQuery", offered(next_offset="x" * 65), "NEXT_OFFSET_INVALID"),
    (
        "answerInlineQuery",
        offered(article(input_message_content={"message_text": "x" * 4097})),
        "MESSAGE_TOO_LONG",
    ),
    (
        "answerInlineQuery",
        offered(article(input_message_content={"message_text": ""})),
        "can't parse inline query result: Input message content is not specified",
    ),
    (
        "answerInlineQuery",
        offered(article(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x" * 65}]]})),
        "BUTTON_DATA_INVALID",
    ),
    (
        "answerInlineQuery",
        offered(
            article(reply_markup={"inline_keyboard": [[{"text": "x", "web_app": {"url": "https://a.org"}}]]})
        ),
        "BUTTON_TYPE_INVALID",
    ),
    (
        "answerInlineQuery",
        offered(button={"text": "Open", "start_parameter": ""}),
        "can't use empty start_parameter",
    ),
    (
        "answerInlineQuery",
        offered(button={"text": "Open", "start_parameter": "x" * 65}),
        "too long start_parameter specified",
    ),
    (
        "answerInlineQuery",
        offered(button={"text": "Open", "start_parameter": "a b"}),
        "unallowed characters in start_parameter are used",
    ),
    (
        "answerInlineQuery",
        offered(button={"text": "Open"}),
        ONE_FIELD,
    ),
    # Guest mode.
    ("answerGuestQuery", lambda _: {"guest_query_id": "404", "result": article()}, TOO_OLD),
    (
        "answerGuestQuery",
        lambda w: {
            "guest_query_id": w.guest,
            "result": article(input_message_content={"message_text": "😀" * 2049}),
        },
        "MESSAGE_TOO_LONG",
    ),
    # Webhooks.
    ("setWebhook", hook("ftp://example.org"), "invalid webhook URL specified"),
    ("setWebhook", hook("https://"), "invalid webhook URL specified"),
    ("setWebhook", hook("https://example.org:0/telegram"), "invalid webhook URL specified"),
    ("setWebhook", hook("https://example.org:65536/telegram"), "invalid webhook URL specified"),
    ("setWebhook", hook("https://exa mple.org"), "invalid webhook URL specified"),
    ("setWebhook", hook("ftp://example.org", "é"), "invalid webhook URL specified"),
    ("setWebhook", hook("http://example.org", "x" * 257), "secret token is too long"),
    (
        "setWebhook",
        hook("http://example.org", "x y"),
        "secret token contains unallowed characters",
    ),
    ("setWebhook", hook("https://example.org", "é"), "secret token contains unallowed characters"),
    (
        "setWebhook",
        hook("http://example.org:8080"),
        "bad webhook: An HTTPS URL must be provided for webhook",
    ),
    (
        "setWebhook",
        hook("example.org:8080/telegram"),
        "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
    ),
    ("setWebhook", hook("https://127.0.0.1/telegram"), "bad webhook: IP address 127.0.0.1 is reserved"),
    ("setWebhook", hook("https://a:b@10.1.2.3:8443"), "bad webhook: IP address 10.1.2.3 is reserved"),
    # Menus.
    ("setMyCommands", menu(command=""), "command must be non-empty"),
    ("setMyCommands", menu(command="x" * 33), "command length must not exceed 32"),
    ("setMyCommands", menu(command="Ask"), "BOT_COMMAND_INVALID"),
    ("setMyCommands", menu(command="запит"), "BOT_COMMAND_INVALID"),
    ("setMyCommands", menu(description=" "), "command description must be non-empty"),
    ("setMyCommands", menu(description="x" * 257), "BOT_COMMAND_DESCRIPTION_INVALID"),
    ("setMyCommands", menu(count=101), "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", menu(language_code="english"), "BOT_COMMAND_LANGCODE_INVALID"),
    ("setMyCommands", menu(scope={"type": "chat", "chat_id": 404}), "chat not found"),
    (
        "setMyCommands",
        menu(scope={"type": "chat"}),
        "can't parse BotCommandScope: Can't find field \"chat_id\"",
    ),
    (
        "setMyCommands",
        menu(scope={"type": "chat_administrators", "chat_id": READER.id}),
        "can't use specified scope in private chats",
    ),
    # Members.
    ("getChatMember", lambda _: {"chat_id": GROUP.id, "user_id": 0}, "invalid user_id specified"),
    ("getChatMember", lambda _: {"chat_id": GROUP.id, "user_id": STRANGER.id}, "member not found"),
    ("getChatMember", lambda _: {"chat_id": READER.id, "user_id": BLOCKER.id}, "member not found"),
    ("getChatMember", lambda _: {"chat_id": 404, "user_id": READER.id}, "chat not found"),
    (
        "getChatMember",
        lambda _: {"chat_id": MIGRATED.id, "user_id": READER.id},
        "group chat was upgraded to a supergroup chat",
    ),
    (
        "getChatAdministrators",
        lambda _: {"chat_id": READER.id},
        "there are no administrators in the private chat",
    ),
    (
        "leaveChat",
        lambda _: {"chat_id": READER.id},
        "chat member status can't be changed in private chats",
    ),
]

FORBIDDEN: list[tuple[str, Given, str]] = [
    ("sendMessage", sent(chat_id=BLOCKER.id), "bot was blocked by the user"),
    ("sendMessage", sent(chat_id=GONE.id), "user is deactivated"),
    ("sendChatAction", lambda _: {"chat_id": BLOCKER.id, "action": "typing"}, "bot was blocked by the user"),
    ("sendMessage", sent(chat_id=KICKED.id), "bot was kicked from the supergroup chat"),
    ("sendMessage", sent(chat_id=KICKED_BASIC.id), "bot was kicked from the group chat"),
    ("sendMessage", sent(chat_id=OUTSIDE.id), "bot is not a member of the supergroup chat"),
    ("getChat", lambda _: {"chat_id": KICKED.id}, "bot was kicked from the supergroup chat"),
    (
        "getChatMember",
        lambda _: {"chat_id": KICKED_BASIC.id, "user_id": READER.id},
        "bot was kicked from the group chat",
    ),
    (
        "editMessageText",
        lambda _: {"chat_id": KICKED.id, "message_id": 1, "text": "x"},
        "bot was kicked from the supergroup chat",
    ),
]

TAKEN: list[tuple[str, Given]] = [
    ("sendMessage", sent(text="x" * 4096)),
    ("sendMessage", sent(text="😀" * 2048)),
    ("sendMessage", html(f"<b>{'x' * 4096}</b>")),
    ("sendMessage", sent(text="x" * 4096 + " " * 1000)),
    ("sendMessage", sent(entities=bold(1, 1))),
    ("sendMessage", sent(chat_id=BASIC.id)),
    ("sendMessage", lambda w: {"chat_id": w.new_group, "text": "Hi"}),
    ("sendMessage", sent(chat_id=FORUM.id)),
    ("sendMessage", sent(chat_id=FORUM.id, message_thread_id=NEWS.id)),
    ("sendMessage", sent(chat_id=GROUP.id, message_thread_id=404)),  # overlooked where there are no topics
    ("sendMessage", sent(reply_parameters={"message_id": 404, "allow_sending_without_reply": True})),
    ("sendMessage", reply(quote="words")),
    ("sendMessage", reply(quote="Bold words", quote_entities=bold(0, 4), quote_position=3)),
    ("sendMessage", reply(quote="<b>Bold</b>", quote_parse_mode="HTML")),
    ("sendMessage", reply(quote="words", quote_position=0)),
    ("sendMessage", under(callback_data="x" * 64)),
    ("sendMessage", under(callback_data="й" * 32)),
    ("sendMessage", under(copy_text={"text": "x" * 256})),
    ("sendMessage", under(url="example.org")),
    ("sendMessage", under(url="tg://user?id=1001")),
    ("sendMessage", under(url="http://127.0.0.1:8080/a?b#c")),
    ("sendMessage", under(web_app={"url": "https://a.org"})),
    ("sendMessage", under(switch_inline_query_current_chat="")),
    ("sendMessage", under(switch_inline_query="x")),
    ("sendMessage", under(switch_inline_query_chosen_chat={"query": "x", "allow_user_chats": True})),
    ("sendMessage", sent(reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "x"}]] * 100})),
    ("sendDocument", lambda w: {"chat_id": READER.id, "document": w.document, "caption": "x" * 1024}),
    ("sendChatAction", lambda _: {"chat_id": READER.id, "action": "upload_document"}),
    ("getFile", lambda w: {"file_id": w.document}),
    ("editMessageText", edit("mine", text="x" * 4096)),
    ("editMessageText", edit("mine", text="Mine")),
    ("editMessageText", edit("old", text="Anew")),
    ("editMessageText", lambda w: {"inline_message_id": w.inline_message, "text": "Anew"}),
    ("editMessageCaption", edit("photo", caption="x" * 1024)),
    ("editMessageCaption", edit("photo")),
    ("editMessageReplyMarkup", edit("mine")),
    ("deleteMessage", edit("mine")),
    ("deleteMessage", edit("theirs")),
    ("deleteMessage", lambda w: {"chat_id": GROUP.id, "message_id": w.mine_in_group}),
    ("deleteMessage", lambda w: {"chat_id": LED.id, "message_id": w.theirs_where_i_lead}),
    ("setMessageReaction", edit("theirs", reaction=[{"type": "emoji", "emoji": "👍"}])),
    ("setMessageReaction", edit("theirs")),
    ("answerCallbackQuery", lambda w: {"callback_query_id": w.tap, "text": "x" * 200}),
    (
        "answerCallbackQuery",
        lambda w: {"callback_query_id": w.tap, "url": "https://t.me/pullquote_bot?start=x"},
    ),
    ("answerInlineQuery", offered()),
    ("answerInlineQuery", offered(*map(article, map(str, range(50))))),
    ("answerInlineQuery", offered(article("x" * 64), next_offset="x" * 64)),
    ("answerInlineQuery", offered(article(input_message_content={"message_text": "x" * 4096}))),
    ("answerInlineQuery", offered(button={"text": "Open", "start_parameter": "aB_-" * 16})),
    ("answerGuestQuery", lambda w: {"guest_query_id": w.guest, "result": article(reply_markup=BUTTONS)}),
    ("setMyCommands", menu(command="x" * 32, description="x" * 256, count=100)),
    ("setMyCommands", menu(language_code="uk", scope={"type": "chat", "chat_id": READER.id})),
    ("setWebhook", hook("https://example.org:8443/telegram?x", "aB_-" * 64, max_connections=100)),
    ("setWebhook", hook("example.org:88")),
    ("setWebhook", hook("https://8.8.8.8")),
    ("setWebhook", hook("")),
    ("getChatMember", lambda _: {"chat_id": GROUP.id, "user_id": BLOCKER.id}),
    ("getChatMember", lambda _: {"chat_id": READER.id, "user_id": 1}),
    ("leaveChat", lambda _: {"chat_id": GROUP.id}),
]


@pytest.mark.parametrize(("method", "given", "reason"), REFUSED)
async def test_a_bad_request_is_refused_in_telegrams_words(
    scene: tuple[World, Client], method: str, given: Given, reason: str
) -> None:
    there, client = scene

    assert await client.refusal(method, **given(there)) == (400, f"Bad Request: {reason}")


@pytest.mark.parametrize(("method", "given", "reason"), FORBIDDEN)
async def test_what_is_forbidden_is_refused_in_telegrams_words(
    scene: tuple[World, Client], method: str, given: Given, reason: str
) -> None:
    there, client = scene

    assert await client.refusal(method, **given(there)) == (403, f"Forbidden: {reason}")


@pytest.mark.parametrize(("method", "given"), TAKEN)
async def test_what_is_just_about_allowed_is_taken(
    scene: tuple[World, Client], method: str, given: Given
) -> None:
    there, client = scene

    await client.call(method, **given(there))


async def test_a_group_that_moved_names_its_new_id(scene: tuple[World, Client]) -> None:
    there, client = scene

    answer = await client.http.post("/bot1:test/sendMessage", json={"chat_id": MIGRATED.id, "text": "Hi"})

    assert answer.json()["parameters"] == {"migrate_to_chat_id": there.new_group}


async def test_an_administrator_writes_where_others_may_not(scene: tuple[World, Client]) -> None:
    there, client = scene
    for group in (SILENT, FORUM):
        there.telegram.promote_bot(group, READER)

    await client.call("sendMessage", chat_id=SILENT.id, text="Hi")
    await client.call("sendMessage", chat_id=FORUM.id, message_thread_id=CLOSED.id, text="Hi")


async def test_who_unblocks_the_bot_can_be_written_to(scene: tuple[World, Client]) -> None:
    there, client = scene

    there.telegram.unblock(BLOCKER)

    await client.call("sendMessage", chat_id=BLOCKER.id, text="Hi")


async def test_queries_expire(scene: tuple[World, Client]) -> None:
    there, client = scene

    there.telegram.expire_taps()

    for method, given in (
        ("answerCallbackQuery", {"callback_query_id": there.tap}),
        ("answerInlineQuery", {"inline_query_id": there.inline, "results": []}),
        ("answerGuestQuery", {"guest_query_id": there.guest, "result": article()}),
    ):
        assert await client.refusal(method, **given) == (400, f"Bad Request: {TOO_OLD}")


async def test_uploads_that_are_empty_or_no_picture_are_refused(scene: tuple[World, Client]) -> None:
    _, client = scene
    to = {"chat_id": str(READER.id)}

    empty = await client.upload("sendDocument", "document", ("a.txt", b""), **to)
    no_picture = await client.upload("sendPhoto", "photo", ("a.png", b"text"), **to)
    taken = await client.upload("sendPhoto", "file", ("a.png", picture()), photo="attach://file", **to)

    assert empty["description"] == "Bad Request: file must be non-empty"
    assert no_picture["description"] == "Bad Request: IMAGE_PROCESS_FAILED"
    assert taken["result"]["photo"][-1]["width"] == 40


async def test_entities_past_a_hundred_are_cut_off(scene: tuple[World, Client]) -> None:
    _, client = scene

    message = await client.call("sendMessage", chat_id=READER.id, text="<b>x</b> " * 101, parse_mode="HTML")

    assert len(message["entities"]) == 100


STRICTER: list[tuple[str, Given, str]] = [
    ("sendMessage", sent(colour="red"), "colour: Extra inputs are not permitted"),
    ("sendMessage", sent(parse_mode="MarkdownV2"), "unsupported parse_mode"),
    (
        "sendMessage",
        under(callback_data="x", url="https://a.org"),
        "the button “Button” is to do more than one thing: url, callback_data",
    ),
    (
        "setWebhook",
        hook("https://example.org", max_connections=0),
        "max_connections: Input should be greater than or equal to 1",
    ),
    (
        "setWebhook",
        hook("https://example.org", max_connections=101),
        "max_connections: Input should be less than or equal to 100",
    ),
    ("setWebhook", hook("https://example.org", certificate="x"), "certificate: Extra inputs are not permitted"),
    (
        "setWebhook",
        hook("https://example.org", ip_address="8.8.8.8"),
        "ip_address: Extra inputs are not permitted",
    ),
    (
        "sendMessage",
        under(callback_data="x", colour="red"),
        "reply_markup.inline_keyboard.0.0.colour: Extra inputs are not permitted",
    ),
]


@pytest.mark.parametrize(("method", "given", "reason"), STRICTER)
async def test_what_telegram_overlooks_is_refused_all_the_same(
    scene: tuple[World, Client], method: str, given: Given, reason: str
) -> None:
    there, client = scene

    assert await client.refusal(method, **given(there)) == (400, f"Bad Request: {reason}")
