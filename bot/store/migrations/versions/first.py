"""The settings of chats, the questions, and the votes on answers."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    _make_chat_settings()
    _make_questions()
    _make_votes()


def _make_chat_settings() -> None:
    op.create_table(
        "chat_settings",
        sa.Column("chat_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("thread_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("answers_to", sa.String(16), nullable=False),
        sa.Column("silent_when_unsure", sa.Boolean, nullable=False),
        sa.Column("language", sa.String(35)),
        sa.Column("articles", sa.JSON, nullable=False),
    )


def _make_questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", _row_id(), primary_key=True),
        sa.Column("chat_id", sa.BigInteger, nullable=False),
        sa.Column("thread_id", sa.BigInteger, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("message_id", sa.BigInteger, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("topic", sa.Text, nullable=False),
        sa.Column("verdict", sa.String(16), nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("earlier", sa.Text),
        sa.Column("suggestion", sa.Text),
        sa.Column("quotes", sa.JSON, nullable=False),
        sa.Column("answer_id", sa.BigInteger),
        sa.Column("dismissed", sa.Boolean, nullable=False, server_default=sa.false()),
        sqlite_autoincrement=True,
    )
    op.create_index("questions_by_message", "questions", ["chat_id", "message_id"])
    op.create_index("questions_by_answer", "questions", ["chat_id", "answer_id"])
    op.create_index("questions_by_person", "questions", ["person_id", "chat_id", "thread_id", "asked_at"])
    op.create_index("questions_by_time", "questions", ["asked_at"])
    op.create_index("questions_by_topic", "questions", ["topic"], postgresql_using="hash")


def _make_votes() -> None:
    op.create_table(
        "votes",
        sa.Column(
            "question_id", _row_id(), sa.ForeignKey("questions.id", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("person_id", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("helpful", sa.Boolean, nullable=False),
    )
    op.create_index("votes_by_person", "votes", ["person_id"])


def _row_id() -> sa.types.TypeEngine[int]:
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
