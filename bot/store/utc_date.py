"""The date of a moment in UTC, reckoned by the database."""

from datetime import date
from typing import Any

from sqlalchemy import Date, FunctionElement
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler


class utc_date(FunctionElement[date]):  # noqa: N801  a function in SQL
    """The date of the moment that is its argument."""

    type = Date()
    inherit_cache = True


@compiles(utc_date, "sqlite")
def _in_sqlite(element: utc_date, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401  passed on
    return f"date({compiler.process(element.clauses, **options)})"


@compiles(utc_date, "postgresql")
def _in_postgresql(element: utc_date, compiler: SQLCompiler, **options: Any) -> str:  # noqa: ANN401  passed on
    return f"CAST({compiler.process(element.clauses, **options)} AT TIME ZONE 'UTC' AS date)"
