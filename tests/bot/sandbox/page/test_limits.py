"""How much the page takes."""

import pytest
from telegram.constants import FileSizeLimit

from bot.sandbox.page.limits import (
    MAX_BODY_BYTES,
    MAX_CAPTION_UNITS,
    MAX_FILE_BYTES,
    MAX_FILE_NAME_CHARS,
    MAX_FORM_BYTES,
    MAX_OFFSET_BYTES,
    MAX_QUERY_CHARS,
    MAX_TEXT_UNITS,
)
from tests.bot.sandbox.page.browser import Browser, refused

WHERE = {"speaker": "reader", "chat": "private"}
BEE = "🐝"  # two UTF-16 units


@pytest.mark.parametrize(
    "text", ["a" * MAX_TEXT_UNITS, BEE * (MAX_TEXT_UNITS // 2), f"  {'a' * MAX_TEXT_UNITS}\n"]
)
async def test_the_longest_text_is_taken_without_the_space_around_it(alone: Browser, text: str) -> None:
    await alone.say(text)

    event = await alone.next("message")
    assert event["message"]["text"] == text.strip()


@pytest.mark.parametrize("text", ["a" * (MAX_TEXT_UNITS + 1), BEE * (MAX_TEXT_UNITS // 2) + "a"])
async def test_a_longer_text_is_refused(alone: Browser, text: str) -> None:
    said = await alone.say("Hello")

    written = await alone.refusal("say", **WHERE, text=text)
    edited = await alone.refusal("edit", **WHERE, message_id=said, text=text)

    assert written == (400, "“text” is longer than 4096 characters, as Telegram counts them.")
    assert edited == (400, "The text is longer than 4096 characters, as Telegram counts them.")


async def test_the_longest_caption_is_taken_and_no_longer_one(alone: Browser) -> None:
    taken = await alone.upload("a.txt", b"a", **WHERE, caption=BEE * (MAX_CAPTION_UNITS // 2))
    refusal = await alone.upload("a.txt", b"a", **WHERE, caption=BEE * (MAX_CAPTION_UNITS // 2) + "a")
    edited = await alone.refusal("edit", **WHERE, **taken.json(), text="a" * (MAX_CAPTION_UNITS + 1))

    assert taken.status_code == 200
    assert refused(refusal) == (400, "“caption” is longer than 1024 characters, as Telegram counts them.")
    assert edited == (400, "The text is longer than 1024 characters, as Telegram counts them.")


async def test_the_longest_query_is_taken_and_no_longer_one(alone: Browser) -> None:
    await alone.do("inline", speaker="reader", query="a" * MAX_QUERY_CHARS, offset="a" * MAX_OFFSET_BYTES)
    query = await alone.refusal("inline", speaker="reader", query="a" * (MAX_QUERY_CHARS + 1))
    offset = await alone.refusal(
        "inline", speaker="reader", query="", offset="é" * (MAX_OFFSET_BYTES // 2) + "a"
    )

    assert query == (400, "“query” must have at most 256 characters.")
    assert offset == (400, "“offset” is longer than 64 bytes.")


async def test_the_largest_file_is_taken_and_no_larger_one(alone: Browser) -> None:
    taken = await alone.upload("a.txt", bytes(MAX_FILE_BYTES), **WHERE)
    refusal = await alone.upload("a.txt", bytes(MAX_FILE_BYTES + 1), **WHERE)

    assert taken.status_code == 200
    assert refused(refusal) == (413, "More than 20 MB cannot be taken.")
    assert MAX_FILE_BYTES == FileSizeLimit.FILESIZE_DOWNLOAD


async def test_a_form_that_is_larger_than_any_is_refused(alone: Browser) -> None:
    refusal = await alone.upload("a.txt", bytes(MAX_FORM_BYTES), **WHERE)

    assert refused(refusal) == (413, "More than 20 MB cannot be taken.")


async def test_the_longest_name_of_a_file_is_taken_and_no_longer_one(alone: Browser) -> None:
    taken = await alone.upload("a" * MAX_FILE_NAME_CHARS, b"a", **WHERE)
    refusal = await alone.upload("a" * (MAX_FILE_NAME_CHARS + 1), b"a", **WHERE)

    assert taken.status_code == 200
    assert refused(refusal) == (400, "“name” must have at most 255 characters.")


async def test_a_longer_body_than_any_is_refused(alone: Browser) -> None:
    body = b'{"speaker": "reader", "chat": "private", "text": "Hello"}'
    headers = {"Content-Type": "application/json"}

    taken = await alone.http.post("/sandbox/say", content=body.ljust(MAX_BODY_BYTES), headers=headers)
    refusal = await alone.http.post("/sandbox/say", content=body.ljust(MAX_BODY_BYTES + 1), headers=headers)

    assert taken.status_code == 200
    assert refused(refusal) == (413, "More than 64 KiB cannot be taken.")


async def test_the_longest_text_fits_however_it_is_written(alone: Browser) -> None:
    text = "\\ud83d\\udc1d" * (MAX_TEXT_UNITS // 2)
    body = f'{{"speaker": "reader", "chat": "private", "text": "{text}"}}'

    answer = await alone.http.post("/sandbox/say", content=body, headers={"Content-Type": "application/json"})

    assert answer.status_code == 200
