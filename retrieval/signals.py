"""What decides which passage and sentence answer, and how much each counts."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace


@dataclass(frozen=True, slots=True)
class Signals:
    """The weight of each signal beside the engine's BM25, whose weight is 1; at 0 it is switched off.

    Of `acronyms` and `spelling` only that matters. `earlier` is from the middle of what does alike on ten
    conversations. The others are what `python -m benchmarks.weights` finds on SQuAD 1.1 and Natural Questions,
    rounded.
    """

    sentence: float = 1.0
    """How much of the question the best sentence holds."""
    phrases: float = 1.25
    """Words that are neighbours in both, as they are written and stop words included."""
    pairs: float = 0.5
    """Terms of the question that stand near each other in the passage."""
    words: float = 0.5
    """Words that are written in the passage just as in the question, not only with the same stem."""
    related: float = 1.0
    """Words that share most of their letters with one of the question that is missing."""
    kind: float = 6.0
    """A name, place, time, number or reason, where the question asks for one."""
    opening: float = 1.0
    """The first sentence of a passage, which says what the passage is about."""
    pronouns: float = 1.0
    """What the sentence before holds, where one begins with a pronoun."""
    titles: float = 2.0
    """The terms of the article's title."""
    headings: float = 1.0
    """The terms of the heading above the passage."""
    acronyms: float = 1.0
    """What the articles say that an acronym stands for."""
    spelling: float = 1.0
    """Words that nobody knows, understood as the nearest ones of the articles."""
    earlier: float = 0.5
    """The words of the question before one that cannot stand alone, all together beside all of its own."""

    def without(self, names: Iterable[str]) -> "Signals":
        """Return these signals with those called `names` switched off."""
        return replace(self, **dict.fromkeys(names, 0.0))


SIGNALS = Signals()
NAMES = tuple(field.name for field in fields(Signals))
