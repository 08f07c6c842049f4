"""What the page asks for that cannot be done."""

from typing import Any

import pytest

from bot.sandbox.cast import ADMIN, FORUM, GROUP, READER
from tests.bot.sandbox.page.browser import Browser, refused

BUTTON = {"inline_keyboard": [[{"text": "Tap", "callback_data": "data"}]]}

BODIES: dict[str, dict[str, Any]] = {
    "say": {"speaker": "reader", "chat": "private", "text": "Hello"},
    "edit": {"speaker": "reader", "chat": "private", "message_id": 1, "text": "Hello"},
    "tap": {"speaker": "reader", "chat_id": READER.id, "message_id": 1, "data": "data"},
    "react": {"speaker": "reader", "chat_id": READER.id, "message_id": 1, "emoji": "👍"},
    "inline": {"speaker": "reader", "query": "Hello", "offset": ""},
    "choose": {"speaker": "reader", "chat": "private", "query_id": "1", "result_id": "1"},
    "language": {"speaker": "reader", "language": "de"},
}
"""A request of each kind."""


@pytest.mark.parametrize(
    ("deed", "changes", "status", "sentence"),
    [
        ("say", {"speaker": "nobody"}, 404, "There is no such speaker."),
        ("say", {"chat": "nowhere"}, 404, "There is no such chat."),
        ("say", {"speaker": "anonymous"}, 400, "Only in groups can somebody write as the group."),
        ("say", {"chat": "forum", "topic": 9}, 404, "There is no such topic in this chat."),
        ("say", {"topic": 2}, 404, "There is no such topic in this chat."),
        ("say", {"reply_to": 10**30}, 404, "There is no such message in this chat."),
        ("say", {"text": " \n"}, 400, "“text” is empty."),
        ("say", {"text": "a\0b"}, 400, "“text” holds a character that Telegram does not take."),
        ("say", {"text": 5}, 400, "“text” must be a valid string."),
        ("say", {"reply_to": "1"}, 400, "“reply_to” must be a valid integer."),
        ("say", {"reply_to": True}, 400, "“reply_to” must be a valid integer."),
        ("say", {"shout": True}, 400, "The request has a field that is not known."),
        ("edit", {"message_id": 77}, 404, "There is no such message in this chat."),
        ("edit", {"message_id": None}, 400, "“message_id” must be a valid integer."),
        ("edit", {"speaker": "anonymous"}, 400, "Only in groups can somebody write as the group."),
        ("tap", {"message_id": 77}, 404, "There is no such message in this chat."),
        ("tap", {"chat_id": ADMIN.id}, 404, "The speaker is in no such chat."),
        ("tap", {"speaker": "anonymous", "chat_id": ADMIN.id}, 404, "The speaker is in no such chat."),
        ("react", {"chat_id": 5}, 404, "The speaker is in no such chat."),
        ("react", {"emoji": "🐝"}, 400, "Telegram has no such reaction."),
        ("react", {"emoji": ""}, 400, "Telegram has no such reaction."),
        ("inline", {"speaker": "nobody"}, 404, "There is no such speaker."),
        ("inline", {"query": "\0"}, 400, "“query” holds a character that Telegram does not take."),
        ("choose", {}, 404, "The bot offered no such result to this speaker."),
        ("choose", {"topic": 5}, 404, "There is no such topic in this chat."),
        ("language", {"language": "xx"}, 404, "There is no such language here."),
    ],
)
async def test_what_cannot_be_done_is_refused_in_a_sentence(
    alone: Browser, deed: str, changes: dict[str, Any], status: int, sentence: str
) -> None:
    said = await alone.say("Hello")
    body = BODIES[deed] | ({"message_id": said} if "message_id" in BODIES[deed] else {}) | changes

    assert await alone.refusal(deed, **body) == (status, sentence)


@pytest.mark.parametrize("deed", BODIES)
async def test_each_field_that_must_be_there_is_named_when_it_is_not(alone: Browser, deed: str) -> None:
    optional = {"emoji", "offset"}

    for name in BODIES[deed].keys() - optional:
        body = {field: value for field, value in BODIES[deed].items() if field != name}
        assert await alone.refusal(deed, **body) == (400, f"“{name}” is missing.")


