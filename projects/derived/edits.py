"""A journal of edits: while its newest row is the same, nothing changed that pages are made from.

Every edit adds a row to a history, a deletion too, and triggers then add one here: one table tells what twenty
histories do.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.apps import apps

JOURNAL = "projects_edit"
POSTGRESQL_FUNCTION = f"""
CREATE FUNCTION derived_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO {JOURNAL} (edited_at) SELECT max(history_date) FROM new_rows HAVING count(*) > 0;
    RETURN NULL;
END $$
"""


def histories() -> list[Any]:
    return [model.history.model for model in apps.get_app_config("projects").get_models() if hasattr(model, "history")]


def history_tables() -> list[str]:
    return sorted(history._meta.db_table for history in histories())


def edit_triggers(vendor: str) -> Iterator[str]:
    if vendor == "postgresql":
        yield POSTGRESQL_FUNCTION
    for table in history_tables():
        if vendor == "postgresql":
            yield (
                f"CREATE TRIGGER derived_edit AFTER INSERT ON {table} REFERENCING NEW TABLE AS new_rows "
                "FOR EACH STATEMENT EXECUTE FUNCTION derived_edit()"
            )
        else:
            yield (
                f"CREATE TRIGGER derived_edit_{table} AFTER INSERT ON {table} FOR EACH ROW "
                f"BEGIN INSERT INTO {JOURNAL} (edited_at) VALUES (NEW.history_date); END"
            )


def edits_unseen() -> str:
    """The row for all that was edited while the triggers were out."""
    newest = " UNION ALL ".join(f"SELECT max(history_date) AS edited_at FROM {table}" for table in history_tables())
    return (
        f"INSERT INTO {JOURNAL} (edited_at) "
        f"SELECT max(edited_at) FROM ({newest}) AS newest HAVING max(edited_at) IS NOT NULL"
    )
