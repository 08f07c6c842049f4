"""Which version the bot says it is."""

import sys

import pytest

from bot.version import version


def test_what_runs_without_being_installed_has_no_version(monkeypatch: pytest.MonkeyPatch) -> None:
    installed = version()
    monkeypatch.setattr(sys, "path", [])

    assert installed[0].isdigit()
    assert version() == "unknown"
