"""Find the weights of `retrieval/signals.py`.

By coordinate ascent: each weight in turn is tried at some multiples of its present value, and the best one is
kept when the objective rises by enough. The objective is the mean over the sets of

    success@1 + 0.5 * sentence@1

where success@1 is the share of a set's questions whose best quote is of a right passage, and sentence@1 the
share whose best quote has the answer in its marked sentence. A weight at 0 has no multiples and stays there.
What a sample gains may be chance, as a few questions move it by a point: measure a find on the whole sets.

    python -m benchmarks.weights SQUAD11.json --pooled NATURAL_QUESTIONS.json --sample 5
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from statistics import fmean

import click

from benchmarks.sets import files_argument, pooled_option, read_sets, sample_option
from bot.commands.given import progress_bar
from retrieval.signals import NAMES, SIGNALS, Signals

SENTENCE_COUNTS = 0.5
"""What a sentence that answers counts beside a passage that does."""

MULTIPLES = (0.0, 0.5, 0.75, 1.33, 2.0)
"""What the present value of a weight is tried at, beside itself."""

WEIGHTS = tuple(name for name in NAMES if name not in ("spelling", "acronyms", "earlier"))
"""The signals that have a weight here; two others are on or off, and one needs conversations."""

Objective = Callable[[Signals], float]


@dataclass(frozen=True, slots=True)
class Step:
    """Signals that were kept, what changed in them, and the objective that they reach."""

    signals: Signals
    change: str
    objective: float


def ascend(start: Signals, objective: Objective, rounds: int, least: float) -> Iterator[Step]:
    """Yield the `start`, and then each change of one weight that raises the objective by `least` or more.

    There are at most `rounds` over all weights, and none after one that changed nothing.
    """
    at = Step(start, "start", objective(start))
    yield at
    for _ in range(rounds):
        before = at
        for name in WEIGHTS:
            best = max(_tries(at.signals, name, objective), key=lambda step: step.objective, default=at)
            if best.objective - at.objective >= least:
                at = best
                yield at
        if at is before:
            return


def _tries(signals: Signals, name: str, objective: Objective) -> Iterator[Step]:
    present = getattr(signals, name)
    for value in (present * multiple for multiple in MULTIPLES if present):
        tried = replace(signals, **{name: value})
        yield Step(tried, f"{name} {present:.4g} -> {value:.4g}", objective(tried))


@click.command()
@files_argument
@pooled_option
@sample_option
@click.option("--pooled-too", is_flag=True, help="Pool the articles of each FILE as well.")
@click.option("--rounds", type=click.IntRange(1), default=2, help="Rounds over all weights, at most.")
@click.option("--least", default=0.001, help="The least rise of the objective that a change must bring.")
def main(
    files: Sequence[Path], pools: Sequence[Path], every: int, rounds: int, least: float, *, pooled_too: bool
) -> None:
    """Print the weights that the question sets FILE, SQuAD's documents, give."""
    sets = read_sets(files, (*pools, *files) if pooled_too else pools, every)
    tries = 1 + rounds * len(WEIGHTS) * len(MULTIPLES)
    with progress_bar() as progress:
        asking = progress.add_task("Asking", total=tries * sum(len(each.questions) for each in sets))

        def objective(signals: Signals) -> float:
            scores = [each.scores(signals, lambda: progress.advance(asking)) for each in sets]
            return fmean(each.success_at_1 + SENTENCE_COUNTS * each.sentence_at_1 for each in scores)

        click.echo(_shown(SIGNALS))
        for step in ascend(SIGNALS, objective, rounds, least):
            click.echo(f"{step.objective:.4f}  {step.change}")
            found = step.signals
    click.echo(_shown(found))


def _shown(signals: Signals) -> str:
    return "\n".join(f"    {name}: float = {value:.4g}" for name, value in asdict(signals).items())


if __name__ == "__main__":
    main()
