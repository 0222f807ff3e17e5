"""Rows on their way into a table: by COPY on PostgreSQL, by INSERT of many at once on SQLite."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection, models
from django.utils import timezone

Row = Sequence[Any]
NULL = "\\N"
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` of a model are given by rows, in this order; each other one gets its default.

    `is_plain`: no text of it can hold a tab, a line break or a backslash.
    """

    model: type[models.Model]
    columns: tuple[str, ...]
    is_plain: bool = True

    @property
    def name(self) -> str:
        return self.model._meta.db_table

    @property
    def defaults(self) -> dict[str, Any]:
        fields = [field for field in self.model._meta.local_concrete_fields if field.column not in self.columns]
        return {field.column: default_of(field) for field in fields}

    def load(self, rows: Sequence[Row]) -> None:
        if not rows:
            return
        defaults = self.defaults
        columns = [*self.columns, *defaults]
        if connection.vendor == "postgresql":
            self._copy(columns, rows, tuple(defaults.values()))
        else:
            self._insert(columns, rows, tuple(defaults.values()))

    def _copy(self, columns: Sequence[str], rows: Iterable[Row], defaults: Row) -> None:
        names = ", ".join(map(connection.ops.quote_name, columns))
        ending = "".join(f"\t{as_copied(value)}" for value in defaults) + "\n"
        line = plain_line if self.is_plain else escaped_line
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY {connection.ops.quote_name(self.name)} ({names}) FROM STDIN") as copy,
        ):
            copy.write("".join([line(row) + ending for row in rows]))

    def _insert(self, columns: Sequence[str], rows: Iterable[Row], defaults: Row) -> None:
        names = ", ".join(map(connection.ops.quote_name, columns))
        places = ", ".join(["%s"] * len(columns))
        table = connection.ops.quote_name(self.name)
        sql = f"INSERT INTO {table} ({names}) VALUES ({places})"  # nosec B608  # noqa: S608
        with connection.cursor() as cursor:
            cursor.executemany(sql, [(*row, *defaults) for row in rows])


def default_of(field: models.Field) -> Any:
    """What a new row holds of it; the time of saving is now."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return str(timezone.now())
    return None if field.null else field.get_default()


def plain_line(row: Row) -> str:
    return "\t".join([value if value.__class__ is str else NULL if value is None else str(value) for value in row])


def escaped_line(row: Row) -> str:
    return "\t".join(map(as_copied, row))


def as_copied(value: Any) -> str:
    return NULL if value is None else str(value).translate(ESCAPES)
