"""The tables, the same in SQLite and PostgreSQL."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Connection,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    false,
    inspect,
    text,
)

TABLES = MetaData()

REVISION = "0002"
"""The newest of the migrations, which lead to these tables."""


def are_current(connection: Connection) -> bool:
    """Tell whether the tables of a database are these, so that nothing is to be done."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    return bool(connection.scalar(text("SELECT version_num FROM alembic_version")) == REVISION)


class Moment(TypeDecorator[datetime]):
    """A point of time, in UTC when it comes back, also from SQLite, which keeps no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return `value` in UTC."""
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Return `value` with its time zone."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC).astimezone(UTC)


# SQLite numbers its rows itself only where the type's name is INTEGER; it holds 64 bits there.
_RowId = BigInteger().with_variant(Integer(), "sqlite")

chat_settings = Table(
    "chat_settings",
    TABLES,
    Column("chat_id", BigInteger, primary_key=True, autoincrement=False),
    Column("thread_id", BigInteger, primary_key=True, autoincrement=False),
    Column("answers_to", String(16), nullable=False),
    Column("silent_when_unsure", Boolean, nullable=False),
    Column("language", String(35)),
    Column("articles", JSON, nullable=False),
)

questions = Table(
    "questions",
    TABLES,
    Column("id", _RowId, primary_key=True),
    Column("chat_id", BigInteger, nullable=False),
    Column("thread_id", BigInteger, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("message_id", BigInteger, nullable=False),
    Column("text", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("verdict", String(16), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("asked_at", Moment, nullable=False),
    Column("earlier", Text),
    Column("suggestion", Text),
    Column("quotes", JSON, nullable=False),
    Column("answer_id", BigInteger),
    Column("dismissed", Boolean, nullable=False, server_default=false()),
    Column("article", String),
    Index("questions_by_message", "chat_id", "message_id"),
    Index("questions_by_answer", "chat_id", "answer_id"),
    Index("questions_by_person", "person_id", "chat_id", "thread_id", "asked_at"),
    Index("questions_by_time", "asked_at"),
    # Only a hash takes topics of any length in PostgreSQL.
    Index("questions_by_topic", "topic", postgresql_using="hash"),
    # Buttons carry the id: it must not lead to another question once its own is deleted.
    sqlite_autoincrement=True,
)

votes = Table(
    "votes",
    TABLES,
    Column("question_id", _RowId, ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True),
    Column("person_id", BigInteger, primary_key=True, autoincrement=False),
    Column("helpful", Boolean, nullable=False),
    Index("votes_by_person", "person_id"),
)

audit = Table(
    "audit",
    TABLES,
    Column("id", _RowId, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("person_id", BigInteger, nullable=False),
    Column("person", Text, nullable=False),
    Column("deed", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("passages_added", Integer, nullable=False),
    Column("passages_removed", Integer, nullable=False),
    Column("passages_changed", Integer, nullable=False),
    Index("audit_by_time", "at"),
)
