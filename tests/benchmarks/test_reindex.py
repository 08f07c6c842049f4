"""The reindex is measured, not assumed."""

import json

from click.testing import CliRunner

from benchmarks.reindex import made_up_library, main


def test_every_figure_is_measured() -> None:
    ended = CliRunner().invoke(main, ["--passages", "100", "--json"])

    assert ended.exit_code == 0, ended.output
    figures = json.loads(ended.output)
    assert list(figures) == [
        *("passages", "alone", "idle", "full", "changed", "full_difference", "changed_difference")
    ]
    for phase in ("idle", "full", "changed"):
        assert list(figures[phase]) == ["p50", "p99", "max", "answers", "seconds"]
        assert 0 < figures[phase]["p50"] <= figures[phase]["p99"] <= figures[phase]["max"]
        assert figures[phase]["answers"] > 0


def test_the_library_is_the_same_each_time() -> None:
    assert made_up_library(60) == made_up_library(60)
    assert made_up_library(60).passage_count == 100