@pytest.mark.parametrize("deed", BODIES)
@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The request is not JSON."),
        (b"{", "The request is not JSON."),
        (b"\xff\xfe", "The request is not JSON."),
        (b"[" * 60_000, "The request is not JSON."),
        (b'{"text": "\\ud800"}', "The request is not JSON."),
        (b'{"message_id": ' + b"9" * 5000 + b"}", "The request is not JSON."),
        (b"[]", "The request must be an object."),
        (b'"words"', "The request must be an object."),
        (b"null", "The request must be an object."),
    ],
)
async def test_what_is_no_request_is_refused_in_a_sentence(
    alone: Browser, deed: str, content: bytes, sentence: str
) -> None:
    answer = await alone.http.post(
        f"/sandbox/{deed}", content=content, headers={"Content-Type": "application/json"}
    )

    assert refused(answer) == (400, sentence)


@pytest.mark.parametrize(
    ("writer", "speaker"),
    [("reader", "other"), ("reader", "anonymous"), ("anonymous", "admin"), ("admin", "anonymous")],
)
async def test_nobody_edits_what_others_wrote(alone: Browser, writer: str, speaker: str) -> None:
    said = await alone.say("Mine", writer, "group")

    refusal = await alone.refusal("edit", speaker=speaker, chat="group", message_id=said, text="Yours")

    assert refusal == (400, "People can edit what they wrote themselves, and nothing else.")


async def test_the_opening_of_a_topic_is_not_to_be_edited(alone: Browser) -> None:
    alone.telegram.group(FORUM)
    opening = FORUM.topics[0].id

    refusal = await alone.refusal("edit", speaker="anonymous", chat="forum", message_id=opening, text="Ours")

    assert refusal == (400, "People can edit what they wrote themselves, and nothing else.")


async def test_an_anonymous_administrator_edits_what_was_written_as_the_group(alone: Browser) -> None:
    said = await alone.say("Ours", "anonymous", "group")

    await alone.do("edit", speaker="anonymous", chat="group", message_id=said, text="All of ours")

    assert alone.telegram.messages[GROUP.id, said]["text"] == "All of ours"


@pytest.mark.parametrize(
    ("text", "sentence"), [(" ", "The text is empty."), ("\0", "“text” holds a character")]
)
async def test_a_text_cannot_be_edited_into_none(alone: Browser, text: str, sentence: str) -> None:
    said = await alone.say("Hello")

    status, reason = await alone.refusal("edit", speaker="reader", chat="private", message_id=said, text=text)

    assert (status, reason.startswith(sentence)) == (400, True)


@pytest.mark.parametrize("data", ["other", "", "Tap", "null"])
async def test_only_a_button_that_is_there_can_be_tapped(alone: Browser, data: str) -> None:
    said = await alone.say("Hello")
    message = alone.telegram.messages[READER.id, said]
    alone.telegram.keep(message | {"reply_markup": BUTTON})
    place = {"chat_id": READER.id, "message_id": said}

    refusal = await alone.refusal("tap", speaker="reader", **place, data=data)
    tapped = await alone.do("tap", speaker="reader", **place, data="data")

    assert refusal == (404, "There is no such button under this message.")
    assert tapped["query_id"] in alone.telegram.open_queries


async def test_everybody_taps_in_a_group(alone: Browser) -> None:
    said = await alone.say("Hello", "reader", "forum")
    message = alone.telegram.messages[FORUM.id, said]
    alone.telegram.keep(message | {"reply_markup": BUTTON})

    tapped = [
        await alone.do("tap", speaker=speaker, chat_id=FORUM.id, message_id=said, data="data")
        for speaker in ("reader", "other", "admin", "anonymous")
    ]

    askers = [alone.telegram.open_queries[tap["query_id"]]["from"]["first_name"] for tap in tapped]
    assert askers == ["Reader", "Other reader", "Admin", "Admin"]


@pytest.mark.parametrize("path", ["say", "edit", "tap", "react", "send", "inline", "choose", "language"])
async def test_looking_does_nothing(alone: Browser, path: str) -> None:
    answer = await alone.http.get(f"/sandbox/{path}")

    assert answer.status_code == 405
