"""The command line: `pullquote` and `python -m bot`."""

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import asdict
from itertools import chain
from pathlib import Path
from time import perf_counter

import click
from rich.console import Console
from rich.progress import Progress

from bot.logs import configure_logging
from bot.printing import answer_document, as_json, print_answer, print_report
from bot.reindexing import Reindexer, load_index
from bot.sandbox.running import talk_in_terminal
from bot.serving import serve
from bot.settings import SettingsError, environment, read_settings
from corpus.article import ArticleError
from corpus.library import read_library, source_files
from retrieval.answerer import Answerer
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.evaluation import examine, summarise
from retrieval.index import BuildEngine, Index, NothingToIndexError, build_index
from retrieval.question_sets import Examination, QuestionSetError, parse_question_set, pooled, with_foreign

ENGINES: dict[str, BuildEngine] = {"rank_bm25": RankBM25Engine}
"""What an index can run on, by the name that an operator chooses it by."""

_EXPECTED = (ArticleError, NothingToIndexError, SettingsError)

_files = click.Path(dir_okay=True, path_type=Path)
_articles = click.option(
    "--article", "articles", type=_files, multiple=True, help="An article to use, not the library; repeatable."
)
_json = click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")


def main() -> None:
    """Run the command line; whatever is wrong with the input ends in one line and exit code 2."""
    try:
        sys.exit(cli.main(prog_name="pullquote", standalone_mode=False))
    except click.ClickException as error:
        _leave(error.format_message())
    except _EXPECTED as error:
        _leave(str(error))
    except click.Abort:
        sys.exit(130)


def _leave(reason: str) -> None:
    click.echo(f"pullquote: {' '.join(reason.split())}", err=True)
    sys.exit(2)


@click.group(invoke_without_command=True)
@click.version_option(package_name="pullquote")
@click.pass_context
def cli(context: click.Context) -> None:
    """Answer questions about articles in the articles' own words."""
    if context.invoked_subcommand is None:
        context.invoke(run)


@cli.command()
def run() -> None:
    """Run the bot on Telegram; without TELEGRAM_BOT_TOKEN, chat with it in the terminal."""
    settings = read_settings(environment())
    secret = settings.telegram_bot_token
    token = secret.get_secret_value() if secret else None
    configure_logging(settings.log_level if token else "WARNING", token)
    answerer = Answerer(load_index(settings.library_dir))
    reindexer = Reindexer(answerer, settings.library_dir)
    if token:
        serve(token, settings, answerer, reindexer)
    else:
        asyncio.run(talk_in_terminal(answerer, reindexer))


@cli.command()
@click.argument("question")
@_articles
@_json
def ask(question: str, articles: Sequence[Path], *, json_wanted: bool) -> None:
    """Answer QUESTION with the passages that answer it."""
    answerer = Answerer(_index_of(articles))
    answer = answerer.answer(question)
    if json_wanted:
        click.echo(as_json(answer_document(answer)))
    else:
        print_answer(answer, answerer.suggestions, Console(highlight=False))


@cli.command("eval")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--pooled", "pool", is_flag=True, help="Put the passages of all articles in one index.")
@click.option("--foreign", is_flag=True, help="Ask each article the next one's questions too, as unanswerable.")
@click.option(
    "--engine", type=click.Choice(tuple(ENGINES)), default="rank_bm25", help="What the index runs on."
)
@_articles
@_json
def evaluate(
    file: Path, articles: Sequence[Path], engine: str, *, pool: bool, foreign: bool, json_wanted: bool
) -> None:
    """Measure the answers to the questions in FILE: SQuAD's JSON, or an article's question set."""
    examinations = _examinations(file, articles, pool=pool, foreign=foreign)
    with Progress(console=Console(stderr=True), transient=True) as progress:
        asking = progress.add_task("Asking", total=sum(len(e.questions) for e in examinations))
        report = summarise(
            tuple(
                chain.from_iterable(
                    examine(examination, ENGINES[engine], lambda: progress.advance(asking))
                    for examination in examinations
                )
            )
        )
    if json_wanted:
        click.echo(as_json(asdict(report)))
    else:
        print_report(report, Console(highlight=False))


@cli.command()
@click.option("--library", type=_files, help="The folder to read instead of LIBRARY_DIR.")
@click.pass_context
def index(context: click.Context, library: Path | None) -> None:
    """Read and index the library, and report what is in it; exit code 1 if any source is left out."""
    sources = source_files(library or read_settings(environment()).library_dir)
    started = perf_counter()
    with Progress(console=Console(stderr=True), transient=True) as progress:
        reading = progress.add_task("Reading", total=len(sources))
        read = read_library(sources, lambda _: progress.advance(reading))
        try:
            indexed = build_index(read, RankBM25Engine).library
        except NothingToIndexError as error:
            indexed = error.library
    click.echo(
        f"articles {len(indexed.articles)}, passages {indexed.passage_count}, "
        f"seconds {perf_counter() - started:.2f}"
    )
    for failure in indexed.failures:
        click.echo(f"pullquote: {failure}", err=True)
    context.exit(1 if indexed.failures else 0)


def _index_of(articles: Sequence[Path]) -> Index:
    """Return an index of the files `articles`, which must all be readable, or of the library without any."""
    if not articles:
        return load_index(read_settings(environment()).library_dir)
    built = build_index(read_library(articles), RankBM25Engine)
    if built.library.failures:
        raise built.library.failures[0]
    return built


def _examinations(
    file: Path, articles: Sequence[Path], *, pool: bool, foreign: bool
) -> tuple[Examination, ...]:
    known = _index_of(articles).library.articles
    try:
        examinations = parse_question_set(file.read_bytes(), known)
    except QuestionSetError as error:
        raise click.UsageError(f"{file.name} {error}") from error
    if foreign and len(examinations) == 1:
        raise click.UsageError(f"--foreign needs more than one article, and {file.name} has one.")
    if foreign:
        examinations = with_foreign(examinations)
    return (pooled(examinations),) if pool else examinations
