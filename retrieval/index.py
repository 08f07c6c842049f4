"""The index: an immutable snapshot of a library that can be searched."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain

from corpus.article import Article, ArticleError, Passage
from corpus.library import Library
from retrieval.acronyms import explained
from retrieval.analysis import AnalysedPassage, analyse
from retrieval.answer import Located
from retrieval.copies import Terms, places_shared, wording
from retrieval.engines.engine import Engine
from retrieval.keys import Keys
from retrieval.right_of_way import Pause, no_pause
from retrieval.scope import Scope, Scopes
from retrieval.segment import Segment, segment, spelling
from retrieval.spelling import Spelling
from retrieval.terms import terms

ANALYSED_KEPT = 4096
"""So many passages are kept ready for comparing, at about 5 kB each."""

BuildEngine = Callable[[Iterable[Sequence[str]]], Engine]
"""Makes an engine from the terms of each passage, which are given once, one passage after another."""


class NothingToIndexError(Exception):
    """Raised when no article of `library` can be searched; the message names each and its reason."""

    def __init__(self, library: Library) -> None:
        super().__init__(" ".join(map(str, library.failures)) or "The library holds no articles.")
        self.library = library


class Index:
    """The passages of `library` in reading order, and the engine that searches them.

    `acronyms` gives what an acronym stands for by the acronym in lower case, and `segments` are those of the
    articles, in the order of the library. `copies` are the `places_shared` by several.
    """

    def __init__(
        self,
        library: Library,
        segments: Sequence[Segment],
        engine: Engine,
        acronyms: Mapping[str, str],
        spelling: Spelling,
        copies: Mapping[Terms, Sequence[int]],
    ) -> None:
        self.library = library
        self.segments = segments
        self.engine = engine
        self.acronyms = acronyms
        self.spelling = spelling
        self._copies = copies
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

        Where no article has its slug any longer it is the first passage of the same text: the article was
        renamed, or the passage moved. The first call names every passage.
        """
        return self._keys.located(key)

    def alike(self, article: Article, passage: Passage, articles: Collection[str] = ()) -> tuple[Located, ...]:
        """Return where else the words of `passage` stand, once in each article but its own `article`.

        The places are in the order of the library, and in `articles`, given as slugs, or in all where none of
        these is there. Punctuation and white space, and capitals, are no difference.
        """
        if not self._copies:
            return ()  # as mostly, and every quote of every answer is looked for
        places = self._copies.get(terms(passage.text, article.language), ())
        asked = {each.slug for each in self.scope(articles).articles} - {article.slug} if places else ()
        words, found = wording(passage.text), dict[str, Located]()
        for other, copy in (self.passages[place] for place in places):
            if other.slug in asked and other.slug not in found and wording(copy.text) == words:
                found[other.slug] = Located(other, copy)
        return tuple(found.values())

    @property
    def parts(self) -> Sequence[object]:
        """Return the small objects that it is made of, which can be let go of after it, a few at a time."""
        return (*self.segments, *self.passages, *self.engine.parts)

    @cached_property
    def _keys(self) -> Keys:
        return Keys(self.passages)


OnIndexed = Callable[[int, int], object]
"""Called with how many passages have been cut into terms, and how many there are."""


def build_index(
    library: Library,
    build_engine: BuildEngine,
    earlier: Index | None = None,
    pause: Pause = no_pause,
    on_indexed: OnIndexed = lambda _done, _all: None,
) -> Index:
    """Index the passages of `library`; an article without a single term joins the failures of its library.

    Articles that stand in the `earlier` index as they are now are not cut into terms again; the index is the
    same with it or without. There is a `pause` after each passage, in each round.

    Raises:
        NothingToIndexError: when no article is left.
    """
    segments: list[Segment] = []
    failures = list(library.failures)
    known = {segment.article.slug: segment for segment in earlier.segments} if earlier else {}
    done = 0
    for article in library.articles:
        own = _segment(article, known.get(article.slug), pause)
        if own.can_be_searched:
            segments.append(own)
        else:
            failures.append(ArticleError(article.source, "has no words to search for"))
        done += len(article.passages)
        on_indexed(done, library.passage_count)
    indexed = replace(library, articles=tuple(own.article for own in segments), failures=tuple(failures))
    if not segments:
        raise NothingToIndexError(indexed)
    engine = build_engine(_with_pauses(chain.from_iterable(own.terms for own in segments), pause))
    told = explained((own.mentions for own in segments), pause)
    acronyms = {acronym.lower(): meaning for acronym, meaning in told.items()}
    copies = places_shared((own.own for own in segments), pause)
    return Index(indexed, segments, engine, acronyms, spelling(segments, pause), copies)


def _segment(article: Article, earlier: Segment | None, pause: Pause) -> Segment:
    """Return the segment of `article`, which may be that of an `earlier` one of the same name."""
    if earlier and article == earlier.article:
        pause()
        return replace(earlier, article=article)
    return segment(article, pause)


def _with_pauses(passages: Iterable[Sequence[str]], pause: Pause) -> Iterator[Sequence[str]]:
    for passage in passages:
        yield passage
        pause()
