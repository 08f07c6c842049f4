"""The address of a database, as operators write it."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.store.errors import StoreError

SQLITE = "sqlite"
POSTGRESQL = "postgresql"

_BACKENDS = {SQLITE: SQLITE, POSTGRESQL: POSTGRESQL, "postgres": POSTGRESQL}
_IN_MEMORY = {None, "", ":memory:"}


def read_address(url: str) -> URL:
    """Return the parts of `url`, whose driver's name is `SQLITE` or `POSTGRESQL` whichever driver it names.

    Raises:
        StoreError: when it is the address of neither.
    """
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        # What was raised may hold the password.
        raise StoreError("The database's address cannot be read") from None
    backend = _BACKENDS.get(address.get_backend_name())
    if backend is None:
        raise StoreError(f"The database must be SQLite or PostgreSQL, not {address.get_backend_name()}")
    if backend == SQLITE and (address.host or address.query):
        raise StoreError("The address of an SQLite file is sqlite:/// and its path, and nothing after it")
    return address.set(drivername=backend)


def is_in_memory(address: URL) -> bool:
    """Tell whether `address` is that of an SQLite database that ends with the process."""
    return address.drivername == SQLITE and address.database in _IN_MEMORY


def without_secrets(address: URL) -> str:
    """Return `address` as it may be shown: without the password, and without options, which may hold it too."""
    return address.set(query={}).render_as_string(hide_password=True)
