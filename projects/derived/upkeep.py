"""Putting the triggers into a database, taking them out, making what they keep anew, and comparing it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from projects.derived import postgresql_triggers, sqlite_triggers
from projects.derived.edited_trees import JOURNAL
from projects.derived.edits import edit_triggers, edits_unseen, history_tables
from projects.derived.entries import ENTRIES, all_entries, entry_triggers
from projects.derived.indexes import without_indexes
from projects.derived.kept import Derived
from projects.derived.search import SEARCH
from projects.derived.standings import COUNT_COLUMNS, STANDINGS, all_counts, count_triggers

DERIVED = (SEARCH, STANDINGS)
COUNTS = "projects_standingcount"
OWN_NAMES = ("search_text", "search_grams", "search_entries", "standing", "derived_")
KNOWN = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace",
}
# Does nothing; its name says which triggers these are.
MARK = {
    "sqlite": "CREATE TRIGGER {} AFTER INSERT ON projects_searchtext WHEN 0 BEGIN SELECT 1; END",
    "postgresql": "CREATE FUNCTION {}() RETURNS void LANGUAGE sql AS ''",
}


def triggers(vendor: str) -> tuple[str, ...]:
    """Every statement that makes one, those of the derived tables first."""
    made = (postgresql_triggers if vendor == "postgresql" else sqlite_triggers).created
    return (
        *entry_triggers(vendor),
        *count_triggers(vendor),
        *edit_triggers(vendor),
        *(statement for derived in DERIVED for statement in made(derived)),
    )


def watched_tables() -> list[str]:
    return sorted({watched.table for derived in DERIVED for watched in derived.watched})


def has_tables() -> bool:
    """All that the triggers speak of: migrations may stop before."""
    with connection.cursor() as cursor:
        known = set(connection.introspection.table_names(cursor))
    return known >= {
        *watched_tables(),
        *history_tables(),
        COUNTS,
        ENTRIES,
        JOURNAL,
        *(derived.table for derived in DERIVED),
    }


def is_installed() -> bool:
    """The triggers are there, as this release wants them."""
    return mark() in installed_names()


def mark() -> str:
    words = "\n".join(triggers(connection.vendor)).encode()
    return f"derived_{hashlib.sha256(words).hexdigest()[:16]}"


@transaction.atomic
def install() -> None:
    """The triggers, and the rows that they would have made. Who writes waits meanwhile, who reads doesn't.

    What takes a trigger out, or an index, locks readers out until the end of the transaction: so that comes last, and
    the triggers of the derived tables are only silent meanwhile.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(f"LOCK TABLE {', '.join(watched_tables())} IN SHARE ROW EXCLUSIVE MODE")
            for table in (derived.table for derived in DERIVED):
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        else:
            remove()
        rebuild()
    make_triggers()


def make_triggers() -> None:
    with connection.cursor() as cursor:
        remove()
        for statement in (*triggers(connection.vendor), MARK[connection.vendor].format(mark())):
            cursor.execute(statement, None)


def remove() -> None:
    with connection.cursor() as cursor:
        for name in installed_names():
            if connection.vendor == "postgresql":
                cursor.execute(f"DROP FUNCTION {connection.ops.quote_name(name)} CASCADE")
            else:
                cursor.execute(f"DROP TRIGGER {connection.ops.quote_name(name)}")


def installed_names() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(KNOWN[connection.vendor])
        return {name for (name,) in cursor.fetchall() if name.startswith(OWN_NAMES)}


@contextmanager
def without_triggers() -> Iterator[None]:
    """For a load of many rows: afterwards everything is made anew. Within a transaction, so that nobody sees it."""
    with transaction.atomic():
        remove()
        yield
        with without_indexes([ENTRIES, *(derived.table for derived in DERIVED)], primary_keys=True):
            rebuild(has_indexes=connection.vendor != "postgresql")
        make_triggers()


def rebuild(*, has_indexes: bool = True) -> None:
    """Makes every derived row anew, the triggers being out. Entries go in sorted where an index has to take them."""
    vendor = connection.vendor
    tables = [derived.table for derived in DERIVED]
    with connection.cursor() as cursor:
        if vendor == "postgresql":
            cursor.execute("SET LOCAL work_mem = '256MB'")
        for table in (ENTRIES, COUNTS, *tables):
            cursor.execute(f"DELETE FROM {table}")
        for derived in DERIVED:
            fill(derived)
        in_order = "ORDER BY 1, 2" if has_indexes else ""
        cursor.execute(f"INSERT INTO {ENTRIES} (place, project_id) {all_entries(vendor)} {in_order}", None)
        cursor.execute(f"INSERT INTO {COUNTS} ({COUNT_COLUMNS}) {all_counts(vendor)}", None)
        cursor.execute(edits_unseen(), None)
        if vendor == "postgresql":
            cursor.execute("SET LOCAL work_mem = DEFAULT")


@contextmanager
def planned_by_index() -> Iterator[None]:
    """As within the triggers: tables that were only just filled pass for empty."""
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        for setting, value in postgresql_triggers.BY_INDEX.items():
            cursor.execute(f"SET LOCAL {setting} = {value}")
        yield
        for setting in postgresql_triggers.BY_INDEX:
            cursor.execute(f"SET LOCAL {setting} = DEFAULT")


def fill(derived: Derived) -> None:
    vendor, columns = connection.vendor, ", ".join(derived.columns)
    with connection.cursor() as cursor:
        if vendor == "postgresql" and derived.select_all:
            cursor.execute(f"INSERT INTO {derived.table} ({columns}) {derived.every_row(vendor)}", None)
        else:
            with planned_by_index():
                cursor.execute(f"INSERT INTO {derived.table} ({columns}) {derived.all_rows(vendor)}", None)


def differences() -> dict[str, int]:
    """For each derived table the number of rows that aren't as they would be made now."""
    vendor = connection.vendor
    pairs = {derived.table: (stored(derived), derived.all_rows(vendor)) for derived in DERIVED}
    pairs[ENTRIES] = (f"SELECT place, project_id FROM {ENTRIES}", all_entries(vendor))
    pairs[COUNTS] = (added_up(), all_counts(vendor))
    return {table: different_rows(*queries) for table, queries in pairs.items()}


def stored(derived: Derived) -> str:
    return f"SELECT {', '.join(derived.columns)} FROM {derived.table}"


def added_up() -> str:
    kinds = COUNT_COLUMNS.removesuffix(", change")
    return f"SELECT {kinds}, SUM(change) AS change FROM {COUNTS} GROUP BY {kinds} HAVING SUM(change) <> 0"


@transaction.atomic
def put_counts_together() -> None:
    """One row for each kind of standing instead of one for each change."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE added_up AS {added_up()}")
        cursor.execute(f"DELETE FROM {COUNTS}")
        cursor.execute(f"INSERT INTO {COUNTS} ({COUNT_COLUMNS}) SELECT {COUNT_COLUMNS} FROM added_up")
        cursor.execute("DROP TABLE added_up")


def different_rows(one: str, other: str) -> int:
    """Rows that only one of the queries gives."""
    only_one = f"SELECT * FROM ({one}) a EXCEPT SELECT * FROM ({other}) b"
    only_other = f"SELECT * FROM ({other}) b EXCEPT SELECT * FROM ({one}) a"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT COUNT(*) FROM (SELECT * FROM ({only_one}) c UNION ALL SELECT * FROM ({only_other}) d) e",
            None,
        )
        return int(cursor.fetchone()[0])
