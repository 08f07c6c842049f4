"""Programs that some tests need, and that not every machine has."""

import os
import shutil
from typing import NoReturn

import pytest

_LEFT_OUT_IN_CI = {"docker", "systemd-analyze"}
"""They need a machine of their own."""


def program(name: str) -> str:
    """Return where the program `name` is; where there is none, the test ends as `missing` says."""
    return shutil.which(name) or missing(name)


def missing(name: str) -> NoReturn:
    """Skip the test for lack of what is called `name`; in CI, where nothing may be skipped, let it fail."""
    end = pytest.fail if os.environ.get("CI") == "true" and name not in _LEFT_OUT_IN_CI else pytest.skip
    end(f"{name} is not installed")
