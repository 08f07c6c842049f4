"""The kinds of values that settings have, and what is said of one that is none."""

import re
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr

from bot.fetching.hosts import host_rule

GROUP_ANONYMOUS_BOT = 1087968824
"""As this user every anonymous administrator of every group writes; it can name nobody."""

SHARED_USERS = frozenset({GROUP_ANONYMOUS_BOT, 136817688, 777000})
"""These name nobody: as the second write all who write as a channel, as the last one Telegram and channels."""

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SERVER = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
_WEBHOOK = re.compile(r"https?://[^\s/?#]+(/[\w.~/-]*)?", re.ASCII)
_DATABASE = re.compile(r"(sqlite(\+\w+)?://(/.*)?|postgres(ql)?(\+\w+)?://.+)", re.DOTALL)
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_HOST = re.compile(r"[A-Za-z0-9.:_-]+")
_SWITCH = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def _token(secret: SecretStr) -> SecretStr:
    if not _TOKEN.fullmatch(secret.get_secret_value()):
        raise ValueError("is not a bot token; @BotFather gives one such as 123456789:AAE…")
    return secret


def _server(url: str) -> str:
    if not _SERVER.fullmatch(url):
        raise ValueError("is not the root of a Bot API server, such as http://127.0.0.1:8081")
    return url.rstrip("/")


def _public(url: str) -> str:
    # Telegram takes no buttons that lead to a host without a dot.
    if not _SERVER.fullmatch(url) or "." not in url.split("/")[2]:
        raise ValueError("is not a public address, such as https://example.org/articles")
    return url.rstrip("/")


def _webhook(url: str) -> str:
    if not _WEBHOOK.fullmatch(url):
        raise ValueError("is not an address that Telegram can call, such as https://example.org/telegram")
    return url


def _secret(secret: SecretStr) -> SecretStr:
    if not _SECRET.fullmatch(secret.get_secret_value()):
        raise ValueError("must be 1 to 256 of the characters A-Z, a-z, 0-9, _ and -")
    return secret


def _host(host: str) -> str:
    if not _HOST.fullmatch(host):
        raise ValueError("is not a host or an address to listen at, such as 127.0.0.1 or 0.0.0.0")
    return host


def _proxies(written: frozenset[str]) -> frozenset[str]:
    for each in written:
        try:
            ip_network(each)
        except ValueError as error:
            raise ValueError(f"must be addresses such as 127.0.0.1,172.16.0.0/12, not {each}") from error
    return written


def _database(secret: SecretStr) -> SecretStr:
    if not _DATABASE.fullmatch(secret.get_secret_value()):
        raise ValueError(
            "is not the address of a database, such as sqlite:///pullquote.db"
            " or postgresql://user:password@host/name"
        )
    return secret


def _numbers(listed: object) -> object:
    if not isinstance(listed, str):
        return listed
    numbers = [number.strip() for number in listed.split(",") if number.strip()]
    if not all(number.isascii() and number.isdigit() for number in numbers):
        raise ValueError("must be numbers separated by commas, such as 123456789,987654321")
    return numbers


def _people(ids: frozenset[int]) -> frozenset[int]:
    if shared := sorted(ids & SHARED_USERS):
        raise ValueError(f"must not hold {shared[0]}: all who write as a group or a channel share it")
    return ids


def _folder(path: Path) -> Path:
    if not _is_folder(path):
        raise ValueError(f"is not a folder: {path}")
    return path


def _folder_to_make(path: Path) -> Path:
    if not _is_folder(path) and path.exists():
        raise ValueError(f"is not a folder: {path}")
    return path


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError as error:
        raise ValueError(f"cannot be looked at: {error.strerror}") from error


def _listed(written: object) -> object:
    return (
        [part.strip() for part in written.split(",") if part.strip()] if isinstance(written, str) else written
    )


def _hosts(written: frozenset[str]) -> frozenset[str]:
    rules = {each: host_rule(each) for each in written}
    if wrong := sorted(each for each, rule in rules.items() if rule is None):
        raise ValueError(
            f"must be hosts such as example.org,*.example.org, separated by commas, not {wrong[0]}"
        )
    return frozenset(rule for rule in rules.values() if rule is not None)


def _switch(written: object) -> object:
    if not isinstance(written, str):
        return written
    if written.lower() not in _SWITCH:
        raise ValueError("must be true or false")
    return _SWITCH[written.lower()]


Token = Annotated[SecretStr, AfterValidator(_token)]
"""What @BotFather gave."""

Server = Annotated[str, AfterValidator(_server)]
"""The root of a Bot API server, without a slash at the end."""

PublicAddress = Annotated[str, AfterValidator(_public)]
"""An address that Telegram takes for a button, without a slash at the end."""

WebhookAddress = Annotated[str, AfterValidator(_webhook)]
"""Where Telegram delivers updates."""

WebhookSecret = Annotated[SecretStr, AfterValidator(_secret)]
"""What Telegram sends with each update, so that nobody else can send one."""

Host = Annotated[str, AfterValidator(_host)]
"""Where connections are taken."""

Port = Annotated[int, Field(ge=0, le=65_535)]
"""At which port, 0 being any that is free."""

Proxies = Annotated[frozenset[str], BeforeValidator(_listed), AfterValidator(_proxies)]
"""Addresses and networks of proxies that are believed when they say for whom they ask."""

Database = Annotated[SecretStr, AfterValidator(_database)]
"""The address of a database of SQLite or PostgreSQL."""

People = Annotated[frozenset[int], BeforeValidator(_numbers), AfterValidator(_people)]
"""Ids of users, separated by commas, none of them shared."""

Folder = Annotated[Path, AfterValidator(_folder)]
"""A folder that there is."""

FolderToMake = Annotated[Path, AfterValidator(_folder_to_make)]
"""A folder, or a path at which there is nothing yet."""

Hosts = Annotated[frozenset[str], BeforeValidator(_listed), AfterValidator(_hosts)]
"""Hosts separated by commas, each as `bot.fetching.hosts.host_rule` returns it."""

Switch = Annotated[bool, BeforeValidator(_switch)]
"""Whether something is on."""

Level = Annotated[
    Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(lambda level: str(level).upper())
]
"""From which level on is logged."""

Form = Annotated[Literal["text", "json"], BeforeValidator(lambda form: str(form).lower())]
"""How a record of the log is written: in a line and what follows from it, or as one JSON object in a line."""
