"""Triggers of PostgreSQL: one for each kind of write to each watched table, once for all rows of a statement."""

from __future__ import annotations

from collections.abc import Iterator

from projects.derived.kept import Derived, Watched, differ

VENDOR = "postgresql"
# Each project finds its few rows by an index, in the order in which the tables are written, whatever the planner
# believes of tables that it hasn't counted yet, or that were empty when it made its plan.
BY_INDEX = {
    "enable_seqscan": "off",
    "enable_hashjoin": "off",
    "enable_mergejoin": "off",
    "enable_material": "off",
    "join_collapse_limit": "1",
}
# The rows are locked first, in one order: what another transaction changed of the same projects is waited for, and the
# statement after it sees that.
REFRESH = """
CREATE FUNCTION {name}_refresh(ids bigint[]) RETURNS void LANGUAGE plpgsql {by_index} AS $$
BEGIN
    IF ids IS NULL THEN RETURN; END IF;
    {locks};
    {upsert};
    {forget};
END $$
"""
LOCK = "PERFORM 1 FROM {table} WHERE project_id = ANY(ids) ORDER BY project_id FOR UPDATE"
REACT = """
CREATE FUNCTION {name}_{table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM {name}_refresh((SELECT array_agg(DISTINCT k) FROM ({added}) AS t(k)));
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM {name}_refresh((SELECT array_agg(DISTINCT k) FROM ({removed}) AS t(k)));
    ELSE
        PERFORM {name}_refresh((SELECT array_agg(DISTINCT k) FROM ({now} UNION {before}) AS t(k)));
    END IF;
    RETURN NULL;
END $$
"""
TABLES = {
    "INSERT": "NEW TABLE AS new_rows",
    "DELETE": "OLD TABLE AS old_rows",
    "UPDATE": "OLD TABLE AS old_rows NEW TABLE AS new_rows",
}


def created(derived: Derived) -> Iterator[str]:
    ids = "SELECT unnest(ids)"
    yield REFRESH.format(
        name=derived.name,
        locks="; ".join(LOCK.format(table=table) for table in (*derived.beside, derived.table)),
        by_index=" ".join(f"SET {setting} = {value}" for setting, value in BY_INDEX.items()),
        upsert=derived.upsert(VENDOR, ids),
        forget=derived.forget(ids),
    )
    for watched in derived.watched:
        yield reaction(derived, watched)
        for event, tables in TABLES.items():
            yield (
                f"CREATE TRIGGER {derived.name}_{event.lower()} AFTER {event} ON {watched.table} "
                f"REFERENCING {tables} FOR EACH STATEMENT EXECUTE FUNCTION {derived.name}_{watched.table}()"
            )


def reaction(derived: Derived, watched: Watched) -> str:
    changed = "(SELECT {0}.* FROM new_rows n JOIN old_rows o ON o.id = n.id WHERE {1})"
    condition = differ(watched.columns, VENDOR, "o", "n")
    return REACT.format(
        name=derived.name,
        table=watched.table,
        added=watched.projects.format(rows="new_rows"),
        removed=watched.projects.format(rows="old_rows"),
        now=watched.projects.format(rows=changed.format("n", condition)),
        before=watched.projects.format(rows=changed.format("o", condition)),
    )
