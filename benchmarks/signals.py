"""What each signal of `retrieval/signals.py` is worth: how much worse the answers are without it.

python -m benchmarks.signals SQUAD11.json --pooled NATURAL_QUESTIONS.json --typos --update docs/answers.md
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from pathlib import Path

import click

from benchmarks.sets import IndexedSet, Scores, files_argument, pooled_option, read_sets, sample_option
from bot.commands.given import progress_bar
from retrieval.signals import NAMES, SIGNALS

BEGIN, END = "<!-- python -m benchmarks.signals -->\n", "<!-- end -->\n"
"""Between these lines a document holds the table."""

_POINTS = 100

Row = tuple[str, Sequence[Scores]]
"""What was switched off, and the scores of each set without it."""


def rows(sets: Sequence[IndexedSet], on_question: Callable[[], object]) -> Iterator[Row]:
    """Yield a row with everything on, one without each signal, and one without them all."""
    yield "", [each.scores(SIGNALS, on_question) for each in sets]
    for name in NAMES:
        yield f"`{name}`", [each.scores(SIGNALS.without([name]), on_question) for each in sets]
    yield "all of them", [each.scores(SIGNALS.without(NAMES), on_question) for each in sets]


def table(sets: Sequence[IndexedSet], measured: Sequence[Row], misspelt: Sequence[Row]) -> str:
    """Return a Markdown table: shares in the row with everything on, points of difference below it.

    `measured` begins with that row, and so does `misspelt` for questions with typing mistakes, if any.
    """
    heads = [f"{each.name}, {figure}" for each in sets for figure in Scores._fields]
    lines = [("without", *heads), ("---", *["--:" for _ in heads])]
    for (_, whole), *without in filter(None, (measured, misspelt)):
        mistyped = ", with typing mistakes" if lines[2:] else ""
        lines.append((f"nothing{mistyped}", *[f"{share:.3f}" for share in chain(*whole)]))
        for name, scores in without:
            pairs = zip(chain(*scores), chain(*whole), strict=True)
            differences = [f"{_POINTS * (share - all_on):+z.1f}" for share, all_on in pairs]
            lines.append((f"{name}{mistyped}", *differences))
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def updated(document: str, table: str) -> str:
    """Return `document` with `table` between the lines that mark its place.

    Raises:
        ValueError: when the document has no such lines.
    """
    place = re.compile(f"({re.escape(BEGIN)}).*?({re.escape(END)})", re.DOTALL)
    found, times = place.subn(lambda marks: f"{marks[1]}{table}{marks[2]}", document)
    if times != 1:
        raise ValueError(f"needs one place for the table, between {BEGIN.strip()} and {END.strip()}")
    return found


@click.command()
@files_argument
@pooled_option
@sample_option
@click.option("--typos", is_flag=True, help="Measure spelling on questions with typing mistakes too.")
@click.option(
    "--update",
    "document",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Put the table into this document.",
)
def main(
    files: Sequence[Path], pools: Sequence[Path], every: int, document: Path | None, *, typos: bool
) -> None:
    """Print what each signal is worth on the question sets FILE, SQuAD's documents, as a Markdown table."""
    sets = read_sets(files, pools, every)
    runs = 2 + len(NAMES) + 2 * typos
    misspelt: list[Row] = []
    with progress_bar() as progress:
        asking = progress.add_task("Asking", total=runs * sum(len(each.questions) for each in sets))

        def advance() -> None:
            progress.advance(asking)

        measured = list(rows(sets, advance))
        if typos:
            mistyped = [each.with_typos() for each in sets]
            misspelt = [
                (name, [each.scores(signals, advance) for each in mistyped])
                for name, signals in (("", SIGNALS), ("`spelling`", SIGNALS.without(["spelling"])))
            ]
    found = table(sets, measured, misspelt)
    click.echo(found, nl=False)
    if document:
        _update(document, found)


def _update(document: Path, table: str) -> None:
    try:
        document.write_text(updated(document.read_text(encoding="utf-8"), table), encoding="utf-8")
    except ValueError as error:
        raise click.UsageError(f"{document.name} {error}") from error


if __name__ == "__main__":
    main()
