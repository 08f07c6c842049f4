"""BM25 by the rank_bm25 library: every passage is scored, which is quickest for small libraries."""

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Plus

from retrieval.engines.engine import ALL_ALIKE, Candidate

# The usual values (Trotman et al., "Improvements to BM25 and Language Models Examined", 2014).
K1 = 1.5
B = 0.75


class RankBM25Engine:
    """BM25 with an idf that stays above 0 on libraries of any size.

    rank_bm25's `BM25Okapi` has idf 0 or less for terms in half of the passages or more, which on an article
    of one to three passages ranks wrong or finds nothing. Its `BM25Plus` has idf log((N + 1) / df); with
    `delta=0` the rest of it is plain BM25, so that a score of 0 means that no term is shared.
    """

    def __init__(self, passages: Iterable[Sequence[str]]) -> None:
        """Index `passages`, each the sequence of its terms; at least one of them must have a term."""
        self._bm25 = BM25Plus(passages, k1=K1, b=B, delta=0)
        self._idf_of_unknown = math.log((self._bm25.corpus_size + 1) / 0.5)

    def search(
        self,
        terms: Sequence[str],
        limit: int,
        within: Sequence[range] = (),
        weights: Mapping[str, float] = ALL_ALIKE,
    ) -> tuple[Candidate, ...]:
        """Return at most `limit` candidates within the ranges, or of all, best first, ties by position."""
        # Each term costs a look at every passage, and one that stands in none adds nothing.
        known = [term for term in terms if term in self._bm25.idf]
        positions = list(chain.from_iterable(within))
        scores = self._scores([term for term in known if term not in weights], positions)
        for term in known:
            if term in weights:
                scores += weights[term] * self._scores([term], positions)
        best = np.argsort(-scores, kind="stable")[:limit]
        found = ((positions[i] if within else int(i), float(scores[i])) for i in best)
        return tuple(Candidate(position, score) for position, score in found if score > 0)

    def _scores(self, terms: Sequence[str], positions: Sequence[int]) -> NDArray[np.float64]:
        """Return the score of each passage at `positions`, or of every passage if there are none."""
        if not positions:
            return np.asarray(self._bm25.get_scores(terms))
        return np.array(self._bm25.get_batch_scores(terms, positions))

    def idf(self, term: str) -> float:
        """Return log((N + 1) / df) for N passages of which df have `term`; df counts as 1/2 where none has."""
        idf: float = self._bm25.idf.get(term, self._idf_of_unknown)
        return idf

    @property
    def parts(self) -> Sequence[object]:
        """Return how often each term stands in each passage: a dictionary for each."""
        return tuple(self._bm25.doc_freqs)
