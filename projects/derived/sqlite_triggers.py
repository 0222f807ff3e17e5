"""Triggers of SQLite: one for each kind of write to each watched table, row by row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from projects.derived.kept import Derived, Watched, differ

VENDOR = "sqlite"
ROW_COLUMN = re.compile(r"\br\.(\w+)")


def created(derived: Derived) -> Iterator[str]:
    for watched in derived.watched:
        for event, rows in (("INSERT", ("NEW",)), ("DELETE", ("OLD",)), ("UPDATE", ("NEW", "OLD"))):
            yield trigger(derived, watched, event, rows)


def trigger(derived: Derived, watched: Watched, event: str, rows: tuple[str, ...]) -> str:
    condition = f"WHEN {differ(watched.columns, VENDOR, 'OLD', 'NEW')} " if event == "UPDATE" else ""
    body = " ".join(f"{statement};" for row in rows for statement in statements(derived, watched, row))
    return (
        f"CREATE TRIGGER {derived.name}_{watched.table}_{event.lower()} AFTER {event} ON {watched.table} "
        f"FOR EACH ROW {condition}BEGIN {body} END"
    )


def statements(derived: Derived, watched: Watched, row: str) -> tuple[str, str]:
    projects = selected(watched, row)
    return derived.upsert(VENDOR, projects), derived.forget(projects)


def selected(watched: Watched, row: str) -> str:
    """The keys of the projects concerned: the changed row stands as a table of one row."""
    columns = sorted(set(ROW_COLUMN.findall(watched.projects)))
    named = ", ".join(f"{row}.{column} AS {column}" for column in columns)
    return watched.projects.format(rows=f"(SELECT {named})")
