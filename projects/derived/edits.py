"""A journal of edits: while its newest row is the same, nothing changed that pages are made from.

Every edit adds a row to a history, a deletion too, and triggers then add one here: one table tells what twenty
histories do.

On PostgreSQL an edit that was given its number early may be seen after a later one. So the mark of what has been edited
counts the last rows too: each edit that is seen late adds one to them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache, partial
from typing import Any, TypeVar

from django.apps import apps
from django.db import OperationalError, connections
from django.utils.dateparse import parse_datetime

from projects.derived.edited_trees import JOURNAL, MOST_OVERTAKEN, edited_trees
from projects.derived.prepared_row import prepared_row
from projects.derived.shared_question import SharedQuestion

T = TypeVar("T")
EDITS_SEEN = f"(SELECT count(*) FROM {JOURNAL} WHERE id > (SELECT max(id) FROM {JOURNAL}) - {MOST_OVERTAKEN})"
NEWEST = f"SELECT id, {EDITS_SEEN}, edited_at FROM {JOURNAL} ORDER BY id DESC LIMIT 1"
MOST_TREES = 20
# Of many trees at once no more is told than that, as each number overtakes others. The rows of a history are found by
# an index, whatever was believed of it when the plan was made.
POSTGRESQL_FUNCTION = """
CREATE FUNCTION derived_edit_{table}() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
BEGIN
    WITH t AS ({trees})
    INSERT INTO {journal} (edited_at, tree)
    SELECT DISTINCT (SELECT max(history_date) FROM new_rows),
        CASE WHEN (SELECT count(*) FROM t) <= {most_trees} THEN t.tree END
    FROM t;
    RETURN NULL;
END $$
"""
SQLITE_TRIGGER = """
CREATE TRIGGER derived_edit_{table} AFTER INSERT ON {table} FOR EACH ROW
BEGIN INSERT INTO {journal} (edited_at, tree) SELECT NEW.history_date, t.tree FROM ({trees}) t; END
"""
NEW_ROW = "(SELECT NEW.id AS id, NEW.history_type AS history_type)"


@dataclass(frozen=True, slots=True)
class Version:
    """Another one after every edit of anything that pages show.

    `seen` is how many of the last edits are to be seen. A database that was put back counts its edits anew: the time
    of the last one, `edited_at`, tells it from the one before.
    """

    newest: int
    seen: int
    edited_at: datetime | None


QUESTIONS: defaultdict[str, SharedQuestion[Version]] = defaultdict(SharedQuestion)


def version(alias: str) -> Version:
    """One query."""
    return asked_first(alias, partial(asked_version, alias))


def shared_version(alias: str) -> Version:
    """The same for several threads at once. Not within a transaction, which sees what others don't."""
    return QUESTIONS[alias].answer(partial(version, alias))


def asked_first(alias: str, ask: Callable[[], T]) -> T:
    """The first question of a request is also the check whether the connection still answers: it is asked again on a
    new one if not.
    """
    connection = connections[alias]
    is_old = connection.connection is not None and not connection.in_atomic_block
    connection.health_check_done = True
    try:
        return ask()
    except OperationalError:
        if not is_old:
            raise
        connection.close()
        return ask()


def asked_version(alias: str) -> Version:
    connection = connections[alias]
    if connection.vendor != "postgresql" or connection.in_atomic_block or connection.queries_logged:
        return version_by_cursor(connection)
    connection.ensure_connection()
    with connection.wrap_database_errors:
        return version_of(*prepared_row(connection.connection, "newest_edit", NEWEST))


def version_by_cursor(connection: Any) -> Version:
    with connection.cursor() as cursor:
        cursor.execute(NEWEST)
        newest, seen, edited_at = cursor.fetchone() or (0, 0, None)
    return Version(newest, seen, as_moment(edited_at))


@lru_cache(maxsize=4)
def version_of(newest: str = "0", seen: str = "0", edited_at: str | None = None) -> Version:
    """As PostgreSQL writes them, in the session's time zone, which is UTC."""
    return Version(int(newest), int(seen), as_moment(edited_at))


def as_moment(value: datetime | str | None) -> datetime | None:
    """SQLite may have it as text, and has no time zone: it is in UTC."""
    moment = parse_datetime(value) if isinstance(value, str) else value
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def histories() -> list[Any]:
    return [model.history.model for model in apps.get_app_config("projects").get_models() if hasattr(model, "history")]


def history_tables() -> list[str]:
    return sorted(history._meta.db_table for history in histories())


def edit_triggers(vendor: str) -> Iterator[str]:
    for history in sorted(histories(), key=lambda one: one._meta.db_table):
        table = history._meta.db_table
        if vendor == "postgresql":
            trees = edited_trees(history, "new_rows")
            yield POSTGRESQL_FUNCTION.format(table=table, journal=JOURNAL, trees=trees, most_trees=MOST_TREES)
            yield (
                f"CREATE TRIGGER derived_edit AFTER INSERT ON {table} REFERENCING NEW TABLE AS new_rows "
                f"FOR EACH STATEMENT EXECUTE FUNCTION derived_edit_{table}()"
            )
        else:
            yield SQLITE_TRIGGER.format(table=table, journal=JOURNAL, trees=edited_trees(history, NEW_ROW))


def edits_unseen() -> str:
    """The row for all that was edited while the triggers were out."""
    newest = " UNION ALL ".join(f"SELECT max(history_date) AS edited_at FROM {table}" for table in history_tables())
    return (
        f"INSERT INTO {JOURNAL} (edited_at) "
        f"SELECT max(edited_at) FROM ({newest}) AS newest HAVING max(edited_at) IS NOT NULL"
    )
