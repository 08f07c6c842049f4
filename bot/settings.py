"""What an operator can set, read once from environment variables and `.env`."""

import io
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote

from dotenv import dotenv_values
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, ValidationError

from corpus.library import SHIPPED_ARTICLES

RETENTION_DAYS = 90
"""For so many days questions are kept where nothing else is set."""

GROUP_ANONYMOUS_BOT = 1087968824
"""As this user every anonymous administrator of every group writes; it can name nobody."""

SHARED_USERS = frozenset({GROUP_ANONYMOUS_BOT, 136817688, 777000})
"""These name nobody: as the second write all who write as a channel, as the last one Telegram and channels."""

_TOKEN = re.compile(r"[0-9]+:[A-Za-z0-9_-]+")
_SERVER = re.compile(r"https?://[^\s/?#]+(/[^\s?#]*)?")
_DATABASE = re.compile(r"(sqlite(\+\w+)?://(/.*)?|postgres(ql)?(\+\w+)?://.+)", re.DOTALL)
_STORE = "pullquote.db"


class SettingsError(Exception):
    """Raised when settings are wrong; the message names every one of them and what is wrong with it."""


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


class Settings(BaseModel):
    """The settings; each is the environment variable of its name in capitals."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    telegram_bot_token: Annotated[SecretStr, AfterValidator(_token)] | None = None
    telegram_api_url: Annotated[str, AfterValidator(_server)] | None = None
    admin_ids: Annotated[frozenset[int], BeforeValidator(_numbers), AfterValidator(_people)] = frozenset()
    library_dir: Annotated[Path, AfterValidator(_folder)] = SHIPPED_ARTICLES
    data_dir: Annotated[Path, AfterValidator(_folder_to_make)] = Path("data")
    database_url: Annotated[SecretStr, AfterValidator(_database)] | None = None
    retention_days: Annotated[int, Field(ge=1, le=3650)] = RETENTION_DAYS
    public_url: Annotated[str, AfterValidator(_public)] | None = None
    log_level: Annotated[
        Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(lambda level: str(level).upper())
    ] = Field(default="INFO")

    @property
    def store_url(self) -> str:
        """Return the address of the database, which may hold a password: a file's where none is set."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{quote(str(self.data_dir / _STORE))}"


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


def _reason(message: str) -> str:
    return message.removeprefix("Value error, ").replace("Input should be", "must be")


def _is_text(value: str) -> bool:
    """Tell whether `value` is text, and not bytes that Python could not read as such."""
    return not any("\ud800" <= character <= "\udfff" for character in value)
