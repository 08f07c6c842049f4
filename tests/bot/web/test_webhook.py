"""The webhook takes in what Telegram delivers, and nothing else, whatever comes."""

import json
import logging
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.types import ASGIApp, Message
from telegram import Update
from telegram.ext import ApplicationHandlerStop, TypeHandler

from bot.application import BotApplication, Parts, build_application
from bot.process.intake import Intake
from bot.process.starting import started
from bot.sandbox.connection import connection_to
from bot.sandbox.telegram import Telegram
from bot.store.database import IN_MEMORY, open_store
from bot.web.application import build_web
from bot.web.limits import MAX_UPDATE_BYTES
from bot.web.webhook import SECRET_HEADER, Reception
from retrieval.answerer import Answerer
from tests.bot.holdings import empty_holdings

SECRET = "the_secret-of-the-test"  # noqa: S105  the test's
JSON = {"Content-Type": "application/json"}
OURS = {SECRET_HEADER: SECRET, **JSON}


class Hook:
    """A bot that is delivered to, and only notes what it has taken in."""

    def __init__(self, application: BotApplication, web: ASGIApp, http: httpx.AsyncClient) -> None:
        self.application = application
        self.web = web
        self._http = http
        self._taken: list[Update] = []
        application.add_handler(TypeHandler(Update, self._take), group=-1)

    async def post(self, content: Any, headers: Any = OURS) -> httpx.Response:  # noqa: ANN401  as httpx has it
        return await self._http.post("/telegram", content=content, headers=headers)

    async def request(self, method: str) -> httpx.Response:
        return await self._http.request(method, "/telegram", headers=OURS)

    async def taken(self) -> list[Update]:
        """Return what was taken in since this was asked last."""
        await self.application.update_queue.join()
        taken, self._taken = self._taken, []
        return taken

    async def _take(self, update: Update, _: object) -> None:
        self._taken.append(update)
        raise ApplicationHandlerStop


@pytest.fixture
async def hook(answerer: Answerer, tmp_path: Path) -> AsyncIterator[Hook]:
    async with open_store(IN_MEMORY) as store:
        parts = Parts(answerer, empty_holdings(tmp_path), store)
        connection = connection_to(Telegram("pullquote_bot", "Pullquote")).updater(None)
        application = build_application(connection, parts)
        reception = Reception("/telegram", SECRET, Intake(application).take)
        web = build_web(parts, besides=[reception.route])
        async with httpx.AsyncClient(transport=httpx.ASGITransport(web), base_url="http://bot") as http:
            hook = Hook(application, web, http)
            async with started(application):
                yield hook


def update(**changes: object) -> bytes:
    return json.dumps({"update_id": 7, **changes}).encode()


async def test_an_update_is_taken_in_and_acknowledged_with_an_empty_answer(hook: Hook) -> None:
    message = {"message_id": 1, "date": 1, "chat": {"id": 1001, "type": "private"}, "text": "a\x00b"}

    answer = await hook.post(update(message=message))

    (taken,) = await hook.taken()
    assert (answer.status_code, answer.content) == (200, b"")
    assert (taken.update_id, taken.message and taken.message.text) == (7, "a\x00b")


async def test_a_number_is_whole_however_it_is_written(hook: Hook) -> None:
    assert (await hook.post(b'{"update_id": 7.0}')).status_code == 200
    assert [type(taken.update_id) for taken in await hook.taken()] == [int]


@pytest.mark.parametrize(
    "secret",
    [
        None,
        "",
        "wrong",
        SECRET[:-1],
        f"{SECRET}x",
        SECRET.upper(),
        "é".encode("latin-1"),
        "й".encode(),
        b"\xff\x80",
        "x" * 1_000_000,
    ],
)
async def test_who_does_not_send_the_secret_learns_nothing(hook: Hook, secret: str | bytes | None) -> None:
    given = [] if secret is None else [(SECRET_HEADER, secret)]
    answers = [
        await hook.post(content, [*JSON.items(), *given])
        for content in (update(), b"no update", b"x" * (MAX_UPDATE_BYTES + 1))
    ]

    assert {(answer.status_code, answer.text) for answer in answers} == {(403, "Forbidden")}
    assert await hook.taken() == []


@pytest.mark.parametrize("kind", ["application/json", "application/json; charset=utf-8", "Application/JSON"])
async def test_what_is_said_to_be_json_is_taken(hook: Hook, kind: str) -> None:
    answer = await hook.post(update(), OURS | {"Content-Type": kind})

    assert answer.status_code == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", ""])
async def test_what_is_not_said_to_be_json_is_refused(hook: Hook, kind: str) -> None:
    answer = await hook.post(update(), OURS | {"Content-Type": kind})

    assert answer.status_code == 415
    assert await hook.taken() == []


