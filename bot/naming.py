"""The one article that a question names: "in TITLE: question"."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from corpus.article import Article

_IN = re.compile(r"\s*(?:in|en|в|у|во)\s+(?=\S)", re.IGNORECASE)
"""What stands before the name, in each language that the bot speaks."""

_COLON = re.compile(r"[:：]")

_COLONS = 5
"""So many places are tried for the end of a name, which may have colons in it itself."""


@dataclass(frozen=True, slots=True)
class Named:
    """The articles that a name fits, at least one, and the question after it, empty where there is none."""

    articles: tuple[Article, ...]
    question: str


@dataclass(frozen=True, slots=True)
class _Names:
    """What an article is called, folded."""

    article: Article
    slug: str
    title: str


_WAYS: tuple[Callable[[str, _Names], bool], ...] = (
    lambda name, called: name == called.slug,
    lambda name, called: name == called.title,
    lambda name, called: called.title.startswith(name),
    lambda name, called: set(name.split()) <= set(called.title.split()),
)


def named_article(text: str, articles: Sequence[Article]) -> Named | None:
    """Return which of `articles` the beginning of `text` names, None where it names none of them.

    A name is the slug of an article, its title, the beginning of its title, or some words of it, whatever the
    case, accents and punctuation. The first of these that fits an article counts, and the longest name that
    does: titles may have colons in them too.
    """
    opening = _IN.match(text)
    if opening is None:
        return None
    ends = [colon.start() for colon in islice(_COLON.finditer(text, opening.end()), _COLONS)]
    called = [_Names(article, _folded(article.slug), _folded(article.title)) for article in articles if ends]
    for end in reversed(ends):
        fitting = _fitting(_folded(text[opening.end() : end]), called)
        if fitting:
            return Named(fitting, text[end + 1 :].strip())
    return None


def _fitting(name: str, called: Sequence[_Names]) -> tuple[Article, ...]:
    if not name:
        return ()
    by_way = (tuple(each.article for each in called if fits(name, each)) for fits in _WAYS)
    return next(filter(None, by_way), ())


def _folded(text: str) -> str:
    """Return the words of `text` between single spaces, without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(sign for sign in decomposed if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[^\W_]+", plain))
