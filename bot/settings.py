"""What an operator can set, read once from environment variables and `.env`."""

import io
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated
from urllib.parse import quote, unquote

from dotenv import dotenv_values
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from bot.kinds import (
    Database,
    Folder,
    FolderToMake,
    Form,
    Host,
    Hosts,
    Level,
    People,
    Port,
    Proxies,
    PublicAddress,
    Server,
    Switch,
    Token,
    WebhookAddress,
    WebhookSecret,
)
from corpus.library import SHIPPED_ARTICLES

RETENTION_DAYS = 90
"""For so many days questions are kept where nothing else is set."""

LINK_DAYS = 30
"""For so many days a link to a private page opens it where nothing else is set."""

LOOPBACK = "127.0.0.1"
"""Nobody but this machine reaches what listens here."""

_STORE = "pullquote.db"
_LIBRARY = "library"

_PASSWORD = re.compile(r"//[^:/@]*:([^@]+)@|[?&](?:ssl)?password=([^&]+)")
"""A password in the address of a database: before the host, or among the options."""


class SettingsError(Exception):
    """Raised when settings are wrong; the message names every one of them and what is wrong with it."""


class Settings(BaseModel):
    """The settings; each is the environment variable of its name in capitals."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    telegram_bot_token: Token | None = None
    telegram_api_url: Server | None = None
    admin_ids: People = frozenset()
    library_dir: Folder | None = None
    watch_library: Switch = False
    add_from_hosts: Hosts = frozenset()
    data_dir: FolderToMake = Path("data")
    database_url: Database | None = None
    retention_days: Annotated[int, Field(ge=1, le=3650)] = RETENTION_DAYS
    host: Host = LOOPBACK
    port: Port | None = None
    public_url: PublicAddress | None = None
    private_pages: Switch = False
    link_days: Annotated[int, Field(ge=1, le=365)] = LINK_DAYS
    trusted_proxies: Proxies = frozenset({LOOPBACK})
    webhook_url: WebhookAddress | None = None
    webhook_secret: WebhookSecret | None = None
    log_level: Level = "INFO"
    log_format: Form = "text"

    @property
    def library_folder(self) -> Path:
        """Return the folder of the library: one in the data folder where none is set, which may be missing."""
        return self.library_dir or self.data_dir / _LIBRARY

    @property
    def readable_library(self) -> Path:
        """Return the folder that articles are read from: the shipped one's while the library has none."""
        return self.library_folder if self.library_dir or self.library_folder.exists() else SHIPPED_ARTICLES

    @property
    def store_url(self) -> str:
        """Return the address of the database, which may hold a password: a file's where none is set."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{quote(str(self.data_dir / _STORE))}"

    @property
    def secrets(self) -> frozenset[str]:
        """Return what nobody must see: the token, the webhook's secret, and the passwords of the database."""
        given = (self.telegram_bot_token, self.webhook_secret)
        passwords = [found[1] or found[2] for found in _PASSWORD.finditer(self.store_url)]
        return frozenset(
            (*(each.get_secret_value() for each in given if each), *passwords, *map(unquote, passwords))
        )


def environment(dotenv: Path = Path(".env")) -> dict[str, str]:
    """Return the environment's variables, with those of the file `dotenv` where they are not set.

    Raises:
        SettingsError: when the file cannot be read.
    """
    try:
        in_file = dotenv_values(stream=io.StringIO(dotenv.read_text("utf-8-sig"))) if dotenv.is_file() else {}
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{dotenv} cannot be read: {error}") from error
    return {name: value for name, value in in_file.items() if value is not None} | dict(os.environ)


def read_settings(variables: Mapping[str, str]) -> Settings:
    """Return the settings in `variables`; an empty one counts as not set, and one that is not ours is left out.

    Raises:
        SettingsError: when any is wrong.
    """
    names = {name.upper(): name for name in Settings.model_fields}
    given = {names[name]: value.strip() for name, value in variables.items() if name in names and value.strip()}
    if unreadable := [name for name, value in given.items() if not _is_text(value)]:
        raise SettingsError("; ".join(f"{name.upper()} is not UTF-8" for name in unreadable))
    try:
        return Settings.model_validate(given)
    except ValidationError as error:
        faults = (f"{str(fault['loc'][0]).upper()} {_reason(fault['msg'])}" for fault in error.errors())
        raise SettingsError("; ".join(faults)) from None


def refuse_beside_a_token(settings: Settings) -> None:
    """Refuse to run the sandbox where a token says that the bot is meant for Telegram.

    Raises:
        SettingsError: when a token is set.
    """
    if settings.telegram_bot_token is not None:
        raise SettingsError("TELEGRAM_BOT_TOKEN is set; the sandbox runs without a token alone")


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ").replace("Input should be", "must be")


def _is_text(value: str) -> bool:
    """Tell whether `value` is text, and not bytes that Python could not read as such."""
    return not any("\ud800" <= character <= "\udfff" for character in value)
