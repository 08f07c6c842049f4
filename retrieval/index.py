"""The index: an immutable snapshot of a library that can be searched."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain

from corpus.article import Article, ArticleError, Passage, passage_key
from corpus.library import Library
from retrieval.acronyms import acronyms
from retrieval.analysis import AnalysedPassage, analyse, terms_above
from retrieval.engines.engine import Engine
from retrieval.scope import Scope, Scopes
from retrieval.spelling import Spelling
from retrieval.terms import terms_of
from retrieval.words import split

ANALYSED_KEPT = 4096
"""So many passages are kept ready for comparing, at about 5 kB each."""

BuildEngine = Callable[[Sequence[Sequence[str]]], Engine]
"""Makes an engine from the terms of each passage."""


class NothingToIndexError(Exception):
    """Raised when no article of `library` can be searched; the message names each and its reason."""

    def __init__(self, library: Library) -> None:
        super().__init__(" ".join(map(str, library.failures)) or "The library holds no articles.")
        self.library = library


class Index:
    """The passages of `library` in reading order, and the engine that searches them.

    `acronyms` gives what an acronym stands for by the acronym in lower case, `languages` are those of the
    articles, and `vocabulary` counts how often each word stands there.
    """

    def __init__(
        self,
        library: Library,
        engine: Engine,
        acronyms: Mapping[str, str],
        vocabulary: Mapping[str, Mapping[str, int]],
    ) -> None:
        self.library = library
        self.engine = engine
        self.acronyms = acronyms
        self.spelling = Spelling(vocabulary)
        passages = tuple((article, passage) for article in library.articles for passage in article.passages)
        self.passages = passages
        self._scopes = Scopes(library.articles)
        self._idf_of_unknown = engine.idf("")  # which is no term

        @lru_cache(ANALYSED_KEPT)
        def analysed(position: int) -> AnalysedPassage:
            return analyse(*passages[position])

        self.analysed = analysed  # a method would hold on to the index, which holds on to the cache

    def knows(self, term: str) -> bool:
        """Tell whether a passage has `term`."""
        return self.engine.idf(term) < self._idf_of_unknown

    def scope(self, slugs: Collection[str] = ()) -> Scope:
        """Return the articles of `slugs` to ask; all where there is no slug, or no article of them."""
        return self._scopes.of(slugs)

    def located(self, key: str) -> tuple[Article, Passage] | None:
        """Return the passage that `passage_key` names `key`, the first of those alike; None if none is.

        The first call names every passage: for 100,000 that takes a quarter of a second and 13 MB.
        """
        position = self._positions.get(key)
        return None if position is None else self.passages[position]

    @cached_property
    def _positions(self) -> Mapping[str, int]:
        """The first position of each key."""
        keyed = ((passage_key(*located), position) for position, located in enumerate(self.passages))
        return dict(reversed(tuple(keyed)))


def build_index(library: Library, build_engine: BuildEngine) -> Index:
    """Index the passages of `library`; an article without a single term joins the failures of its library.

    Raises:
        NothingToIndexError: when no article is left.
    """
    searchable: list[Article] = []
    failures = list(library.failures)
    passages: list[tuple[str, ...]] = []
    vocabulary: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in library.articles:
        cut = [split(passage.text, article.language) for passage in article.passages]
        own = [terms_of(written, article.language) for written in cut]
        if any(own):
            searchable.append(article)
            passages += [
                terms + terms_above(article, passage)
                for terms, passage in zip(own, article.passages, strict=True)
            ]
            vocabulary[article.language].update(chain.from_iterable(cut))
        else:
            failures.append(ArticleError(article.source, "has no words to search for"))
    indexed = replace(library, articles=tuple(searchable), failures=tuple(failures))
    if not searchable:
        raise NothingToIndexError(indexed)
    texts = (passage.text for article in searchable for passage in article.passages)
    known = {acronym.lower(): meaning for acronym, meaning in acronyms(texts).items()}
    return Index(indexed, build_engine(passages), known, vocabulary)
