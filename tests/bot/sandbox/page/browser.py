"""A browser on the sandbox's chat page, with the real bot behind it."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import httpx
from starlette.applications import Starlette
from starlette.types import ASGIApp

from bot.sandbox.page.guards import OwnBrowser
from bot.sandbox.page.limits import SECONDS_TO_WAIT
from bot.sandbox.page.log import EventLog
from bot.sandbox.page.page import ChatPage
from bot.sandbox.running import running
from bot.sandbox.telegram import Telegram
from bot.settings import Settings
from bot.web.application import build_web
from retrieval.answerer import Answerer
from tests.bot.holdings import empty_holdings
from tests.bot.telegram_types import check_call

ADDRESS = "http://127.0.0.1:8080"
PATIENCE = 30

Json = dict[str, Any]


class Browser:
    """Asks for what people do, and follows what happens."""

    def __init__(self, http: httpx.AsyncClient, telegram: Telegram) -> None:
        self.http = http
        self.telegram = telegram
        self.last = 0
        self._unseen: list[Json] = []

    async def get(self, path: str, **parameters: str) -> Any:  # noqa: ANN401  whatever is there
        """Return what is at `path`, which must be there."""
        answer = await self.http.get(path, params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def do(self, deed: str, **body: object) -> Json:
        """Return what comes of a `deed`, which must not be refused."""
        answer = await self.http.post(f"/sandbox/{deed}", json=body)
        assert answer.status_code == 200, answer.text
        done: Json = answer.json()
        return done

    async def say(self, text: str, speaker: str = "reader", chat: str = "private", **body: object) -> int:
        """Return the id of a message with `text`."""
        said = await self.do("say", speaker=speaker, chat=chat, text=text, **body)
        return int(said["message_id"])

    async def refusal(self, deed: str, **body: object) -> tuple[int, str]:
        """Return the status and sentence with which a `deed` is refused."""
        return refused(await self.http.post(f"/sandbox/{deed}", json=body))

    async def upload(self, name: str, content: bytes, **fields: str) -> httpx.Response:
        """Return what comes of sending a file."""
        return await self.http.post("/sandbox/send", data=fields, files={"file": (name, content)})

    async def next(self, kind: str, wanted: Callable[[Json], bool] = lambda _: True) -> Json:
        """Return the next event of a `kind` that is `wanted`; those before it are gone."""
        async with asyncio.timeout(PATIENCE):
            while True:
                while self._unseen:
                    event = self._unseen.pop(0)
                    if event["type"] == kind and wanted(event):
                        return event
                news = await self.get("/sandbox/events", after=str(self.last))
                self.last = news["last"]
                self._unseen = news["events"]

    async def answer(self, *, edited: bool = False) -> Json:
        """Return the next message that the bot sends, or edits."""
        event = await self.next("message", lambda event: is_bots(event) and event["edited"] is edited)
        message: Json = event["message"]
        return message


def is_bots(event: Json) -> bool:
    """Tell whether the event of a message is the bot's."""
    return bool(event["message"]["from"]["is_bot"] and event["message"]["from"]["username"] == "pullquote_bot")


def refused(answer: httpx.Response) -> tuple[int, str]:
    """Return the status and sentence of a refusal, which says nothing else."""
    said = answer.json()
    assert said.keys() == {"error"}
    return answer.status_code, said["error"]


@asynccontextmanager
async def client_of(application: ASGIApp) -> AsyncIterator[httpx.AsyncClient]:
    """Yield a client of an `application` in this process."""
    transport = httpx.ASGITransport(application)
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS, timeout=PATIENCE) as http:
        yield http


@asynccontextmanager
async def browser_of(answerer: Answerer) -> AsyncIterator[Browser]:
    """Run the bot, and yield a browser on its page; every call is checked against independent types."""
    telegram = Telegram("pullquote_bot", "Pullquote")
    page = ChatPage(telegram, EventLog())
    failures: list[AssertionError] = []

    def check(method: str, parameters: dict[str, Any], result: object) -> None:
        page.on_call(method, parameters, result)
        try:
            check_call(method, parameters, result)
        except AssertionError as error:
            failures.append(error)

    with TemporaryDirectory() as folder:
        holdings = empty_holdings(Path(folder))
        async with running(telegram, answerer, holdings, Settings(), on_call=check) as bot:
            web = build_web(bot.parts, home="/articles", besides=page.routes)
            async with client_of(OwnBrowser(web)) as http:
                yield Browser(http, telegram)
    assert not failures, failures


@asynccontextmanager
async def browser_without_bot(
    log: EventLog | None = None, seconds_to_wait: float = SECONDS_TO_WAIT
) -> AsyncIterator[Browser]:
    """Yield a browser on a page whose bot does nothing."""
    telegram = Telegram("pullquote_bot", "Pullquote")
    page = ChatPage(telegram, log or EventLog(), seconds_to_wait)
    async with client_of(OwnBrowser(Starlette(routes=page.routes))) as http:
        yield Browser(http, telegram)
