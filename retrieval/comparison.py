"""Two ways of answering the same questions, compared question by question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import comb

from retrieval.evaluation import Outcome
from retrieval.measures import Interval, Report, Sample, percentiles, resamples, summarise


@dataclass(frozen=True, slots=True)
class Comparison:
    """How the outcomes of one setting, `this`, differ from those of another, the `default`.

    `differences` are 95% intervals of this figure minus the default's, by the names in a report, the same
    questions being drawn for both. `better` and `worse` are this setting's outcomes for the questions whose
    best quote became right, and wrong.
    """

    this: Report
    default: Report
    differences: Mapping[str, Interval]
    better: tuple[Outcome, ...]
    worse: tuple[Outcome, ...]

    @property
    def sign_test(self) -> float:
        """Return the chance of so many better and worse answers if the settings were equally good."""
        return sign_test(len(self.better), len(self.worse))


def compare(this: Sequence[Outcome], default: Sequence[Outcome]) -> Comparison:
    """Compare the outcomes of two settings, which belong to the same questions in the same order.

    Raises:
        ValueError: when they do not.
    """
    pairs = tuple(zip(this, default, strict=True))
    if any(ours.question.places != theirs.question.places for ours, theirs in pairs):
        raise ValueError("the outcomes belong to different questions")
    return Comparison(
        summarise(this),
        summarise(default),
        _differences(Sample(this), Sample(default)),
        better=tuple(ours for ours, theirs in pairs if theirs.failed and not ours.failed),
        worse=tuple(ours for ours, theirs in pairs if ours.failed and not theirs.failed),
    )


def _differences(this: Sample, default: Sample) -> Mapping[str, Interval]:
    drawn = []
    for weights in resamples(default.is_answerable):
        ours, theirs = this.figures(weights), default.figures(weights)
        drawn.append({name: ours[name] - theirs[name] for name in ours})
    return percentiles(drawn)


def sign_test(better: int, worse: int) -> float:
    """Return the chance, from 0 to 1, of at least as uneven a division when both ways are equally likely.

    This is the two-sided exact sign test.
    """
    changed = better + worse
    tail = sum(comb(changed, few) for few in range(min(better, worse) + 1))
    return min(1.0, 2 * tail / (1 << changed))
