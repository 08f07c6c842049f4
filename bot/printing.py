"""What the command line prints, for people and for programs."""

import json
from collections.abc import Sequence
from typing import Any

from rich.console import Console

from bot.display import MessageView
from bot.markup import parse_html
from bot.rendering import render_answer
from bot.texts.en import TEXTS
from retrieval.answer import Answer, Quote, Verdict

SHOWN = 3
"""How many quotes `ask` prints."""


def print_answer(answer: Answer, starters: Sequence[str], console: Console) -> None:
    """Print `answer` as it would stand in a chat, with `starters` where nothing was found."""
    print_message(render_answer(answer, TEXTS, SHOWN), console)
    if answer.verdict is Verdict.NOT_FOUND and starters:
        console.print(TEXTS.can_be_asked)
        for starter in starters:
            console.print(f"• {starter}", markup=False)


def print_message(html: str, console: Console) -> None:
    """Print a message of the bot as it would stand in a chat."""
    console.print(MessageView(*parse_html(html)))


def as_json(document: dict[str, Any]) -> str:
    """Return `document` as JSON that a person can read too."""
    return json.dumps(document, ensure_ascii=False, indent=2)


def answer_document(answer: Answer) -> dict[str, Any]:
    """Return `answer` under the names that `ask --json` promises."""
    return {
        "question": answer.question,
        "verdict": str(answer.verdict),
        "confidence": answer.confidence,
        "suggestion": answer.suggestion,
        "quotes": [_quote_document(quote) for quote in answer.quotes],
    }


def _quote_document(quote: Quote) -> dict[str, Any]:
    return {
        "article": quote.article.slug,
        "title": quote.article.title,
        "heading": quote.passage.heading,
        "number": quote.passage.number,
        "text": quote.passage.text,
        "sentence": list(quote.sentence),
        "score": quote.score,
    }
