"""`pullquote ask`: one question, one answer."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from bot.commands.given import articles_option, index_of, json_option, one_line_faults
from bot.printing import answer_document, as_json, print_answer
from retrieval.answerer import Answerer


@click.command("ask")
@click.argument("question")
@articles_option
@json_option
def command(question: str, articles: Sequence[Path], *, json_wanted: bool) -> None:
    """Answer QUESTION with the passages that answer it."""
    with one_line_faults():
        answerer = Answerer(index_of(articles))
    answer = answerer.answer(question)
    if json_wanted:
        click.echo(as_json(answer_document(answer)))
    else:
        print_answer(answer, answerer.starters, Console(highlight=False))
