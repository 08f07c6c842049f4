"""How the addresses of databases are read."""

import pytest

from bot.store.address import POSTGRESQL, SQLITE, is_in_memory, read_address, without_secrets
from bot.store.errors import StoreError


@pytest.mark.parametrize(
    "url", ["postgres://me@host/db", "postgresql://me@host/db", "postgresql+psycopg2://me@host/db"]
)
def test_every_name_of_postgresql_is_understood(url: str) -> None:
    address = read_address(url)

    assert (address.drivername, address.host, address.database) == (POSTGRESQL, "host", "db")


@pytest.mark.parametrize("url", ["sqlite:////var/lib/quotes.db", "sqlite+aiosqlite:////var/lib/quotes.db"])
def test_a_path_is_that_of_an_sqlite_file(url: str) -> None:
    address = read_address(url)

    assert (address.drivername, address.database) == (SQLITE, "/var/lib/quotes.db")
    assert not is_in_memory(address)


@pytest.mark.parametrize("url", ["sqlite://", "sqlite+aiosqlite://", "sqlite:///:memory:"])
def test_no_path_means_in_memory(url: str) -> None:
    assert is_in_memory(read_address(url))


def test_a_password_and_options_are_not_shown() -> None:
    address = read_address("postgresql://me:s3cret@host:5433/db?sslmode=require&password=s3cret")

    assert without_secrets(address) == "postgresql://me:***@host:5433/db"


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("quotes.db", "cannot be read"),
        ("postgresql://me:s3cret@host:port/db", "cannot be read"),
        ("mysql://me:s3cret@host/db", "must be SQLite or PostgreSQL, not mysql"),
        ("sqlite://quotes.db", "is sqlite:/// and its path"),
        ("sqlite:///quotes.db?key=s3cret", "is sqlite:/// and its path"),
    ],
)
def test_other_addresses_are_refused_without_their_secrets(url: str, reason: str) -> None:
    with pytest.raises(StoreError, match=reason) as refused:
        read_address(url)

    assert "s3cret" not in str(refused.value)
