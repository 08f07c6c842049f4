"""The library: the set of articles that a folder of source files holds."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Article, ArticleError
from corpus.readers.source import source_name
from corpus.readers.text import read_text

SHIPPED_ARTICLES = Path(__file__).parent / "articles"
"""The folder of the article that ships with the bot."""

_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Library:
    """The articles of a folder, ordered by file name, and the sources that could not be read."""

    articles: tuple[Article, ...]
    failures: tuple[ArticleError, ...] = ()

    @property
    def passage_count(self) -> int:
        """Return the number of passages in all articles."""
        return sum(len(article.passages) for article in self.articles)


def source_files(folder: Path) -> tuple[Path, ...]:
    """Return the source files in `folder` by name; those of the shipped article where it holds none.

    Raises:
        ArticleError: when the folder cannot be listed.
    """
    try:
        found = sorted(
            p for p in folder.iterdir() if p.suffix.lower() == _SUFFIX and not p.name.startswith(".")
        )
    except OSError as error:
        raise ArticleError(
            source_name(folder) or str(folder), f"cannot be listed: {error.strerror or error}"
        ) from error
    return tuple(found) or source_files(SHIPPED_ARTICLES)


def read_library(paths: Iterable[Path], on_read: Callable[[Path], object] = lambda _: None) -> Library:
    """Read the source files at `paths`; one that cannot be read is kept as a failure and leaves the others in.

    `on_read` is called after each file, read or not. Articles are named after their files; where two would
    have the same slug, the later ones get a number.
    """
    articles: dict[str, Article] = {}
    failures: list[ArticleError] = []
    for path in paths:
        try:
            article = read_text(path, _free_slug(source_name(path.with_suffix("")), articles))
            articles[article.slug] = article
        except ArticleError as error:
            failures.append(error)
        on_read(path)
    return Library(tuple(articles.values()), tuple(failures))


def _free_slug(stem: str, taken: Iterable[str]) -> str:
    slug = re.sub(r"[\W_]+", "-", stem.lower()).strip("-") or "article"
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
