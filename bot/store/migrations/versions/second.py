"""The article that a question was asked of, and what was done to the articles."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the column and the table."""
    op.add_column("questions", sa.Column("article", sa.String))
    op.create_table(
        "audit",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.BigInteger, nullable=False),
        sa.Column("person", sa.Text, nullable=False),
        sa.Column("deed", sa.String(16), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("passages_added", sa.Integer, nullable=False),
        sa.Column("passages_removed", sa.Integer, nullable=False),
        sa.Column("passages_changed", sa.Integer, nullable=False),
    )
    op.create_index("audit_by_time", "audit", ["at"])
