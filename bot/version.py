"""Which version of the bot this is."""

from importlib import metadata


def version() -> str:
    """Return the version that is installed, "unknown" where the bot runs from files that are not."""
    try:
        return metadata.version("pullquote")
    except metadata.PackageNotFoundError:
        return "unknown"
