"""What the database's planner knows of the tables."""

from __future__ import annotations

from django.db import connection


def take_statistics() -> None:
    """After a load they are out of date, and plans made for empty tables; the database comes to it minutes later.

    Not within a transaction, which may yet be undone: they would tell of rows that never were.
    """
    if connection.in_atomic_block:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA analysis_limit = 1000")
        cursor.execute("ANALYZE")
