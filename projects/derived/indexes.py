"""Tables of PostgreSQL without what slows a load down: their indexes and keys, made anew over all rows at its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection

KEYS = """
SELECT conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)
FROM pg_constraint WHERE conrelid = ANY(%s::regclass[]) AND contype = ANY(%s::"char"[])
ORDER BY contype = 'f', conname
"""
INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
FROM pg_index WHERE indrelid = ANY(%s::regclass[]) AND NOT indisprimary
AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('u', 'x'))
"""


@contextmanager
def without_indexes(tables: Sequence[str], *, primary_keys: bool = False) -> Iterator[None]:
    """In a transaction, so that a load that fails leaves everything as it was.

    `primary_keys` go too: of tables that no foreign key points to.
    """
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        keys = cursor.execute(KEYS, [list(tables), ["f", "u", "p"] if primary_keys else ["f", "u"]]).fetchall()
        indexes = cursor.execute(INDEXES, [list(tables)]).fetchall()
        for table, name, _definition in reversed(keys):
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {name}")
        for name, _definition in indexes:
            cursor.execute(f"DROP INDEX {name}")
        yield
        cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
        for _name, definition in indexes:
            cursor.execute(definition)
        for table, name, definition in keys:
            cursor.execute(f"ALTER TABLE {table} ADD CONSTRAINT {name} {definition}")
