"""A source, whatever its format, as an article."""

from importlib import import_module

from corpus.article import Article, ArticleError
from corpus.language import detect
from corpus.limits import MAX_ARTICLE_BLOCKS, MAX_ARTICLE_CHARS, MAX_ARTICLE_STOPS, MAX_PASSAGE_CHARS
from corpus.passages import passages_of
from corpus.readers.about import about_in
from corpus.readers.document import About, Document, UnreadableError, stands_in_a_line
from corpus.readers.formats import format_of
from corpus.readers.isolation.isolation import Isolation
from corpus.readers.source import Source, text_of


def read_article(source: Source, slug: str, isolation: Isolation) -> Article:
    """Read `source` as the article `slug`; what may break its reader is read in `isolation`.

    What the side file says comes before what the source says of itself. Without a title there, the file's name
    is one. The language is that of a tag in the name, or else the one that is said, or told from the text.

    Raises:
        ArticleError: when it is of no format that is known, is broken or hostile, or has no words.
    """
    try:
        document = _document(source, isolation)
        _refuse_bulk(document)
        about = _beside(source).over(document.about)
        return _article(source, slug, document, about)
    except UnreadableError as error:
        raise ArticleError(source.name, str(error)) from error


def _document(source: Source, isolation: Isolation) -> Document:
    kind = format_of(source.content, source.name)
    if len(source.content) > kind.read_here:
        return isolation.read(kind.reader, source.content)
    document: Document = import_module(kind.reader).read(source.content)
    return document


def _refuse_bulk(document: Document) -> None:
    """Refuse what would take long to cut into passages, which is done in this process."""
    texts = [block.text for block in document.blocks]
    if len(texts) > MAX_ARTICLE_BLOCKS:
        raise UnreadableError(f"has more than {MAX_ARTICLE_BLOCKS:,} paragraphs")
    if sum(map(len, texts)) > MAX_ARTICLE_CHARS:
        raise UnreadableError(f"has more than {MAX_ARTICLE_CHARS:,} characters")
    to_cut = (text for text in texts if len(text) > MAX_PASSAGE_CHARS)
    if sum(text.count(stop) for text in to_cut for stop in ".!?…") > MAX_ARTICLE_STOPS:
        raise UnreadableError(f"has more than {MAX_ARTICLE_STOPS:,} full stops in long paragraphs")


def _beside(source: Source) -> About:
    return about_in(text_of(source.beside)) if source.beside else About()


def _article(source: Source, slug: str, document: Document, about: About) -> Article:
    texts = (block.text for block in document.blocks)
    language = source.language or about.language or detect("\n".join((about.title or "", *texts)))
    passages = passages_of(document.blocks, language)
    if not passages:
        raise UnreadableError("has no words")
    return Article(
        slug=slug,
        source=source.name,
        title=_in_a_line(about.title or "") or source.title,
        passages=passages,
        language=language,
        address=about.address,
        published=about.published,
        digest=source.digest,
    )


def _in_a_line(text: str) -> str:
    return "".join(filter(stands_in_a_line, " ".join(text.split())))
