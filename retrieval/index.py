"""The index: an immutable snapshot of a library that can be searched."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from corpus.article import Article, ArticleError, Passage
from corpus.library import Library
from corpus.sentences import Span, sentence_spans
from retrieval.engines.engine import Engine
from retrieval.terms import terms

BuildEngine = Callable[[Sequence[Sequence[str]]], Engine]
"""Makes an engine from the terms of each passage."""


class NothingToIndexError(Exception):
    """Raised when no article of `library` can be searched; the message names each and its reason."""

    def __init__(self, library: Library) -> None:
        super().__init__(" ".join(map(str, library.failures)) or "The library holds no articles.")
        self.library = library


@dataclass(frozen=True, slots=True)
class IndexedSentence:
    """A sentence as the span of its passage's text, and the terms in it."""

    span: Span
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage, the terms it is found by, and its sentences in order.

    `terms` are its own and its heading's. `title_terms` are those of the title, which stands above the first
    passage only: above every one its words would be too common to find anything by.
    """

    article: Article
    passage: Passage
    terms: tuple[str, ...]
    title_terms: tuple[str, ...]
    sentences: tuple[IndexedSentence, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """The articles of `library`, their passages in reading order, and the engine that searches them."""

    library: Library
    passages: tuple[IndexedPassage, ...]
    engine: Engine


def build_index(library: Library, build_engine: BuildEngine) -> Index:
    """Index the passages of `library`; an article without a single term joins the failures of its library.

    Raises:
        NothingToIndexError: when no article is left.
    """
    searchable: list[Article] = []
    failures = list(library.failures)
    passages: list[IndexedPassage] = []
    for article in library.articles:
        cut = [_cut(article, passage) for passage in article.passages]
        if any(sentence.terms for passage in cut for sentence in passage.sentences):
            searchable.append(article)
            passages += cut
        else:
            failures.append(ArticleError(article.source, "has no words to search for"))
    indexed = replace(library, articles=tuple(searchable), failures=tuple(failures))
    if not searchable:
        raise NothingToIndexError(indexed)
    engine = build_engine([passage.terms + passage.title_terms for passage in passages])
    return Index(indexed, tuple(passages), engine)


def _cut(article: Article, passage: Passage) -> IndexedPassage:
    def cut(text: str) -> tuple[str, ...]:
        return terms(text, article.language)

    spans = sentence_spans(passage.text)
    sentences = tuple(IndexedSentence((a, b), frozenset(cut(passage.text[a:b]))) for a, b in spans)
    heading = passage.heading or ""
    title = article.title if passage is article.passages[0] else ""
    return IndexedPassage(article, passage, cut(passage.text) + cut(heading), cut(title), sentences)
