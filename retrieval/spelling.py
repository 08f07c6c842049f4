"""Did you mean: words that nobody knows, understood as the nearest ones of the articles."""

from collections.abc import Collection, Mapping
from itertools import islice

import regex
import simplemma
from rapidfuzz import process
from rapidfuzz.distance import OSA

from corpus.language import detect
from retrieval.terms import terms, terms_of
from retrieval.words import split

# Words are corrected from this length on, by one edit, and by two from that length on; shorter ones are too
# near to too many others. Elasticsearch's fuzziness AUTO draws the lines likewise.
_ONE_EDIT_FROM, _TWO_EDITS_FROM = 4, 8

_MOST_UNKNOWN = 16
"""So many words of a question are corrected at most: each costs a look at every word of the library."""

_WORD = regex.compile(r"[\p{L}\p{M}]+")


class Spelling:
    """Corrects words to those of a library."""

    def __init__(
        self,
        vocabulary: Mapping[str, Mapping[str, int]],
        known: Mapping[str, Collection[str]] | None = None,
    ) -> None:
        """Correct to the words of `vocabulary`, which counts them, folded, by language.

        `known` are their terms by language, where these have been told already: it saves 1.5 seconds for
        100,000 words.
        """
        self._vocabulary = vocabulary
        self._terms = known or {
            language: frozenset(terms_of(counted, language)) for language, counted in vocabulary.items()
        }

    def corrected(self, question: str, languages: Collection[str] = ()) -> str:
        """Return `question` with words corrected that neither the library nor its language knows.

        These are the first sixteen of them. Of the words that are an edit or two away (a letter more, less or
        changed, or two swapped) the nearest is taken, and of equals the most frequent. The question is in
        one of `languages`, or of the library's if there is none.
        """
        language = detect(question, languages or tuple(self._vocabulary))
        unknown = (word for word in dict.fromkeys(_WORD.findall(question)) if self._is_unknown(word, language))
        corrected = {word: self._corrected(word, language) for word in islice(unknown, _MOST_UNKNOWN)}
        return _WORD.sub(lambda found: corrected.get(found[0], found[0]), question)

    def _is_unknown(self, word: str, language: str) -> bool:
        folded = split(word, language)
        return len(folded) == 1 and len(folded[0]) >= _ONE_EDIT_FROM and not self._knows(folded[0])

    def _corrected(self, word: str, language: str) -> str:
        (folded,) = split(word, language)
        near = self._nearest(folded, language)
        if near is None or _is_of(language, word):
            return word
        return _with_capitals_of(word, near)

    def _knows(self, folded: str) -> bool:
        cut = ((terms(folded, language), known) for language, known in self._terms.items())
        return any(not own or own[0] in known for own, known in cut)

    def _nearest(self, folded: str, language: str) -> str | None:
        counted = self._vocabulary[language]
        edits = 1 + (len(folded) >= _TWO_EDITS_FROM)
        near = process.extract(folded, counted.keys(), scorer=OSA.distance, score_cutoff=edits, limit=None)
        usable = [found for found in near if found[0].isalpha() and terms(found[0], language)]
        return min(usable, key=lambda found: (found[1], -counted[found[0]]))[0] if usable else None


def _with_capitals_of(word: str, near: str) -> str:
    if word.isupper():
        return near.upper()
    return near.capitalize() if word[0].isupper() else near


def _is_of(language: str, word: str) -> bool:
    """Tell whether `word` is in the dictionary of `language`, as far as there is one."""
    try:
        return simplemma.is_known(word, lang=language) or simplemma.is_known(word.lower(), lang=language)
    except ValueError:
        return False
