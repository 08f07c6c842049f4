"""Passages by their keys."""

from collections.abc import Mapping, Sequence

from corpus.article import KEY_TEXT_CHARS, Article, Passage, passage_key


class Keys:
    """Finds passages by the names that `passage_key` gives them."""

    def __init__(self, passages: Sequence[tuple[Article, Passage]]) -> None:
        """Name all `passages`; for 100,000 that takes a quarter of a second and 15 MB."""
        self._passages = passages
        self._places = _places(passages)

    def located(self, key: str) -> tuple[Article, Passage] | None:
        """Return the first passage with `key`, or else the first with the same text; None if there is none."""
        places = self._places.get(key[:KEY_TEXT_CHARS], ())
        same_text = [self._passages[place] for place in ((places,) if isinstance(places, int) else places)]
        return next((found for found in same_text if passage_key(*found) == key), next(iter(same_text), None))


def _places(passages: Sequence[tuple[Article, Passage]]) -> Mapping[str, int | list[int]]:
    """Return the places of each text, by the beginning of its key; a list only of those that have several."""
    places: dict[str, int | list[int]] = {}
    for place, located in enumerate(passages):
        text = passage_key(*located)[:KEY_TEXT_CHARS]
        before = places.setdefault(text, place)
        if isinstance(before, list):
            before.append(place)
        elif before != place:
            places[text] = [before, place]
    return places
