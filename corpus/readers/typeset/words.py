"""The text of lines joined to that of a paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

_WORD = re.compile(r"[^\W_]+(?:[-‐][^\W_]+)*")
_BROKEN = re.compile(r"([^\W\d_]+)[-‐\xad\ufffe]$")
_BEGINNING = re.compile(r"[^\W_]+")
_UNSPACED_END = re.compile(r"(?<=\S)[—–/‐\xad\ufffe-]$")
_CJK = "\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uff60"
_CJK_END, _CJK_START = re.compile(f"[{_CJK}]$"), re.compile(f"[{_CJK}]")

_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_UNSEEN = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), 0xAD, 0x200B, 0xFEFF], "")
_SPELT = str.maketrans(_LIGATURES) | _UNSEEN | {0xFFFE: "-"}
"""What characters of a typeset text are in a plain one."""

_SPELT_WORD = re.compile(r"[^\w\s]{0,2}[^\W\d_]{2,}(?:[-'’][^\W\d_]+)*[^\w\s]{0,2}|.*[\u0370-\ud7ff].*")
"""A word of letters, or in another script than Latin."""

_MIN_WRITTEN = 100
_MIN_SPELT = 0.2
"""Of so many words or more this share at least are letters but for punctuation; in most texts 0.8 are."""

_MIN_HALF = 4
"""A compound has parts of so many letters: shorter ones begin too many words, as "under" and "with" do."""

_ENDINGS = frozenset(
    "able ally ance body ence hood ible less like ment ness ship sion some standing tion ward wise".split()
)
"""What ends English words and is a word as well, or is taken for one where lines were broken badly."""


class Words:
    """The words of a document, which tell how one that a line end breaks is spelt."""

    def __init__(self, lines: Iterable[str]) -> None:
        """Count the words of `lines` but for those that a line end breaks."""
        self._counts: Counter[str] = Counter()
        self._written = self._spelt = 0
        is_broken = False
        for line in lines:
            words = [match.group().lower() for match in _WORD.finditer(line)]
            was_broken, is_broken = is_broken, _BROKEN.search(line) is not None
            self._written += len(line.split())
            self._spelt += sum(_SPELT_WORD.fullmatch(word) is not None for word in line.split())
            self._counts.update(words[was_broken : len(words) - is_broken])

    @property
    def are_spelt(self) -> bool:
        """Tell whether the document is spelt in letters, and not in the numbers of its fonts' drawings."""
        return self._written < _MIN_WRITTEN or self._spelt >= _MIN_SPELT * self._written

    def joined(self, lines: Sequence[str]) -> str:
        """Return the text of `lines` as that of one paragraph.

        Lines join with a space, but for Chinese and Japanese and after dashes. A hyphen between two letters
        goes, unless a capital or digit follows, or an acronym leads, or the document spells the word with it,
        or it has both halves and not the whole as words.
        """
        ends = [self._end(above, line) for above, line in pairwise(lines)]
        return "".join(chain(ends, lines[-1:])).translate(_SPELT).strip()

    def _end(self, above: str, line: str) -> str:
        """Return `above` as it stands before `line`: without a hyphen, or with a space, or as it is."""
        broken, beginning = _BROKEN.search(above), _BEGINNING.match(line)
        if broken and beginning and not self._is_compound(broken[1], beginning.group()):
            return above[:-1]
        if _UNSPACED_END.search(above) or (_CJK_END.search(above) and _CJK_START.match(line)):
            return above
        return f"{above} "

    def _is_compound(self, first: str, second: str) -> bool:
        """Tell whether a hyphen stays between the parts of a word."""
        if not second[0].islower() or (first.isupper() and len(first) > 1):
            return True
        first, second = first.lower(), second.lower()
        whole, hyphened = self._counts[first + second], self._counts[f"{first}-{second}"]
        if whole or hyphened:
            return hyphened > whole
        are_words = self._counts[first] > 0 and self._counts[second] > 0
        return are_words and min(len(first), len(second)) >= _MIN_HALF and second not in _ENDINGS
