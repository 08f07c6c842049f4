"""Addresses as Telegram checks and keeps them.

Written after TDLib's `LinkManager::check_link_impl` and `parse_url`.
"""

import re

_LINK = re.compile(r"(?:(?P<scheme>[^:/?#@\[\]]*)://)?(?P<place>[^/?#]*)(?P<rest>.*)", re.DOTALL)
_PLACE = re.compile(r"(?:(?P<user>.*)@)?(?P<host>[^:@]*)(?::0*(?P<port>\d{1,5}))?")
_NAME = re.compile(r"(?:[\w.!$,~*'();&+=-]|[^\x00-\x7f]|%[0-9a-fA-F]{2})+", re.ASCII)
_IN_TELEGRAM = re.compile(r"(?:tg|ton|tonsite):(?://)?[\w-]", re.IGNORECASE | re.ASCII)
_PERSON = re.compile(r"tg://user\?id=(\d+)", re.IGNORECASE)
_LAST_PORT = 65_535
_PORTS = {"http": 80, "https": 443}


class LinkError(Exception):
    """Raised for what is no address; the message is what Telegram says."""


def person_in(link: str) -> int | None:
    """Return the id of the person whom `link` mentions, None where it is another link."""
    match = _PERSON.fullmatch(link)
    return int(match[1]) if match else None


def checked_link(link: str, *, https_only: bool = False) -> str:
    """Return `link` as Telegram keeps it: with a scheme and a path, the host in small letters.

    Raises:
        LinkError: for what is no address on the web or within Telegram.
    """
    if _IN_TELEGRAM.match(link):
        if https_only:
            raise LinkError("Only HTTPS links are allowed")
        return link
    parts = _LINK.fullmatch(link)
    scheme = (parts["scheme"] if parts and parts["scheme"] is not None else "http").lower()
    if parts is None or scheme not in ("http", "https"):
        raise LinkError("Unsupported URL protocol")
    host, port = _host_and_port(parts["place"])
    if https_only and scheme != "https":
        raise LinkError("Only HTTPS links are allowed")
    if "." not in host:
        raise LinkError("Wrong HTTP URL")
    rest = re.sub(r"[\x00-\x20]", lambda match: f"%{ord(match[0]):02X}", parts["rest"].rstrip())
    return f"{scheme}://{host}{port}{rest if rest.startswith('/') else f'/{rest}'}"


def place_of(link: str) -> tuple[str, str, int]:
    """Return the scheme, host and port that `link` leads to; HTTPS and its port where it does not say.

    Raises:
        LinkError: for what is no address on the web.
    """
    parts = _LINK.fullmatch(link)
    scheme = (parts["scheme"] if parts and parts["scheme"] is not None else "https").lower()
    if parts is None or scheme not in _PORTS:
        raise LinkError("Unsupported URL protocol")
    host, port = _host_and_port(parts["place"])
    return scheme, host.rpartition("@")[2], int(port.removeprefix(":") or _PORTS[scheme])


def _host_and_port(place: str) -> tuple[str, str]:
    parts = _PLACE.fullmatch(place)
    if parts is None or (parts["port"] and not 0 < int(parts["port"]) <= _LAST_PORT):
        raise LinkError("Wrong port number specified in the URL")
    host, user = parts["host"].lower(), parts["user"]
    if not host:
        raise LinkError("URL host is empty")
    if not _NAME.fullmatch(host):
        raise LinkError("Disallowed character in URL host")
    return f"{user}@{host}" if user else host, f":{parts['port']}" if parts["port"] else ""
