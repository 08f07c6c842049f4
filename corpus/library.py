"""The library: the set of articles that a folder of source files holds."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.article import Article, ArticleError, languages_of
from corpus.readers.source import source_name
from corpus.readers.text import read_text

SHIPPED_ARTICLES = Path(__file__).parent / "articles"
"""The folder of the article that ships with the bot."""

_SUFFIX = ".txt"


@dataclass(frozen=True, slots=True)
class Library:
    """The articles of a folder, ordered by file name, and the sources that could not be read.

    `stands_in` tells that the folder holds none, and that these are the shipped articles instead.
    """

    articles: tuple[Article, ...]
    failures: tuple[ArticleError, ...] = ()
    stands_in: bool = False

    @property
    def passage_count(self) -> int:
        """Return the number of passages in all articles."""
        return sum(len(article.passages) for article in self.articles)

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the ISO 639-1 codes of the articles' languages, the one of most articles first."""
        return languages_of(self.articles)


OnRead = Callable[[int, int], object]
"""Called with how many files have been read, whether well or not, and how many there are."""


def read_folder(folder: Path, on_read: OnRead = lambda _done, _all: None) -> Library:
    """Read the source files in `folder`, or the shipped articles where it holds none.

    Raises:
        ArticleError: when the folder cannot be listed.
    """
    try:
        found = sorted(path for path in folder.iterdir() if _is_source(path))
    except OSError as error:
        name = source_name(folder) or str(folder)
        raise ArticleError(name, f"cannot be listed: {error.strerror or error}") from error
    if not found:
        return replace(read_folder(SHIPPED_ARTICLES, on_read), stands_in=True)
    return read_files(found, on_read)


def read_files(paths: Sequence[Path], on_read: OnRead = lambda _done, _all: None) -> Library:
    """Read the source files at `paths`; one that cannot be read is kept as a failure and leaves the others in.

    Articles are named after their files; where two would have the same slug, the later ones get a number.
    """
    articles: dict[str, Article] = {}
    failures: list[ArticleError] = []
    for done, path in enumerate(paths, 1):
        try:
            article = read_text(path, _free_slug(source_name(path.with_suffix("")), articles))
            articles[article.slug] = article
        except ArticleError as error:
            failures.append(error)
        on_read(done, len(paths))
    return Library(tuple(articles.values()), tuple(failures))


def _is_source(path: Path) -> bool:
    return path.suffix.lower() == _SUFFIX and not path.name.startswith(".")


def _free_slug(stem: str, taken: Iterable[str]) -> str:
    slug = re.sub(r"[\W_]+", "-", stem.lower()).strip("-") or "article"
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
