"""The footprint is measured, not assumed."""

import json
import sys

import pytest
from click.testing import CliRunner

from benchmarks.footprint import main


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_every_figure_is_measured() -> None:
    ended = CliRunner().invoke(main, ["--runs", "1", "--json"])

    assert ended.exit_code == 0, ended.output
    footprint = json.loads(ended.output)
    assert list(footprint) == ["ask_cpu_seconds", "ask_cpu_seconds_most", "idle_megabytes"]
    assert all(figure > 0 for figure in footprint.values())
