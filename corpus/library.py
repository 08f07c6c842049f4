"""The library: the set of articles that a folder of source files holds."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from unicodedata import normalize

from corpus.article import Article, ArticleError, languages_of
from corpus.readers.formats import SUFFIXES
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.reading import read_article
from corpus.readers.source import SIDE_FILE_SUFFIX, read_source, source_name

SHIPPED_ARTICLES = Path(__file__).parent / "articles"
"""The folder of the article that ships with the bot."""


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

NOTHING_KNOWN = Library(())


def read_folder(
    folder: Path, on_read: OnRead = lambda _done, _all: None, known: Library = NOTHING_KNOWN
) -> Library:
    """Read the source files in `folder`, or the shipped articles where it holds none.

    Files that hold what they held when the library `known` was read are not read again.

    Raises:
        ArticleError: when the folder cannot be listed.
    """
    try:
        found = sorted(path for path in folder.iterdir() if is_source(path))
    except OSError as error:
        name = source_name(folder) or str(folder)
        raise ArticleError(name, f"cannot be listed: {error.strerror or error}") from error
    if not found:
        return replace(read_folder(SHIPPED_ARTICLES, on_read, known), stands_in=True)
    return read_files(found, on_read, known)


def read_files(
    paths: Sequence[Path], on_read: OnRead = lambda _done, _all: None, known: Library = NOTHING_KNOWN
) -> Library:
    """Read the source files at `paths`; one that cannot be read is kept as a failure and leaves the others in.

    Articles are named after their files; where two would have the same slug, the later ones get a number.
    """
    articles: dict[str, Article] = {}
    failures: list[ArticleError] = []
    before = {(article.slug, article.source, article.digest): article for article in known.articles}
    with Isolation() as isolation:
        for done, path in enumerate(paths, 1):
            try:
                source = read_source(path)
                slug = _free(slug_of(source.name), articles)
                same = before.get((slug, source.name, source.digest))
                articles[slug] = same or read_article(source, slug, isolation)
            except ArticleError as error:
                failures.append(error)
            on_read(done, len(paths))
    return Library(tuple(articles.values()), tuple(failures))


def is_source(path: Path) -> bool:
    """Tell by its name whether the file at `path` is one that is read."""
    return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")


def belongs(path: Path) -> bool:
    """Tell by its name whether the file at `path` is part of a library: a source, or a side file of one."""
    return is_source(path) or (path.suffix == SIDE_FILE_SUFFIX and is_source(path.with_suffix("")))


def slug_of(name: str) -> str:
    """Return what the article in a file called `name` is named by: words of small letters, joined by "-"."""
    # Some systems give names back with letters and their accents apart, as macOS does.
    stem = normalize("NFC", PurePath(name).stem).lower()
    return re.sub(r"[\W_]+", "-", stem).strip("-") or "article"


def _free(slug: str, taken: Container[str]) -> str:
    number = 2
    free = slug
    while free in taken:
        free, number = f"{slug}-{number}", number + 1
    return free
