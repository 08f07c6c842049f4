"""`pullquote index`: what is in the library."""

from pathlib import Path
from time import perf_counter

import click

from bot.commands.given import one_line_faults, progress_bar, settings
from bot.indexing import index_library
from corpus.library import Library, read_folder
from retrieval.index import NothingToIndexError


@click.command("index")
@click.option("--library", type=click.Path(path_type=Path), help="The folder to read, not LIBRARY_DIR.")
@click.pass_context
def command(context: click.Context, library: Path | None) -> None:
    """Read and index the library, and report what is in it; exit code 1 if any source is left out."""
    started = perf_counter()
    with one_line_faults():
        folder = settings().readable_library if library is None else library
        indexed = _indexed(folder)
    if indexed.stands_in:
        click.echo(f"pullquote: there are no articles in {folder}; the shipped one is used.", err=True)
    click.echo(f"articles {len(indexed.articles)}")
    click.echo(f"passages {indexed.passage_count}")
    click.echo(f"languages {' '.join(indexed.languages)}")
    click.echo(f"seconds  {perf_counter() - started:.2f}")
    for failure in indexed.failures:
        click.echo(f"pullquote: {failure}", err=True)
    context.exit(1 if indexed.failures else 0)


def _indexed(folder: Path) -> Library:
    with progress_bar() as progress:
        reading = progress.add_task("Reading", total=None)
        read = read_folder(folder, lambda done, total: progress.update(reading, completed=done, total=total))
        indexing = progress.add_task("Indexing", total=read.passage_count)
        try:
            return index_library(
                read, on_indexed=lambda done, _: progress.update(indexing, completed=done)
            ).library
        except NothingToIndexError as error:
            return error.library
