"""What changed between two libraries."""

from collections import Counter
from dataclasses import dataclass

from corpus.article import Article
from corpus.library import Library


@dataclass(frozen=True, slots=True)
class Changes:
    """The articles that came, went and changed, these as they are now, and how many passages did.

    A passage has changed where an article has another instead of it; passages that only moved have not.
    """

    added: tuple[Article, ...] = ()
    removed: tuple[Article, ...] = ()
    changed: tuple[Article, ...] = ()
    passages_added: int = 0
    passages_removed: int = 0
    passages_changed: int = 0

    def __bool__(self) -> bool:
        """Tell whether anything changed."""
        return bool(self.added or self.removed or self.changed)


def changes(before: Library, after: Library) -> Changes:
    """Return what makes `after` of `before`; articles are the same where their slugs are."""
    old = {article.slug: article for article in before.articles}
    new = {article.slug: article for article in after.articles}
    added = tuple(article for slug, article in new.items() if slug not in old)
    removed = tuple(article for slug, article in old.items() if slug not in new)
    pairs = [(old[slug], article) for slug, article in new.items() if slug in old]
    changed = [(was, now) for was, now in pairs if was is not now and was != now]
    counts = [_passages_changed(was, now) for was, now in changed]
    return Changes(
        added,
        removed,
        tuple(now for _, now in changed),
        sum(len(article.passages) for article in added) + sum(came for came, _, _ in counts),
        sum(len(article.passages) for article in removed) + sum(went for _, went, _ in counts),
        sum(replaced for _, _, replaced in counts),
    )


def _passages_changed(was: Article, now: Article) -> tuple[int, int, int]:
    """Return how many passages came, went, and stand in the place of others."""
    old, new = (Counter(passage.text for passage in article.passages) for article in (was, now))
    came, went = (new - old).total(), (old - new).total()
    replaced = min(came, went)
    return came - replaced, went - replaced, replaced
