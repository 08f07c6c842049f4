"""A segment: what an index takes from one article, whatever the others of the library hold."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sys import intern

from corpus.article import Article
from retrieval.acronyms import Mentions, mentions
from retrieval.analysis import terms_above
from retrieval.right_of_way import Pause, no_pause
from retrieval.spelling import Spelling
from retrieval.terms import terms_of
from retrieval.words import split


@dataclass(frozen=True, slots=True)
class Segment:
    """An article's terms, its words, and the acronyms and names in it.

    Of each passage `own` has the terms in reading order, and `above` those of what stands above it. `words` are
    the words of all passages, each once, as they first stand there, and `counts` tells how often each does.
    """

    article: Article
    own: tuple[tuple[str, ...], ...]
    above: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]
    counts: tuple[int, ...]
    mentions: Mentions

    @property
    def can_be_searched(self) -> bool:
        """Tell whether a passage has a term of its own."""
        return any(self.own)

    @property
    def terms(self) -> Iterator[tuple[str, ...]]:
        """Yield the terms that each passage is found by, in order."""
        return (own + above for own, above in zip(self.own, self.above, strict=True))


def segment(article: Article, pause: Pause = no_pause) -> Segment:
    """Return the segment of `article`, with a `pause` after each passage."""
    counted: Counter[str] = Counter()
    own, above = [], []
    for passage in article.passages:
        words = split(passage.text, article.language)
        own.append(_shared(terms_of(words, article.language)))
        above.append(_shared(terms_above(article, passage)))
        counted.update(words)
        pause()
    said = mentions(passage.text for passage in article.passages)
    return Segment(article, tuple(own), tuple(above), _shared(tuple(counted)), tuple(counted.values()), said)


def _shared(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return `words`, each the one string that all segments have of it, which saves most of the memory."""
    return tuple(map(intern, words))


def spelling(segments: Iterable[Segment], pause: Pause = no_pause) -> Spelling:
    """Return what corrects to the words of `segments`, with a `pause` after each."""
    vocabulary: defaultdict[str, dict[str, int]] = defaultdict(dict)
    known: defaultdict[str, set[str]] = defaultdict(set)
    for each in segments:
        counted = vocabulary[each.article.language]
        for word, count in zip(each.words, each.counts, strict=True):
            counted[word] = counted.get(word, 0) + count
        known[each.article.language].update(*each.own)
        pause()
    return Spelling(vocabulary, known)
