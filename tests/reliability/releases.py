"""The database from nothing, back to the previous release with its data, and forward again, while pages are read."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.apps import apps
from django.db import OperationalError, connection

from tests.reliability.figures import Figures, counted
from tests.reliability.site import Site
from tests.reliability.visitor import Visitor

#: the last migrations of the release before: the site as it was when its pages for citizens and staff were whole
PREVIOUS = {"projects": "0008_article_draft"}
SEEDED = False
PROJECTS = 1_000
LONGEST_STOP_SECONDS = 1
LOOK_SECONDS = 0.005
TABLES = ("projects_project", "projects_milestone", "projects_historicalmilestone")
PAGES = ("/", "/projects/", "/about/")


def prove(site: Site, figures: Figures) -> None:
    """`site` was migrated from nothing."""
    newest = schema()
    site.manage("make_demo", "--projects", str(PROJECTS), "--seed", "7")
    full = rows()
    for app, name in PREVIOUS.items():
        site.manage("migrate", app, name)
    before, older = schema(), rows()
    figures.hold(
        before != newest and all(full[name] == count for name, count in older.items()),
        f"back to {', '.join(PREVIOUS.values())} with {sum(older.values()):,} rows: none lost",
    )
    with watched() as looks:
        started = time.monotonic()
        site.manage("migrate")
        seconds = time.monotonic() - started
    figures.hold(
        schema() == newest and {name: count for name, count in rows().items() if name in older} == older,
        f"forward again in {seconds:.0f} s: the tables are those of a new database, and hold every row",
    )
    figures.hold(
        looks.done > 0 and not looks.refused,
        f"readers who wait at most {LONGEST_STOP_SECONDS} s for a lock looked {looks.done} times, "
        f"{looks.refused} in vain (slowest {looks.slowest:.2f} s, the machine's load included)",
    )
    with site.served():
        answers = [Visitor(site.port).get(page) for page in PAGES]
    figures.hold({answer.status for answer in answers} == {200}, f"pages: {counted(each.status for each in answers)}")


def schema() -> set[tuple[str, ...]]:
    """Columns, keys, indexes and constraints, by name: what a table is, in whatever order it became so.

    Without what SQLite keeps for itself: it counts rows into a table of its own once it is asked to.
    """
    connection.close()
    found: set[tuple[str, ...]] = set()
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            if table.startswith("sqlite_"):
                continue
            columns = connection.introspection.get_table_description(cursor, table)
            found |= {(table, each.name, str(each.type_code), str(each.null_ok)) for each in columns}
            constraints = connection.introspection.get_constraints(cursor, table)
            found |= {(table, name, ",".join(map(str, told["columns"] or ()))) for name, told in constraints.items()}
    return found


def rows() -> dict[str, int]:
    connection.close()
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
    models = [model for model in apps.get_app_config("projects").get_models() if model._meta.db_table in tables]
    return {model._meta.db_table: model._default_manager.count() for model in models}


@dataclass
class Looks:
    """At the largest tables, by somebody who looks all the time."""

    done: int = 0
    refused: int = 0
    slowest: float = 0.0


@contextmanager
def watched() -> Iterator[Looks]:
    looks = Looks()
    over = threading.Event()

    def look() -> None:
        wait_shortly()
        while not over.wait(LOOK_SECONDS):
            started = time.monotonic()
            try:
                for table in TABLES:
                    look_at(table)
                looks.done += 1
            except OperationalError:
                looks.refused += 1
            looks.slowest = max(looks.slowest, time.monotonic() - started)
        connection.close()

    reader = threading.Thread(target=look)
    reader.start()
    try:
        yield looks
    finally:
        over.set()
        reader.join()


def wait_shortly() -> None:
    """The database itself tells a lock from a busy machine. SQLite's readers wait for nobody."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET lock_timeout = '{LONGEST_STOP_SECONDS}s'")


def look_at(table: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id FROM {table} LIMIT 1")
        cursor.fetchone()
