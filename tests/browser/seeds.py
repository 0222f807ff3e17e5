"""The day that the two kept articles tell of, and copies of what their import left in the database."""

from __future__ import annotations

import sqlite3
from typing import Protocol

from django.db import connection, transaction

ON = "2025-05-01"


class Copy(Protocol):
    """All rows of the database as they stood when it was made, those that triggers made among them."""

    def restore(self) -> None: ...

    def close(self) -> None: ...


class CopyOfFile:
    def __init__(self) -> None:
        connection.ensure_connection()
        self.kept = sqlite3.connect(":memory:")
        connection.connection.backup(self.kept)

    def restore(self) -> None:
        connection.ensure_connection()
        self.kept.backup(connection.connection)

    def close(self) -> None:
        self.kept.close()


class CopyOfTables:
    """For PostgreSQL, which calls no trigger and checks no reference while it is told that it is a replica."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                with cursor.copy(f'COPY "{table}" TO STDOUT') as rows:
                    self.kept[table] = b"".join(rows)

    def restore(self) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL session_replication_role = replica")
            cursor.execute("TRUNCATE {}".format(", ".join(f'"{table}"' for table in self.kept)))
            for table in filter(self.kept.get, self.kept):
                with cursor.copy(f'COPY "{table}" FROM STDIN') as rows:
                    rows.write(self.kept[table])

    def close(self) -> None:
        self.kept.clear()


def copied() -> Copy:
    return CopyOfFile() if connection.vendor == "sqlite" else CopyOfTables()
