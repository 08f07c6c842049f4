"""The figures of an evaluation, for people and for programs."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table

from retrieval.comparison import Comparison
from retrieval.evaluation import Outcome
from retrieval.measures import Interval, Report

_DOES_NOT_APPLY = "–"

_FIGURE_WIDTH = 8
"""Room for milliseconds, so that how long it took does not move the other figures."""


def print_report(report: Report, intervals: Mapping[str, Interval], console: Console) -> None:
    """Print the figures of `report` in a table, each with its interval."""
    table = _table(columns=2)
    for name, figure in asdict(report).items():
        interval = intervals.get(name)
        table.add_row(name, _shown(figure), "" if interval is None else "{:6.3f} … {:6.3f}".format(*interval))
    console.print(table)


def print_comparison(comparison: Comparison, console: Console) -> None:
    """Print the figures of both settings, how they differ, and how many answers got better or worse."""
    table = _table(columns=4)
    table.add_row("", "this", "default", "difference", "")
    default = asdict(comparison.default)
    for name, figure in asdict(comparison.this).items():
        interval = comparison.differences.get(name)
        difference = "" if interval is None else f"{figure - default[name]:+.3f}"
        between = "" if interval is None else "{:+.3f} … {:+.3f}".format(*interval)
        table.add_row(name, _shown(figure), _shown(default[name]), difference, between)
    console.print(table)
    better, worse = len(comparison.better), len(comparison.worse)
    console.print(f"better at rank 1: {better}, worse: {worse} (sign test: p = {comparison.sign_test:.3f})")


def print_failures(failures: Sequence[Outcome], shown: int, console: Console) -> None:
    """Print the first `shown` of `failures`, with the sentence that came back for each."""
    for outcome in failures[:shown]:
        console.print(f"\n? {outcome.question.text}", markup=False)
        console.print(f"→ {_found(outcome)}", markup=False)


def comparison_document(comparison: Comparison) -> dict[str, Any]:
    """Return `comparison` as `eval --compare --json` prints it: both reports, and how they differ."""
    return {
        "this": asdict(comparison.this),
        "default": asdict(comparison.default),
        "differences": {name: list(interval) for name, interval in comparison.differences.items()},
        "better": len(comparison.better),
        "worse": len(comparison.worse),
        "sign_test": comparison.sign_test,
    }


def _table(columns: int) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    for _ in range(columns):
        table.add_column(justify="right", min_width=_FIGURE_WIDTH)
    return table


def _shown(figure: float | None) -> str:
    if figure is None:
        return _DOES_NOT_APPLY
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"


def _found(outcome: Outcome) -> str:
    best = outcome.best
    if best is None:
        return "nothing"
    return f"{best.marked} ({best.article.title}, paragraph {best.passage.number})"
