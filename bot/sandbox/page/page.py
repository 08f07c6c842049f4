"""The chat page over HTTP."""

from dataclasses import asdict
from http import HTTPStatus

from jinja2 import Environment, PackageLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles

from bot.sandbox.page import bodies
from bot.sandbox.page.answering import FRESH, deed, route, unless_gone
from bot.sandbox.page.description import described
from bot.sandbox.page.downloading import file_response
from bot.sandbox.page.errors import NotThereError, RefusalError
from bot.sandbox.page.limits import SECONDS_TO_WAIT
from bot.sandbox.page.log import EventLog
from bot.sandbox.page.people import People
from bot.sandbox.page.profiles import Profiles
from bot.sandbox.page.reading import read_form, read_query
from bot.sandbox.page.recorder import Recorder
from bot.sandbox.server import OnCall
from bot.sandbox.telegram import Telegram

_PACKAGE = "bot.sandbox.page"


class ChatPage:
    """Serves a page on which people talk with the bot over `telegram`, and see all that happens there."""

    def __init__(self, telegram: Telegram, log: EventLog, seconds_to_wait: float = SECONDS_TO_WAIT) -> None:
        """Keep in `log` what happens; who asks for what comes next waits for so many seconds at most."""
        self._telegram = telegram
        self._log = log
        self._seconds_to_wait = seconds_to_wait
        self._recorder = Recorder(telegram, log)
        self._profiles = Profiles(telegram)
        self._people = People(telegram, self._profiles, self._recorder)
        self._templates = Environment(loader=PackageLoader(_PACKAGE), autoescape=True)

    @property
    def on_call(self) -> OnCall:
        """Return what is to be told of each call of the bot."""
        return self._recorder.note_call

    @property
    def routes(self) -> tuple[BaseRoute, ...]:
        """Return where the page is, and what it asks for."""
        people = self._people
        return (
            route("/", self._page),
            Mount("/sandbox/static", StaticFiles(packages=[(_PACKAGE, "static")])),
            route("/sandbox/cast", self._cast),
            route("/sandbox/events", self._events),
            route("/sandbox/commands", self._commands),
            route("/sandbox/files/{id}", self._file),
            route("/sandbox/send", self._send, ["POST"]),
            deed("/sandbox/say", bodies.Say, people.say),
            deed("/sandbox/edit", bodies.Edit, people.edit),
            deed("/sandbox/tap", bodies.Tap, people.tap),
            deed("/sandbox/react", bodies.React, people.react),
            deed("/sandbox/inline", bodies.Inline, people.inline),
            deed("/sandbox/choose", bodies.Choose, people.choose),
            deed("/sandbox/language", bodies.Language, self._profiles.set_language),
        )

    def close(self) -> None:
        """Let no request wait for events any more."""
        self._log.close()

    async def _page(self, _: Request) -> Response:
        page = self._templates.get_template("chat.html").render(bot=self._telegram.bot)
        return HTMLResponse(page, headers=FRESH)

    async def _cast(self, _: Request) -> Response:
        return JSONResponse(described(self._telegram.bot, self._profiles), headers=FRESH)

    async def _events(self, request: Request) -> Response:
        asked = read_query(request, bodies.Follow)
        news = await unless_gone(request, self._log.after(asked.after, self._seconds_to_wait))
        if news is None:
            raise RefusalError("The sandbox has ended.", HTTPStatus.SERVICE_UNAVAILABLE)
        # Not `asdict`, which would copy each of them to its depths.
        told = {"events": news.events, "last": news.last, "reset": news.reset}
        return JSONResponse(told, headers=FRESH)

    async def _commands(self, request: Request) -> Response:
        menu = self._profiles.commands(read_query(request, bodies.Commands))
        return JSONResponse([asdict(command) for command in menu], headers=FRESH)

    async def _file(self, request: Request) -> Response:
        file = self._telegram.files.by_id(request.path_params["id"])
        if file is None:
            raise NotThereError("There is no such file.")
        return file_response(file)

    async def _send(self, request: Request) -> Response:
        return JSONResponse(self._people.send(*await read_form(request)))
