"""Whether the articles answer at all."""

from dataclasses import dataclass
from math import exp, fsum, log1p
from operator import mul

from retrieval.answer import Verdict
from retrieval.evidence import Evidence

# Chosen on SQuAD 1.1 with the questions to other articles among its own (`pullquote eval --foreign`).
ANSWERED_FROM = 0.5
UNSURE_FROM = 0.05

ANSWERS_COUNT = 0.2
"""How much it counts that a passage answers beside that the articles are about it, which is easier to tell."""


ASKED_BY_HEADING = 0.6
"""How sure it is that a passage answers a question in the words of the heading or the title above it."""

_WHOLE_HEADING = 0.8
"""The share of a question that such a heading has."""

BESIDE_THE_POINT = 0.4
"""How sure it can be that a passage answers a follow-up which holds only what the question before it says."""

BESIDE_THE_NAME = 0.04
"""How sure it can be if a follow-up is about somebody or something that the passage does not name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights(Evidence):
    """What each piece of evidence weighs, and the bias."""

    bias: float


# As `python -m benchmarks.confidence` prints them.
_ABOUT = Weights(
    strength=13.01,
    terms_held=1.79,
    held=-9.50,
    held_in_sentence=1.38,
    names_missing=-5.56,
    rarest_missing=-1.40,
    numbers_missing=-1.40,
    negated=-1.08,
    phrases=-2.92,
    kind_held=-1.29,
    kind_missing=-0.92,
    bias=-8.72,
)
_ANSWERS = Weights(
    strength=1.74,
    terms_held=0.16,
    held=-5.56,
    held_in_sentence=2.63,
    names_missing=-2.17,
    rarest_missing=-1.08,
    numbers_missing=-1.08,
    negated=-3.19,
    phrases=-0.76,
    kind_held=-0.25,
    kind_missing=-0.58,
    bias=0.37,
)
_SCALE, _OFFSET = 2.68, 1.01


def confidence(found: Evidence) -> float:
    """Return how likely a hit answers, from 0 to 1, by the evidence that was `found` for it."""
    logs = _log_sigmoid(_linear(found, _ABOUT)) + ANSWERS_COUNT * _log_sigmoid(_linear(found, _ANSWERS))
    likely = exp(_log_sigmoid(_SCALE * logs + _OFFSET))
    if found.above >= _WHOLE_HEADING:
        likely = max(likely, ASKED_BY_HEADING)
    if found.own_names_missing:
        return min(likely, BESIDE_THE_NAME)
    return min(likely, BESIDE_THE_POINT) if found.own_missing else likely


def verdict(sure: float) -> Verdict:
    """Return what to say at a confidence of `sure`, from 0 to 1."""
    if sure >= ANSWERED_FROM:
        return Verdict.ANSWERED
    return Verdict.UNSURE if sure >= UNSURE_FROM else Verdict.NOT_FOUND


def _linear(found: Evidence, weights: Weights) -> float:
    return weights.bias + fsum(map(mul, found.figures, weights.figures))


def _log_sigmoid(value: float) -> float:
    """Return log(1 / (1 + exp(-value))), which neither end of the scale overflows."""
    return min(value, 0.0) - log1p(exp(-abs(value)))
