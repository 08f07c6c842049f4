"""Hard-wrapped text: at which column, and where a line runs on into the next."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from corpus.limits import MAX_WRAP_COLUMNS, MIN_WRAP_COLUMNS

_COMPOUND_BROKEN = re.compile(r"\w-$")
_SENTENCE_ENDED = re.compile(r"[.!…:;,。！：；，][\"'’”»)\]」』）]*$")

_SHARE = 0.6
"""A text is wrapped at a column where so many of its line breaks, as a share, can be told from it."""

_EVIDENCE = 3
_EVIDENCE_WITHOUT_BLANK_LINES = 10
"""From so many breaks on a column counts as certain, and a line may run on even where a sentence ends."""


def ends_a_sentence(line: str) -> bool:
    """Tell whether `line` ends as sentences do; a question mark, which headings have too, does not count."""
    return _SENTENCE_ENDED.search(line) is not None


class Wrapping:
    """How the lines of a text were wrapped, seen from all of its line breaks.

    A break is told from a column when the line fits in it and would not with the next line's first word.
    """

    def __init__(self, chunks: Sequence[Sequence[str]]) -> None:
        """Look at `chunks`, each a run of lines without a blank one between them."""
        breaks = [pair for chunk in chunks for pair in pairwise(chunk)]
        told_from = Counter(column for above, line in breaks for column in _columns(above, line))
        # Of equals the widest: it tells the same breaks and leaves no line over.
        column, count = max(told_from.items(), key=lambda item: (item[1], item[0]), default=(0, 0))
        self._column = column if count and count >= _SHARE * len(breaks) else None
        self._is_certain = count >= (_EVIDENCE if len(chunks) > 1 else _EVIDENCE_WITHOUT_BLANK_LINES)
        self._may_be_ragged = all(len(line) <= MAX_WRAP_COLUMNS for chunk in chunks for line in chunk)

    def runs_on(self, above: str, line: str) -> bool:
        """Tell whether a paragraph runs on from the line `above` into `line`."""
        if self._column is None:
            return self._may_be_ragged and _is_continued(above, line)
        if len(above) > self._column:
            return " " not in above  # an address, say, which cannot be broken
        if self._column in _columns(above, line):
            return self._is_certain or not ends_a_sentence(above)
        return _is_continued(above, line)

    def unwrapped(self, lines: Sequence[str]) -> list[list[str]]:
        """Return the pieces of each line that `lines` were wrapped from, spaces included, to be joined."""
        unwrapped: list[list[str]] = [[line] for line in lines[:1]]
        for above, line in pairwise(lines):
            if not self.runs_on(above, line):
                unwrapped.append([line])
            elif _COMPOUND_BROKEN.search(above):
                unwrapped[-1].append(line)
            else:
                unwrapped[-1] += (" ", line)
        return unwrapped


def _columns(above: str, line: str) -> range:
    """Return the columns from which the break between two lines can be told."""
    first_word = line.split(maxsplit=1)[0]
    return range(max(len(above), MIN_WRAP_COLUMNS), min(len(above) + len(first_word), MAX_WRAP_COLUMNS) + 1)


def _is_continued(above: str, line: str) -> bool:
    """Tell whether `line` begins in the middle of a sentence, whatever column it was broken at."""
    return line[0].islower() and len(above) >= MIN_WRAP_COLUMNS / 2 and not ends_a_sentence(above)
