"""Which addresses of the web may be asked at all, before any host is looked up."""

from collections.abc import Collection
from dataclasses import dataclass

import httpx

from bot.fetching.hosts import admits, host_name
from bot.fetching.refusals import FetchError, Refusal

_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Target:
    """An address that may be asked, without a fragment, and the name of its host as `host_name` returns it."""

    url: httpx.URL
    host: str

    @property
    def port(self) -> int:
        """Return the TCP port, which is always that of the scheme."""
        return _PORTS[self.url.scheme]


def target_of(url: str, rules: Collection[str]) -> Target:
    """Return what `url` means, when it is one of http or https whose host `rules` admit.

    Raises:
        FetchError: when it is another, or has a port of its own, a user or a password.
    """
    try:
        parsed = httpx.URL(url)
        written = parsed.raw_host.decode("ascii")
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(Refusal.NOT_AN_ADDRESS) from error
    # The port is None where it is that of the scheme.
    if parsed.scheme not in _PORTS or not written or parsed.userinfo or parsed.port is not None:
        raise FetchError(Refusal.NOT_AN_ADDRESS)
    host = host_name(written)
    if host is None or not admits(rules, host):
        raise FetchError(Refusal.HOST_NOT_ALLOWED, host or "")
    return Target(parsed.copy_with(host=host, fragment=None), host)


def redirected(target: Target, location: str, rules: Collection[str]) -> Target:
    """Return where `target` redirects to, on which every condition is as on the first.

    Raises:
        FetchError: when `target_of` raises it, or the way leads from https to http.
    """
    try:
        url = str(target.url.join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(Refusal.NOT_AN_ADDRESS) from error
    following = target_of(url, rules)
    if target.url.scheme == "https" and following.url.scheme != "https":
        raise FetchError(Refusal.NOT_REACHED, target.host, "it redirects from https to http")
    return following
