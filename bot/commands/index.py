"""`pullquote index`: what is in the library."""

from pathlib import Path
from time import perf_counter

import click

from bot.commands.given import one_line_faults, progress_bar, settings
from corpus.library import Library, read_library, source_files
from retrieval.engines.rank_bm25 import RankBM25Engine
from retrieval.index import NothingToIndexError, build_index


@click.command("index")
@click.option("--library", type=click.Path(path_type=Path), help="The folder to read, not LIBRARY_DIR.")
@click.pass_context
def command(context: click.Context, library: Path | None) -> None:
    """Read and index the library, and report what is in it; exit code 1 if any source is left out."""
    started = perf_counter()
    with one_line_faults():
        indexed = _indexed(library or settings().library_dir)
    click.echo(f"articles {len(indexed.articles)}")
    click.echo(f"passages {indexed.passage_count}")
    click.echo(f"seconds  {perf_counter() - started:.2f}")
    for failure in indexed.failures:
        click.echo(f"pullquote: {failure}", err=True)
    context.exit(1 if indexed.failures else 0)


def _indexed(folder: Path) -> Library:
    sources = source_files(folder)
    with progress_bar() as progress:
        reading = progress.add_task("Reading", total=len(sources))
        read = read_library(sources, lambda _: progress.advance(reading))
    try:
        return build_index(read, RankBM25Engine).library
    except NothingToIndexError as error:
        return error.library
