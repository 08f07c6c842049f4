"""How soon the pages are seen is measured, not assumed."""

import json
import os

import pytest
from click.testing import CliRunner

from benchmarks.chromium import installed_chromium
from benchmarks.pages import main


@pytest.mark.skipif(installed_chromium() is None and "CI" not in os.environ, reason="there is no Chromium here")
def test_every_figure_is_measured() -> None:
    ended = CliRunner().invoke(main, ["--visits", "1", "--json"])

    assert ended.exit_code == 0, ended.output
    figures = json.loads(ended.output)
    assert list(figures["pages"]) == ["chat", "list", "search", "reader", "reader_with_hits"]
    for page in figures["pages"].values():
        assert list(page) == ["first_paint_ms", "first_paint_ms_most", "sent_kilobytes", "kilobytes"]
        assert 0 < page["first_paint_ms"] <= page["first_paint_ms_most"]
        assert 1 < page["sent_kilobytes"] <= page["kilobytes"]
    assert figures["first_answer_seconds"] > 0
