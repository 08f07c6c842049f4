"""Find the weights of the evidence by which `retrieval/confidence.py` tells how sure an answer is.

Two logistic regressions are fitted: whether a question is about the article at all, against the questions to
the next article of SQuAD 1.1, and whether a passage answers it, against the unanswerable questions of SQuAD
2.0. Platt's scaling of both together makes a probability: Platt, "Probabilistic Outputs for Support Vector
Machines", 1999.

    python -m benchmarks.confidence SQUAD11.json SQUAD20.json
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click
import numpy as np
from numpy.typing import NDArray

from benchmarks.sets import read_examinations
from bot.indexing import DEFAULT_ENGINE, ENGINES
from corpus.library import Library
from retrieval.confidence import ANSWERS_COUNT
from retrieval.evidence import NAMES, evidence
from retrieval.index import build_index
from retrieval.question_sets import Examination, with_foreign
from retrieval.ranking import rank

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

_STEPS = 30
_RIDGE = 0.1


class Sample(NamedTuple):
    """The evidence for each question's best hit, whether the article answers it, and whether the hit does."""

    evidence: Floats
    answerable: Bools
    right: Bools


@click.command()
@click.argument("squad11", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("squad20", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(squad11: Path, squad20: Path) -> None:
    """Print the weights that the question sets SQUAD11 and SQUAD20 give."""
    own, near = (
        _sample(with_foreign(read_examinations(squad11))),
        _sample(read_examinations(squad20)),
    )
    about = _fitted(own.evidence, own.answerable)
    answers = _fitted(near.evidence, near.answerable)
    logs = np.concatenate(
        [
            _log_sigmoid(_linear(sample.evidence, about))
            + ANSWERS_COUNT * _log_sigmoid(_linear(sample.evidence, answers))
            for sample in (own, near)
        ]
    )
    scale, offset = _fitted(logs[:, None], np.concatenate([own.right, near.right]))
    for name, weights in (("_ABOUT", about), ("_ANSWERS", answers)):
        click.echo(f"{name} = Weights(")
        for field, weight in zip((*NAMES, "bias"), weights, strict=True):
            click.echo(f"    {field}={weight:.2f},")
        click.echo(")")
    click.echo(f"_SCALE, _OFFSET = {scale:.2f}, {offset:.2f}")


def _sample(examinations: Sequence[Examination]) -> Sample:
    rows, answerable, right = [], [], []
    for examination in examinations:
        index = build_index(Library(examination.articles), ENGINES[DEFAULT_ENGINE])
        for question in examination.questions:
            for hit in rank(index, question.text, 1):
                place = (hit.passage.article.slug, hit.passage.passage.number)
                rows.append(evidence(question.text, hit).figures)
                answerable.append(bool(question.places))
                right.append(place in question.places)
    return Sample(np.array(rows), np.array(answerable), np.array(right))


def _fitted(rows: Floats, labels: Bools) -> Floats:
    """Return the weights and the bias of a logistic regression, by Newton's method."""
    rows = np.column_stack([rows, np.ones(len(rows))])
    weights = np.zeros(rows.shape[1])
    for _ in range(_STEPS):
        likely = np.exp(_log_sigmoid(rows @ weights))
        gradient = rows.T @ (labels - likely) - _RIDGE * weights
        hessian = (rows * (likely * (1 - likely))[:, None]).T @ rows + _RIDGE * np.eye(len(weights))
        weights += np.linalg.solve(hessian, gradient)
    return weights


def _linear(rows: Floats, weights: Floats) -> Floats:
    linear: Floats = rows @ weights[:-1] + weights[-1]
    return linear


def _log_sigmoid(values: Floats) -> Floats:
    logs: Floats = -np.logaddexp(0, -values)
    return logs


if __name__ == "__main__":
    main()
