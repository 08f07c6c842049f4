"""What stands around whatever a page shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.web.pages.addresses import Addresses
from corpus.article import Article

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he"})
"""The languages of articles that are written from right to left."""

Link = tuple[str, str]
"""The text of a link, and the address that it leads to."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form to ask with: where it is sent, the question that stands in it, and what it sends besides."""

    address: str
    label: str
    question: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Turns:
    """Links to what comes before and after, None at either end, and what of how many is shown."""

    before: str | None
    position: str
    after: str | None


def direction_of(article: Article) -> str:
    """Return the direction that `article` is written in, as HTML names it."""
    return "rtl" if article.language in RIGHT_TO_LEFT else "ltr"


def form_at(address: str, label: str, question: str, addresses: Addresses) -> Form:
    """Return the form that asks at `address`, with `question` in it."""
    return Form(address.partition("?")[0], label, question, tuple(addresses.kept.items()))


def starter_links(
    starters: Sequence[str], addresses: Addresses, article: str | None = None
) -> tuple[Link, ...]:
    """Return `starters` as links that ask them, of one `article`, given as a slug, or of all."""
    if article is None:
        return tuple((starter, addresses.list(q=starter)) for starter in starters)
    return tuple((starter, addresses.article(article, q=starter)) for starter in starters)
