"""What the command line prints, for people and for programs."""

import json
from collections.abc import Sequence
from typing import Any

from rich.console import Console

from bot.display import MessageView, harmless
from bot.markup import parse_html
from bot.rendering.answers import render_head, render_nothing
from bot.rendering.length import MAX_UNITS
from bot.rendering.quotes import quote_block
from bot.texts.en import TEXTS
from retrieval.answer import Answer, Verdict


def print_answer(answer: Answer, starters: Sequence[str], console: Console) -> None:
    """Print all quotes of `answer`, or only the best if it may not answer; or what can be asked instead."""
    if answer.verdict is Verdict.NOT_FOUND:
        print_message(render_nothing(answer, TEXTS), console)
        if starters:
            console.print(TEXTS.can_be_asked)
        for starter in starters:
            console.print(f"• {harmless(starter)}", markup=False)
        return
    shown = answer.quotes if answer.verdict is Verdict.ANSWERED else answer.quotes[:1]
    blocks = (quote_block(quote, TEXTS, MAX_UNITS) for quote in shown)
    print_message(render_head(answer, TEXTS) + "\n\n".join(blocks), console)


def print_message(html: str, console: Console) -> None:
    """Print a message of the bot as it would stand in a chat."""
    console.print(MessageView(*parse_html(html)))


def as_json(document: dict[str, Any]) -> str:
    """Return `document` as JSON that a person can read too."""
    return json.dumps(document, ensure_ascii=False, indent=2)
