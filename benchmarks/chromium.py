"""A Chromium that Playwright can drive."""

import shutil

OPTIONS = (
    "--no-sandbox",  # which root needs, in containers
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
"""What it is started with, so that it asks no other host for anything."""

_NAMES = ("chromium", "chromium-browser", "google-chrome")


def installed_chromium() -> str | None:
    """Return the path of the machine's own Chromium, None where it has none."""
    return next(filter(None, map(shutil.which, _NAMES)), None)
