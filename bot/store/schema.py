"""Bringing a database's tables to what the program needs."""

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

_MIGRATIONS = "bot.store:migrations"
_LOCK = 7_011_902
"""PostgreSQL's lock that keeps two processes from changing the tables at once; any number of our own does."""


class NewerTablesError(Exception):
    """Raised when a newer version of the program has changed the tables."""


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring the tables to `revision`, as part of the connection's transaction.

    Raises:
        NewerTablesError: when they have come further than this version of the program knows.
    """
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
    config = Config()
    config.set_main_option("script_location", _MIGRATIONS)
    config.attributes["connection"] = connection
    if not set(MigrationContext.configure(connection).get_current_heads()) <= set(revisions()):
        raise NewerTablesError
    command.upgrade(config, revision)


def revisions() -> tuple[str, ...]:
    """Return the revisions that the migrations know, the newest first."""
    config = Config()
    config.set_main_option("script_location", _MIGRATIONS)
    return tuple(script.revision for script in ScriptDirectory.from_config(config).walk_revisions())
