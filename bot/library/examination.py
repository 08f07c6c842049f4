"""A file that was sent, read and looked at before anything of it is live."""

from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from bot.indexing import index_library
from bot.library.holdings import Holdings
from corpus.article import Article, ArticleError
from corpus.changes import Changes, changes
from corpus.library import Library, slug_of
from corpus.readers.about import about_in, side_file, title_of
from corpus.readers.document import About, UnreadableError
from corpus.readers.formats import format_of
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.reading import read_article
from corpus.readers.source import Source, source_name, text_of
from retrieval.right_of_way import Pause, no_pause

MAX_NAME_BYTES = 100
"""A longer name of a file is cut, in bytes of UTF-8; file systems take some 255, for side files too."""

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class Examination:
    """An article as it would be added, and the key under which its file waits, empty where it is known.

    `earlier` is the article in the library that it is a newer version of, None where it is new, and `changes`
    what would change.
    """

    key: str
    article: Article
    earlier: Article | None
    changes: Changes

    @property
    def is_known(self) -> bool:
        """Tell whether the library has the article already, just as it is."""
        return self.earlier is not None and not self.changes

    @property
    def samples(self) -> tuple[str, ...]:
        """Return up to three passages, from the beginning, the middle and the end."""
        passages = self.article.passages
        last = len(passages) - 1
        places = dict.fromkeys(round(last * part / (_SAMPLES - 1)) for part in range(_SAMPLES))
        return tuple(passages[place].text for place in places)


def examine(sent: Source, library: Library, holdings: Holdings, pause: Pause = no_pause) -> Examination:
    """Read what was `sent`, under whatever name, and let it wait unless the library has it just so.

    What the side file of its earlier version says is said of it too, as far as it comes with none that does.

    Raises:
        ArticleError: when it cannot be read.
        NothingToIndexError: when it has no words to search for.
        OSError: when it cannot be kept.
    """
    try:
        source = named(sent)
        earlier = holdings.folder.earlier(source.name, library)
        kept = holdings.folder.beside(earlier.source if earlier else source.name)
        source = replace(source, beside=_joined(source.beside, kept))
        slug = earlier.slug if earlier else slug_of(source.name)
        with Isolation() as isolation:
            article = read_article(source, slug, isolation)
        source, article = _titled(source, article, sent)
    except (ArticleError, UnreadableError) as error:
        reason = error.reason if isinstance(error, ArticleError) else str(error)
        raise ArticleError(source_name(Path(sent.name)), reason) from error
    alone = Library((article,))
    index_library(alone, pause=pause)
    changed = changes(Library((earlier,) if earlier else ()), alone)
    return Examination(holdings.waiting.put(source) if changed else "", article, earlier, changed)


def _joined(beside: bytes | None, kept: bytes | None) -> bytes | None:
    """Return a side file that says what `beside` does, and what only the one that was `kept` does."""
    if beside is None or kept is None:
        return kept if beside is None else beside
    return side_file(about_in(text_of(beside)).over(about_in(text_of(kept))))


def _titled(source: Source, article: Article, sent: Source) -> tuple[Source, Article]:
    """Let an article that is called by its file's name be called by the one that was `sent`.

    `source` has a plain name, so that the other one goes into its side file.
    """
    title = title_of(_base_name(sent).title)
    if title in (None, source.title) or article.title != source.title:
        return source, article
    about = about_in(text_of(source.beside)) if source.beside else About()
    beside = side_file(About(title).over(about))
    source = replace(source, beside=beside)
    return source, replace(article, title=title, digest=source.digest)


def _base_name(sent: Source) -> Source:
    """Return what was `sent` without the folders in its name, whatever system they are written for."""
    return replace(sent, name=PurePath(sent.name.replace("\\", "/")).name)


def named(sent: Source) -> Source:
    """Return what was `sent` under a name that is safe for a file, made from the one that it came with.

    It keeps a language's tag, and ends in the suffix of the format that the content is in.

    Raises:
        UnreadableError: when that is no format that is read.
    """
    sent = _base_name(sent)
    suffix = format_of(sent.content, sent.name).suffixes[0]
    tag = f".{sent.language}" if sent.language else ""
    stem = slug_of(sent.title).encode()[:MAX_NAME_BYTES].decode("utf-8", "ignore").strip("-")
    return replace(sent, name=f"{stem}{tag}{suffix}")
