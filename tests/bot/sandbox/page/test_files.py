"""Files that people send on the page, and get there."""

from typing import Any

import httpx
import pytest

from bot.sandbox.cast import ADMIN
from tests.bot.sandbox.page.browser import Browser, is_bots, refused
from tests.bot.sandbox.world import picture

BIRDS = b"Birds\n\nThe bird sings in the tall tree.\n"


async def file_of(browser: Browser, kind: str) -> httpx.Response:
    """Return what there is to get of the next message that carries a `kind` of file."""
    event = await browser.next("message", lambda event: kind in event["message"])
    carried = event["message"][kind]
    id_ = (carried if isinstance(carried, dict) else carried[-1])["file_id"]
    return await browser.http.get(f"/sandbox/files/{id_}")


async def test_an_administrator_adds_an_article_by_sending_it(browser: Browser) -> None:
    sent = await browser.upload("birds.txt", BIRDS, speaker="admin", chat="private", caption="New")

    event = await browser.next("message", lambda event: not is_bots(event))
    assert sent.json() == {"message_id": event["message"]["message_id"]}
    assert (event["message"]["caption"], event["message"]["chat"]["id"]) == ("New", ADMIN.id)
    assert event["message"]["document"]["file_name"] == "birds.txt"
    read = await browser.answer(edited=True)
    assert read["text"].startswith("A new article:\nBirds\n")


async def test_a_file_of_a_reader_is_not_taken(browser: Browser) -> None:
    await browser.upload("birds.txt", BIRDS, speaker="reader", chat="private")

    answer = await browser.answer()
    assert answer["text"] == "I can only read text. Please write your question."


async def test_a_document_is_got_as_an_attachment_that_runs_nowhere(alone: Browser) -> None:
    await alone.upload("пташки.html", b"<script>alert(1)</script>", speaker="admin", chat="private")

    got = await file_of(alone, "document")
    assert got.content == b"<script>alert(1)</script>"
    assert got.headers["content-type"] == "application/octet-stream"
    assert got.headers["content-disposition"].startswith("attachment; filename*=UTF-8''%D0%BF")


async def test_a_picture_is_sent_and_shown_as_a_photo(alone: Browser) -> None:
    content = picture()
    await alone.upload("picture.png", content, speaker="reader", chat="group")

    got = await file_of(alone, "photo")
    assert got.content == content
    assert got.headers["content-type"] == "image/png"
    assert got.headers["content-disposition"].startswith("inline")


async def test_a_file_is_sent_into_a_topic_as_the_group(alone: Browser) -> None:
    sent = await alone.upload("birds.txt", BIRDS, speaker="anonymous", chat="forum", topic="3")

    event = await alone.next("message")
    assert sent.status_code == 200
    assert event["message"]["message_thread_id"] == 3
    assert event["message"]["from"]["username"] == "GroupAnonymousBot"


@pytest.mark.parametrize("name", ["../../birds.txt", "C:\\Articles\\birds.txt"])
async def test_the_folders_before_a_name_are_left_out(alone: Browser, name: str) -> None:
    await alone.upload(name, BIRDS, speaker="admin", chat="private")

    event = await alone.next("message")
    assert event["message"]["document"]["file_name"] == "birds.txt"


async def test_the_caption_of_ones_own_file_can_be_edited_and_emptied(alone: Browser) -> None:
    sent = (await alone.upload("a.txt", BIRDS, speaker="admin", chat="private", caption="Old")).json()

    await alone.do("edit", speaker="admin", chat="private", text="New", **sent)
    await alone.do("edit", speaker="admin", chat="private", text="", **sent)

    captions = [(await alone.next("message"))["message"]["caption"] for _ in range(3)]
    assert captions == ["Old", "New", ""]


async def test_what_is_no_file_is_not_there(alone: Browser) -> None:
    got = await alone.http.get("/sandbox/files/another")

    assert refused(got) == (404, "There is no such file.")


@pytest.mark.parametrize(
    ("sentence", "files", "changes"),
    [
        ("The file is empty.", {"file": ("a.txt", b"")}, {}),
        ("There is no file in the form.", {"caption": (None, b"words")}, {}),
        ("There is no file in the form.", {"file": (None, b"words")}, {}),
        ("The form cannot be read.", [("file", ("a.txt", b"a")), ("file", ("b.txt", b"b"))], {}),
        ("“name” is empty.", {"file": ("articles/", b"a")}, {}),
        ("“chat” is missing.", {"file": ("a.txt", b"a")}, {"chat": ""}),
        ("“topic” must be a valid integer", {"file": ("a.txt", b"a")}, {"topic": "null"}),
        ("“caption” holds a character", {"file": ("a.txt", b"a")}, {"caption": "\0"}),
        ("The request has a field that is not known.", {"file": ("a.txt", b"a")}, {"x": "1"}),
    ],
)
async def test_a_form_that_is_not_right_is_refused_in_a_sentence(
    alone: Browser,
    sentence: str,
    files: Any,  # noqa: ANN401  as httpx takes them
    changes: dict[str, str],
) -> None:
    fields = {"speaker": "reader", "chat": "private"} | changes

    answer = await alone.http.post("/sandbox/send", data=fields, files=files)

    status, said = refused(answer)
    assert status == 400
    assert said.startswith(sentence)


@pytest.mark.parametrize("kind", ["multipart/form-data", "multipart/form-data; boundary=x"])
async def test_bytes_that_are_no_form_are_refused(alone: Browser, kind: str) -> None:
    answer = await alone.http.post("/sandbox/send", content=b"\xff\0{", headers={"Content-Type": kind})

    assert refused(answer) == (400, "The form cannot be read.")


async def test_a_name_that_no_browser_sends_is_refused(alone: Browser) -> None:
    head = 'Content-Disposition: form-data; name="{}"'
    parts = [head.format("speaker") + "\r\n\r\nreader", head.format("chat") + "\r\n\r\nprivate"]
    parts.append(head.format("file") + '; filename="a\0.txt"\r\n\r\nwords')
    form = "".join(f"--x\r\n{part}\r\n" for part in parts) + "--x--\r\n"

    answer = await alone.http.post(
        "/sandbox/send", content=form, headers={"Content-Type": "multipart/form-data; boundary=x"}
    )

    assert refused(answer)[0] == 400
