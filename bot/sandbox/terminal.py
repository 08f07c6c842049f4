"""A chat with the bot in the terminal, as a reader or an administrator, in private or in a group."""

import re
import sys
from collections.abc import AsyncIterator
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.rule import Rule
from rich.table import Table

from bot.application import BotApplication, Parts, build_application
from bot.display import buttons_of, view_of
from bot.process.polling import polling, until_stopped
from bot.process.reindexing import Reindexer
from bot.sandbox.connection import connection_to
from bot.sandbox.records import Deleted, Event, Group, Notice, Person, Reacted, Sent
from bot.sandbox.stdin import lines
from bot.sandbox.telegram import Telegram
from bot.store.database import IN_MEMORY, open_store
from retrieval.answerer import Answerer

READER = Person(1001, "Reader")
ADMIN = Person(1002, "Admin")
GROUP = Group(-1001000000001, "Readers’ group")

_BUTTON = re.compile(r":[0-9]{1,3}")
_INTRODUCTION = "Write as in Telegram: a question, or a command such as [cyan]/help[/]. Besides:"
_WORDS = (
    (":1 :2 …", "tap a button of the last message"),
    (":reply TEXT", "reply to the bot's last message"),
    (":group :private", f"talk in “{GROUP.title}”, or alone with the bot"),
    (":admin :reader", "speak as an administrator, or as a reader"),
    (":quit", "leave; so do Ctrl-C and Ctrl-D"),
)


async def talk_in_terminal(answerer: Answerer, reindexer: Reindexer) -> None:
    """Chat with the bot in the terminal until the input ends, or SIGINT or SIGTERM comes."""
    descriptor = sys.stdin.fileno() if sys.stdin else None
    echo = not (sys.stdin and sys.stdin.isatty())
    typed = lines(descriptor)
    await until_stopped(talk(answerer, reindexer, typed, Console(highlight=False), echo=echo))


async def talk(
    answerer: Answerer, reindexer: Reindexer, typed: AsyncIterator[str], console: Console, *, echo: bool
) -> None:
    """Run the bot against a new stand-in, pass it what is `typed`, and show on `console` what it does."""
    telegram = Telegram("pullquote_bot", "Pullquote")
    telegram.set_administrators(GROUP, [ADMIN])
    async with open_store(IN_MEMORY) as store:
        parts = Parts(answerer, reindexer, store, frozenset({ADMIN.id}))
        application = build_application(connection_to(telegram), parts)
        chat = TerminalChat(telegram, application, console)
        async with polling(application):
            await chat.run(typed, echo=echo)


class TerminalChat:
    """Passes lines to the bot as messages of a person, and shows what the bot does."""

    def __init__(self, telegram: Telegram, application: BotApplication, console: Console) -> None:
        self._telegram = telegram
        self._application = application
        self._console = console
        self._person = READER
        self._group: Group | None = None
        self._last: dict[str, Any] | None = None
        telegram.listen(self._show)

    async def run(self, typed: AsyncIterator[str], *, echo: bool) -> None:
        """Talk until `typed` ends or asks to leave; `echo` shows each line, which a terminal does itself."""
        self._explain()
        self._prompt()
        async for line in typed:
            if echo:
                self._console.print(line, markup=False, highlight=False)
            if line.strip() == ":quit":
                return
            if line.strip():
                self._act(line.strip())
                await self._answered()
            self._prompt()

    def _act(self, line: str) -> None:
        command, _, rest = line.partition(" ")
        match command:
            case ":admin" | ":reader":
                self._person = ADMIN if command == ":admin" else READER
            case ":group" | ":private":
                self._group = GROUP if command == ":group" else None
            case ":reply" if rest and self._last:
                self._telegram.say(self._person, rest, group=self._group, reply_to=self._last)
            case _ if _BUTTON.fullmatch(command):
                self._tap(int(command[1:]))
            case _ if command.startswith(":"):
                self._explain()
            case _:
                self._telegram.say(self._person, line, group=self._group)

    def _tap(self, number: int) -> None:
        buttons = buttons_of(self._last or {})
        if self._last is None or not 1 <= number <= len(buttons):
            self._console.print("[dim]The last message has no such button.[/]")
        elif "callback_data" in buttons[number - 1]:
            self._telegram.tap(self._person, self._last, buttons[number - 1]["callback_data"])
        else:
            self._console.print("[dim]In Telegram, this button leads out of the chat.[/]")

    def _explain(self) -> None:
        words = Table.grid(padding=(0, 2))
        for word, meaning in _WORDS:
            words.add_row("", f"[bold cyan]{word}[/]", meaning)
        self._console.print(_INTRODUCTION, words, "", sep="\n")

    async def _answered(self) -> None:
        """Wait until the bot has handled all that was said; what it does in the background may go on."""
        await self._telegram.all_taken()
        await self._application.update_queue.join()

    def _show(self, event: Event) -> None:
        match event:
            case Notice():
                self._aside(event.text or event.url or "")
            case Deleted():
                self._aside("A message was deleted.")
            case Reacted():
                self._aside(event.emoji or "The reaction was taken back.")
            case Sent():
                self._show_message(event)

    def _aside(self, text: str) -> None:
        self._console.print(f"[dim]({escape(text)})[/]")

    def _show_message(self, event: Sent) -> None:
        self._last = event.message
        where = event.message["chat"].get("title", "")
        edited = "edited" if event.edited else ""
        title = " · ".join(filter(None, (self._telegram.bot["first_name"], where, edited)))
        self._console.print(Rule(f"[bold]{escape(title)}[/]", align="left", style="dim"))
        self._console.print(view_of(event.message))
        self._console.print()

    def _prompt(self) -> None:
        where = f" · {self._group.title}" if self._group else ""
        self._console.print(f"[bold cyan]{self._person.first_name}{where}[/] › ", end="")
