"""The folder that the library is in, and which of its files are an article's."""

from pathlib import Path

from corpus.article import Article
from corpus.library import Library, slug_of
from corpus.readers.source import SIDE_FILE_SUFFIX, is_there, side_file_of


class Folder:
    """Finds files in the folder at `path`, which need not be there."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def parts(self, article: Article) -> tuple[str, ...]:
        """Return the names of the files that `article` is made of, none where it only stands in for one."""
        names = (article.source, article.source + SIDE_FILE_SUFFIX)
        return tuple(name for name in names if is_there(self.path / name))

    def holds(self, article: Article) -> bool:
        """Tell whether `article` is here, and does not only stand in for what is not."""
        return bool(self.parts(article))

    def earlier(self, name: str, library: Library) -> Article | None:
        """Return the article of `library` that a file called `name` is a newer version of, if it is here.

        That is the one of a file with just that name, or else one whose name differs in what stands for the
        format, in case or in punctuation.
        """
        here = [each for each in library.articles if slug_of(each.source) == slug_of(name) and self.holds(each)]
        return next((each for each in here if each.source == name), here[0] if here else None)

    def beside(self, name: str) -> bytes | None:
        """Return the side file of a file called `name`, None where it has none.

        Raises:
            OSError: when it cannot be read.
        """
        side_file = side_file_of(self.path / name)
        return None if side_file is None else side_file.read_bytes()
