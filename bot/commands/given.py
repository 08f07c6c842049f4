"""What the commands have in common: articles given by file, and faults that end a command in one line."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from bot.indexing import index_files, index_folder
from bot.settings import Settings, SettingsError, environment, read_settings
from bot.store.errors import StoreError
from bot.web.errors import ListeningError
from corpus.article import ArticleError
from retrieval.index import Index, NothingToIndexError

articles_option = click.option(
    "--article",
    "articles",
    type=click.Path(path_type=Path),
    multiple=True,
    help="An article to use, not the library; repeatable.",
)
json_option = click.option("--json", "json_wanted", is_flag=True, help="Print JSON.")


def progress_bar() -> Progress:
    """Return a bar on the error stream, which is not drawn where nobody watches."""
    console = Console(stderr=True)
    return Progress(console=console, transient=True, disable=not console.is_terminal)


@contextmanager
def one_line_faults() -> Iterator[None]:
    """Turn what is wrong with articles and settings into a line on the error stream and exit code 2."""
    try:
        yield
    except (ArticleError, ListeningError, NothingToIndexError, SettingsError, StoreError) as error:
        raise click.UsageError(str(error)) from error


def settings() -> Settings:
    """Return the settings of the environment and of `.env`.

    Raises:
        SettingsError: when any is wrong.
    """
    return read_settings(environment())


def index_of(articles: Sequence[Path]) -> Index:
    """Return an index of the files `articles`, or of the library where none is given.

    Raises:
        ArticleError: when any of `articles` cannot be read or searched.
        NothingToIndexError: when none of the library's can.
        SettingsError: when the library is needed and a setting is wrong.
    """
    return index_files(articles) if articles else index_folder(settings().readable_library)
