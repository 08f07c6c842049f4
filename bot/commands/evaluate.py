"""`pullquote eval`: how good the answers are."""

from collections.abc import Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path

import click
from rich.console import Console

from bot.commands.given import articles_option, index_of, json_option, one_line_faults, progress_bar
from bot.indexing import DEFAULT_ENGINE, ENGINES
from bot.printing import as_json, print_report
from corpus.article import Article
from retrieval.evaluation import examine, summarise
from retrieval.question_sets import Examination, QuestionSetError, parse_question_set, pooled, with_foreign


@click.command("eval")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--pooled", "pool", is_flag=True, help="Put the passages of all articles in one index.")
@click.option("--foreign", is_flag=True, help="Ask each article the next one's questions too, as unanswerable.")
@click.option("--engine", type=click.Choice(tuple(ENGINES)), default=DEFAULT_ENGINE, help="Its engine.")
@articles_option
@json_option
def command(
    file: Path, articles: Sequence[Path], engine: str, *, pool: bool, foreign: bool, json_wanted: bool
) -> None:
    """Measure the answers to the questions in FILE: SQuAD's JSON, or an article's question set."""
    if pool and foreign:
        raise click.UsageError("--pooled and --foreign exclude each other: a pool holds every article.")
    with one_line_faults(), progress_bar() as progress:
        examinations = _examinations(file, articles, foreign=foreign)
        if pool:
            examinations = (pooled(examinations),)
        asking = progress.add_task("Asking", total=sum(len(e.questions) for e in examinations))
        asked = [examine(e, ENGINES[engine], lambda: progress.advance(asking)) for e in examinations]
    report = summarise(tuple(chain.from_iterable(asked)))
    if json_wanted:
        click.echo(as_json(asdict(report)))
    else:
        print_report(report, Console(highlight=False))


def _examinations(file: Path, articles: Sequence[Path], *, foreign: bool) -> tuple[Examination, ...]:
    def article_named(name: str) -> Article:
        known = index_of(articles).library.articles
        named = next((article for article in known if article.source == name), None)
        if named is None and name and not articles:
            raise QuestionSetError(f"asks about {name}, which is not in the library; give it with --article.")
        return named or known[0]

    try:
        examinations = parse_question_set(file.read_bytes(), article_named)
    except (QuestionSetError, OSError) as error:
        raise click.UsageError(f"{file.name} {error}") from error
    if foreign and len(examinations) == 1:
        raise click.UsageError(f"--foreign needs more than one article, and {file.name} has one.")
    return with_foreign(examinations) if foreign else examinations
