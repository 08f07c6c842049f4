"""Words that share most of their letters, such as "priest" and "priesthood"."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

_SIMILAR_FROM = 0.4
_SAME = 2
_SHORTEST = 4
"""Shorter terms share their few letters with too many others."""


def related(terms: Iterable[str], among: Iterable[str]) -> Mapping[str, Mapping[str, float]]:
    """Return for `terms` those of `among` that share the first two letters and most others, if any.

    The similarity, from 0.4 to 1, is Dice's coefficient of their character 3-grams (Dice, 1945).
    """
    long_enough = {term for term in terms if len(term) >= _SHORTEST}
    beginnings = {term[:_SAME] for term in long_enough}
    possible = [other for other in among if other[:_SAME] in beginnings]
    found = {
        term: {
            other: similarity
            for other in possible
            if other[:_SAME] == term[:_SAME]
            and other != term
            and (similarity := _dice(term, other)) >= _SIMILAR_FROM
        }
        for term in long_enough
    }
    return {term: alike for term, alike in found.items() if alike}


@lru_cache(maxsize=8_192)
def _grams(term: str) -> frozenset[str]:
    bounded = f"^{term}$"
    return frozenset(bounded[i : i + 3] for i in range(len(bounded) - 2))


def _dice(one: str, other: str) -> float:
    grams, others = _grams(one), _grams(other)
    return 2 * len(grams & others) / (len(grams) + len(others))