async def test_a_body_as_long_as_allowed_is_taken_and_a_longer_one_is_not(hook: Hook) -> None:
    longest = update().ljust(MAX_UPDATE_BYTES)

    assert (await hook.post(longest)).status_code == 200
    assert (await hook.post(longest + b" ")).status_code == 413
    assert len(await hook.taken()) == 1


async def test_a_body_without_a_length_is_read_no_further_than_the_limit(hook: Hook) -> None:
    sent = 0

    async def pieces() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(64):
            sent += 1
            yield b" " * (MAX_UPDATE_BYTES // 4)

    assert (await hook.post(pieces())).status_code == 413
    assert sent == 5


async def test_a_connection_that_breaks_is_no_error(hook: Hook) -> None:
    came: list[Message] = [
        {"type": "http.request", "body": b'{"update_id"', "more_body": True},
        {"type": "http.disconnect"},
    ]
    headers = [(name.lower().encode(), value.encode()) for name, value in OURS.items()]
    scope = {"type": "http", "method": "POST", "path": "/telegram", "headers": headers, "query_string": b""}
    sent: list[Message] = []

    async def receive() -> Message:
        return came.pop(0)

    async def send(message: Message) -> None:
        sent.append(message)

    await hook.web(scope, receive, send)

    assert sent[0]["status"] == 400
    assert await hook.taken() == []


@pytest.mark.parametrize("length", ["-1", "many", "9" * 5000])
async def test_a_length_that_is_none_is_overlooked(hook: Hook, length: str) -> None:
    assert (await hook.post(update(), OURS | {"Content-Length": length})).status_code == 200


NO_UPDATES = [
    *(b"", b"{", b"[]", b"7", b"null", b'"x"', b"{}", b'{"update_id": 7', b"\xff\xfe", "\ufeff{}".encode()),
    *(b'{"update_id": "7"}', b'{"update_id": true}', b'{"update_id": 7.5}', b'{"update_id": null}'),
    *(b'{"update_id": -1}', b'{"update_id": %d}' % 2**63, b'{"update_id": %s}' % (b"9" * 10_000)),
    *(b'{"update_id": NaN}', b'{"update_id": 7, "x": NaN}', b'{"update_id": 7, "x": -Infinity}'),
    *(b'{"update_id": 7, "x": "\\ud800"}', b'{"update_id": 7, "x": "\\udc00\\ud800"}', b'{"update_id": 7}{}'),
    b'{"update_id": 7, "x": %s}' % (b"[" * 100_000),
    b'{"update_id": 7, "x": %s1%s}' % (b'{"x":' * 100_000, b"}" * 100_000),
]


@pytest.mark.parametrize("body", NO_UPDATES, ids=range(len(NO_UPDATES)))
async def test_what_is_no_update_is_refused(hook: Hook, body: bytes) -> None:
    answer = await hook.post(body)

    assert answer.status_code == 400
    assert await hook.taken() == []


UNREADABLE = [
    {"message": "secret words"},
    {"message": {"text": "secret words"}},
    {
        "message": {
            "message_id": 1,
            "date": 10**30,
            "chat": {"id": 1, "type": "private"},
            "text": "secret words",
        }
    },
    {"message": {"message_id": 1, "date": "secret words", "chat": {"id": 1, "type": "private"}}},
    {"callback_query": ["secret words"]},
]


@pytest.mark.parametrize("content", UNREADABLE)
async def test_an_update_that_cannot_be_read_is_acknowledged_and_logged_without_what_it_says(
    hook: Hook, content: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "bot")

    answer = await hook.post(update(**content))

    (line,) = caplog.messages
    assert (answer.status_code, answer.content) == (200, b"")
    assert await hook.taken() == []
    assert line.startswith("Update 7 is left out, as it cannot be read: ")
    assert "secret words" not in caplog.text


async def test_an_update_waits_with_telegram_while_nobody_would_handle_it(hook: Hook) -> None:
    await hook.application.stop()

    answer = await hook.post(update())

    assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
    assert hook.application.update_queue.empty()


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])
async def test_nothing_can_be_done_there_but_delivering(hook: Hook, method: str) -> None:
    answer = await hook.request(method)

    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)
UPDATES = st.dictionaries(st.sampled_from([*Update.ALL_TYPES, "update_id", "x"]), VALUES).map(
    lambda made: json.dumps(made).encode()
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True, max_examples=300)
@given(
    body=st.binary(max_size=200)
    | UPDATES
    | VALUES.map(lambda made: json.dumps({"update_id": 1, "message": made}).encode())
)
async def test_whatever_is_sent_is_taken_in_or_refused(hook: Hook, body: bytes) -> None:
    answer = await hook.post(body)

    assert answer.status_code in (200, 400)
    assert len(await hook.taken()) <= (answer.status_code == 200)
