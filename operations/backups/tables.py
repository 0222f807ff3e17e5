"""The tables of a database: how many rows each has, and a digest of what stands in them."""

from __future__ import annotations

import hashlib
from typing import Any

# Who is logged in is nobody's data: a session that was ended must not come back with a backup.
LEFT_OUT = ("django_session",)


def table_names(connection: Any) -> list[str]:
    with connection.cursor() as cursor:
        return sorted(connection.introspection.table_names(cursor))


def row_counts(connection: Any) -> dict[str, int]:
    with connection.cursor() as cursor:
        return {name: count(cursor, connection.ops.quote_name(name)) for name in table_names(connection)}


def count(cursor: Any, quoted: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {quoted}")  # nosec B608  # noqa: S608 - a table's own name, quoted
    return int(cursor.fetchone()[0])


def table_digests(connection: Any) -> dict[str, str]:
    """Of all rows in the order of their first two columns: no key of ours has more."""
    with connection.cursor() as cursor:
        return {name: digest(cursor, connection.ops.quote_name(name)) for name in table_names(connection)}


def digest(cursor: Any, quoted: str) -> str:
    made = hashlib.sha256()
    cursor.execute(f"SELECT * FROM {quoted} LIMIT 0")  # nosec B608  # noqa: S608 - a table's own name, quoted
    key = ", ".join(("1", "2")[: len(cursor.description)])
    cursor.execute(f"SELECT * FROM {quoted} ORDER BY {key}")  # nosec B608  # noqa: S608 - as above
    while rows := cursor.fetchmany(2000):
        for row in rows:
            made.update(repr(row).encode())
    return made.hexdigest()
