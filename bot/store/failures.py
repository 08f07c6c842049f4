"""What is said when the database fails."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnectionLeftError

from bot.store.errors import StoreError


@contextmanager
def failures_of(database: str) -> Iterator[None]:
    """Name `database`, and say what is wrong with it, where its driver raises.

    Raises:
        StoreError: when it refuses, cannot be reached, or has no connection left.
    """
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        reason = error.orig if isinstance(error, DBAPIError) else error
        raise StoreError(f"The database {database} cannot be used: {_first_line(reason)}") from error
    except (NoConnectionLeftError, OSError) as error:
        raise StoreError(f"The database {database} cannot be reached: {_first_line(error)}") from error


def _first_line(error: BaseException | None) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
