"""Whom the page answers."""

import pytest

from tests.bot.sandbox.page.browser import ADDRESS, Browser, refused

SAID = {"speaker": "reader", "chat": "private", "text": "Hello"}
FOREIGN_HOST = "The sandbox answers under the names of this machine alone."
FOREIGN_PAGE = "The sandbox does what its own page asks for alone."


@pytest.mark.parametrize("host", ["127.0.0.1:8080", "localhost:8080", "LOCALHOST", "[::1]:8080", "[::1]"])
async def test_this_machine_is_answered_under_each_of_its_names(alone: Browser, host: str) -> None:
    answer = await alone.http.get("/sandbox/cast", headers={"Host": host})

    assert answer.status_code == 200


@pytest.mark.parametrize(
    "host",
    [
        "example.org",
        "127.0.0.1.example.org",
        "example.org:8080",
        "0.0.0.0",  # noqa: S104
        "localhost/",
        "[::1",
        "",
        "192.168.0.2:8080",
    ],
)
@pytest.mark.parametrize("path", ["/", "/sandbox/cast", "/sandbox/events", "/elsewhere"])
async def test_nobody_is_answered_under_another_name(alone: Browser, host: str, path: str) -> None:
    answer = await alone.http.get(path, headers={"Host": host})

    assert refused(answer) == (403, FOREIGN_HOST)


@pytest.mark.parametrize(
    "origin",
    ["https://example.org", "null", "http://localhost:8080", "https://127.0.0.1:8080", "http://127.0.0.1"],
)
async def test_other_pages_cannot_do_anything(alone: Browser, origin: str) -> None:
    answer = await alone.http.post("/sandbox/say", json=SAID, headers={"Origin": origin})

    assert refused(answer) == (403, FOREIGN_PAGE)
    assert not alone.telegram.messages


async def test_the_sandboxs_own_page_can(alone: Browser) -> None:
    answer = await alone.http.post("/sandbox/say", json=SAID, headers={"Origin": ADDRESS})

    assert answer.status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""])
async def test_what_any_page_may_send_is_no_deed(alone: Browser, kind: str) -> None:
    answer = await alone.http.post("/sandbox/say", content=b"{}", headers={"Content-Type": kind})

    assert refused(answer) == (403, "The request must be application/json.")


async def test_a_file_comes_in_a_form_alone(alone: Browser) -> None:
    answer = await alone.http.post("/sandbox/send", json={})

    assert refused(answer) == (403, "The request must be multipart/form-data.")


async def test_json_may_name_its_encoding(alone: Browser) -> None:
    answer = await alone.http.post(
        "/sandbox/say",
        content=b'{"speaker": "reader", "chat": "private", "text": "Hello"}',
        headers={"Content-Type": "Application/JSON; charset=utf-8"},
    )

    assert answer.status_code == 200
