"""What a chat in the terminal shows."""

from collections.abc import Iterable
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.rule import Rule
from rich.table import Table

from bot.display import harmless, view_of
from bot.sandbox.records import Deleted, Event, Notice, Reacted, Sent


class Screen:
    """Shows on `console` what the bot called `name` does, and asks for what to do next."""

    def __init__(self, console: Console, name: str) -> None:
        self._console = console
        self._name = name
        self._prompt: str | None = None
        self.last: dict[str, Any] | None = None

    def ask(self, prompt: str) -> None:
        """Show the `prompt`; it comes again below what the bot does before there is a line."""
        self._prompt = prompt
        self._console.print(f"[bold cyan]{escape(prompt)}[/] › ", end="")

    def answer(self, line: str | None) -> None:
        """Take it that there is a line, and show it unless it is None."""
        self._prompt = None
        if line is not None:
            self._console.print(line, markup=False, highlight=False)

    def explain(self, introduction: str, words: Iterable[tuple[str, str]]) -> None:
        """Show which `words` can be written, and what each does."""
        table = Table.grid(padding=(0, 2))
        for word, meaning in words:
            table.add_row("", f"[bold cyan]{word}[/]", meaning)
        self._console.print(introduction, table, "", sep="\n")

    def say(self, text: str) -> None:
        """Show a word of the program's own."""
        self._console.print(f"[dim]{escape(harmless(text))}[/]")

    def show(self, event: Event) -> None:
        """Show what the bot did, as far as there is anything to see."""
        if not isinstance(event, Notice | Deleted | Reacted | Sent):
            return
        prompt, self._prompt = self._prompt, None
        if prompt is not None:
            self._console.print()
        self._show(event)
        if prompt is not None:
            self.ask(prompt)

    def _show(self, event: Event) -> None:
        match event:
            case Notice():
                self.say(f"({event.text or event.url or ''})")
            case Deleted():
                self.say("(A message was deleted.)")
            case Reacted():
                self.say(f"({event.emoji or 'The reaction was taken back.'})")
            case Sent():
                self._show_message(event)

    def _show_message(self, event: Sent) -> None:
        self.last = event.message
        where = event.message["chat"].get("title", "")
        edited = "edited" if event.edited else ""
        title = " · ".join(filter(None, (self._name, where, edited)))
        self._console.print(Rule(f"[bold]{escape(title)}[/]", align="left", style="dim"))
        self._console.print(view_of(event.message))
        self._console.print()
