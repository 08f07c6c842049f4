"""A chat with the bot in the terminal, as a reader or an administrator, in private or in a group."""

import re
import sys
from collections.abc import AsyncIterator
from pathlib import Path

from rich.console import Console

from bot.display import buttons_of
from bot.library.holdings import Holdings
from bot.process.stopping import until_stopped
from bot.sandbox.cast import ADMIN, GROUP, READER
from bot.sandbox.records import Group
from bot.sandbox.running import Running, running
from bot.sandbox.screen import Screen
from bot.sandbox.stdin import lines
from bot.sandbox.telegram import Telegram
from bot.settings import Settings
from retrieval.answerer import Answerer

_BUTTON = re.compile(r":[0-9]{1,3}")
_INTRODUCTION = "Write as in Telegram: a question, or a command such as [cyan]/help[/]. Besides:"
_WORDS = (
    (":1 :2 …", "tap a button of the last message"),
    (":reply TEXT", "reply to the bot's last message"),
    (":send FILE", "send a file, as administrators do to add an article"),
    (":group :private", f"talk in “{GROUP.title}”, or alone with the bot"),
    (":admin :reader", "speak as an administrator, or as a reader"),
    (":quit", "leave; so do Ctrl-C and Ctrl-D"),
)


async def talk_in_terminal(answerer: Answerer, holdings: Holdings, settings: Settings) -> None:
    """Chat with the bot in the terminal until the input ends, or SIGINT or SIGTERM comes."""
    descriptor = sys.stdin.fileno() if sys.stdin else None
    echo = not (sys.stdin and sys.stdin.isatty())
    typed = lines(descriptor)
    await until_stopped(talk(answerer, holdings, typed, Console(highlight=False), echo=echo, settings=settings))


async def talk(
    answerer: Answerer,
    holdings: Holdings,
    typed: AsyncIterator[str],
    console: Console,
    *,
    echo: bool,
    settings: Settings | None = None,
) -> None:
    """Run the bot against a new stand-in, pass it what is `typed`, and show on `console` what it does.

    Of the `settings` those of the library hold here too.
    """
    telegram = Telegram("pullquote_bot", "Pullquote")
    async with running(telegram, answerer, holdings, settings or Settings()) as bot:
        await TerminalChat(telegram, bot, console).run(typed, echo=echo)


class TerminalChat:
    """Passes lines to the bot as messages of a person, and shows what the bot does."""

    def __init__(self, telegram: Telegram, running: Running, console: Console) -> None:
        self._telegram = telegram
        self._running = running
        self._screen = Screen(console, telegram.bot["first_name"])
        self._person = READER
        self._group: Group | None = None
        telegram.listen(self._screen.show)

    async def run(self, typed: AsyncIterator[str], *, echo: bool) -> None:
        """Talk until `typed` ends or asks to leave; `echo` shows each line, which a terminal does itself."""
        self._screen.explain(_INTRODUCTION, _WORDS)
        self._ask()
        async for line in typed:
            self._screen.answer(line if echo else None)
            if line.strip() == ":quit":
                return
            if line.strip():
                self._act(line.strip())
                await self._running.idle(self._telegram)
            self._ask()
        self._screen.answer(None)

    def _ask(self) -> None:
        where = f" · {self._group.title}" if self._group else ""
        self._screen.ask(f"{self._person.first_name}{where}")

    def _act(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        match command:
            case ":admin" | ":reader":
                self._person = ADMIN if command == ":admin" else READER
            case ":group" | ":private":
                self._group = GROUP if command == ":group" else None
            case ":reply" if rest and self._screen.last:
                self._telegram.say(self._person, rest, group=self._group, reply_to=self._screen.last)
            case ":send" if rest:
                self._send(Path(rest.strip()).expanduser())
            case _ if _BUTTON.fullmatch(command):
                self._tap(int(command[1:]))
            case _ if command.startswith(":"):
                self._screen.explain(_INTRODUCTION, _WORDS)
            case _:
                self._telegram.say(self._person, line, group=self._group)

    def _send(self, path: Path) -> None:
        try:
            content = path.read_bytes()
        except OSError as error:
            self._screen.say(f"{path} cannot be read: {error.strerror or error}")
        else:
            self._telegram.send(
                self._person, "document", file_name=path.name, content=content, group=self._group
            )

    def _tap(self, number: int) -> None:
        last = self._screen.last
        buttons = buttons_of(last or {})
        if last is None or not 1 <= number <= len(buttons):
            self._screen.say("The last message has no such button.")
        elif "callback_data" in buttons[number - 1]:
            self._telegram.tap(self._person, last, buttons[number - 1]["callback_data"])
        else:
            self._screen.say("In Telegram, this button leads out of the chat.")
