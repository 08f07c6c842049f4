"""Names of hosts, and which of them a list admits."""

import re
from collections.abc import Collection

import httpx

_LABEL = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
# The last label begins with a letter: in whatever notation an IP address stands, it ends in a number.
_NAME = re.compile(rf"(?:{_LABEL}\.)+(?=[a-z]){_LABEL}")
_MAX_NAME_CHARS = 253  # RFC 1035, without the dot at the end
_ANY = "*."


def host_name(written: str) -> str | None:
    """Return the name of a host as DNS has it: lower-case, in punycode, without a dot at the end.

    None where `written` is no such name; IP addresses are none, nor are names without a dot inside.
    """
    try:
        name = httpx.URL(scheme="https", host=written).raw_host.decode("ascii").removesuffix(".")
    except (httpx.InvalidURL, ValueError):
        return None
    return name if len(name) <= _MAX_NAME_CHARS and _NAME.fullmatch(name) else None


def host_rule(written: str) -> str | None:
    """Return a host's name, or "*." and the name below which all hosts are meant; None for anything else."""
    name = host_name(written.removeprefix(_ANY))
    return name and (_ANY + name if written.startswith(_ANY) else name)


def admits(rules: Collection[str], host: str) -> bool:
    """Tell whether one of `rules` means `host`, which is a name as `host_name` returns it."""
    labels = host.split(".")
    above = (_ANY + ".".join(labels[count:]) for count in range(1, len(labels)))
    return host in rules or any(rule in rules for rule in above)
