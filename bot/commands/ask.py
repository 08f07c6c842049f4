"""`pullquote ask`: one question, one answer."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console

from bot.answer_document import answer_document
from bot.chatter import chatter_in
from bot.commands.given import articles_option, index_of, json_option, one_line_faults
from bot.commands.printing import as_json, print_answer, print_message
from bot.texts.en import TEXTS
from retrieval.answer import Answer, Verdict
from retrieval.answerer import Answerer


@click.command("ask")
@click.argument("question")
@articles_option
@json_option
def command(question: str, articles: Sequence[Path], *, json_wanted: bool) -> None:
    """Answer QUESTION with the passages that answer it."""
    with one_line_faults():
        answerer = Answerer(index_of(articles))
    chatter = chatter_in(question)
    answer = Answer(question, Verdict.NOT_FOUND, 0.0, ()) if chatter else answerer.answer(question)
    if json_wanted:
        click.echo(as_json(answer_document(answer).model_dump(mode="json")))
    elif chatter:
        print_message(TEXTS.small_talk[chatter], Console(highlight=False))
    else:
        print_answer(answer, answerer.starters, Console(highlight=False))
