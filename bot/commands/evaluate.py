"""`pullquote eval`: how good the answers are."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from itertools import chain
from pathlib import Path

import click
from rich.console import Console

from bot.commands.figures import comparison_document, print_comparison, print_failures, print_report
from bot.commands.given import articles_option, index_of, json_option, one_line_faults, progress_bar
from bot.commands.printing import as_json
from bot.indexing import DEFAULT_ENGINE, ENGINES
from corpus.article import Article
from retrieval import finding
from retrieval.comparison import compare
from retrieval.evaluation import Outcome, examine
from retrieval.measures import intervals, summarise
from retrieval.question_sets import Examination, QuestionSetError, parse_question_set, pooled, with_foreign
from retrieval.signals import NAMES, SIGNALS, Signals
from retrieval.typos import with_typos


@dataclass(frozen=True, slots=True)
class Setting:
    """What is measured: by default, what readers get."""

    engine: str = DEFAULT_ENGINE
    typos: bool = False
    signals: Signals = SIGNALS


@click.command("eval")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--pooled", "pool", is_flag=True, help="Put the passages of all articles in one index.")
@click.option("--foreign", is_flag=True, help="Ask each article the next one's questions too, as unanswerable.")
@click.option("--engine", type=click.Choice(tuple(ENGINES)), default=DEFAULT_ENGINE, help="Its engine.")
@click.option("--typos", is_flag=True, help="Ask with a typing mistake in every tenth word.")
@click.option("--without", multiple=True, type=click.Choice(NAMES), help="Switch a signal off; repeatable.")
@click.option("--compare", "comparing", is_flag=True, help="Measure with the default settings too.")
@click.option("--failures", type=click.IntRange(0), default=0, help="List so many that went wrong, or worse.")
@articles_option
@json_option
def command(  # noqa: PLR0913 click passes each option as an argument
    file: Path,
    articles: Sequence[Path],
    engine: str,
    failures: int,
    without: Sequence[str],
    *,
    pool: bool,
    foreign: bool,
    typos: bool,
    comparing: bool,
    json_wanted: bool,
) -> None:
    """Measure the answers to the questions in FILE: SQuAD's JSON, or an article's question set."""
    settings = (Setting(engine, typos, SIGNALS.without(without)), Setting())[: 1 + comparing]
    _refuse(settings, both_indexes=pool and foreign, failures_in_json=bool(failures) and json_wanted)
    with one_line_faults(), progress_bar() as progress:
        examinations = _examinations(file, articles, foreign=foreign)
        if pool:
            examinations = (pooled(examinations),)
        asked = len(settings) * sum(len(examination.questions) for examination in examinations)
        asking = progress.add_task("Asking", total=asked)
        measured = [_outcomes(examinations, each, lambda: progress.advance(asking)) for each in settings]
    if json_wanted:
        click.echo(as_json(_document(measured)))
    else:
        _print(measured, failures, Console(highlight=False))


def _refuse(settings: Sequence[Setting], *, both_indexes: bool, failures_in_json: bool) -> None:
    """Refuse options that exclude each other, or have nothing to compare."""
    if both_indexes:
        raise click.UsageError("--pooled and --foreign exclude each other: a pool holds every article.")
    if failures_in_json:
        raise click.UsageError("--failures lists questions for people to read; leave out --json.")
    if len(settings) > len(set(settings)):
        raise click.UsageError("--compare needs something to compare, such as --typos.")


def _outcomes(
    examinations: Sequence[Examination], setting: Setting, on_question: Callable[[], object]
) -> tuple[Outcome, ...]:
    put = map(with_typos, examinations) if setting.typos else examinations
    find = partial(finding.find, signals=setting.signals)
    return tuple(chain.from_iterable(examine(each, ENGINES[setting.engine], on_question, find) for each in put))


def _document(measured: Sequence[Sequence[Outcome]]) -> dict[str, object]:
    this, *default = measured
    return comparison_document(compare(this, default[0])) if default else asdict(summarise(this))


def _print(measured: Sequence[Sequence[Outcome]], failures: int, console: Console) -> None:
    this, *default = measured
    if default:
        comparison = compare(this, default[0])
        print_comparison(comparison, console)
        print_failures(comparison.worse, failures, console)
    else:
        print_report(summarise(this), intervals(this), console)
        print_failures([outcome for outcome in this if outcome.failed], failures, console)


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
