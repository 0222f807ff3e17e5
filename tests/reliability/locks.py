"""Which steps of a migration would keep readers of a large table waiting on PostgreSQL, told from the step itself.

Changing a table locks it against everybody until the migration's transaction ends. That is no matter while it takes
milliseconds, and stops the site where every row has to be read or written meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.contrib.postgres.operations import AddConstraintNotValid
from django.db.migrations import Migration, operations
from django.db.migrations.state import ProjectState

STORED = ("db_column", "unique", "db_index", "to", "db_constraint", "max_digits", "decimal_places")
CHANGES_A_TABLE = (operations.AddField, operations.RemoveField, operations.AlterField, operations.RenameField)
#: they lock no reader out by themselves, but take long
TAKES_LONG = (operations.RunPython, operations.RunSQL, operations.AddIndex)


def stopping(migration: Migration, before: ProjectState, released: ProjectState) -> Iterator[str]:
    """`before` is the state that it starts from; a table that `released` doesn't have yet has no reader either."""
    state, locked = before.clone(), ""
    for operation in migration.operations:
        model = (getattr(operation, "model_name", "") or "").lower()
        if (migration.app_label, model) in released.models and reads_every_row(operation, state, migration.app_label):
            yield f"{operation.describe()}: reads or writes every row while nobody else can"
        if locked and isinstance(operation, TAKES_LONG) and migration.atomic:
            yield f"{operation.describe()}: takes long in the transaction that has locked {locked}"
        if isinstance(operation, CHANGES_A_TABLE) and (migration.app_label, model) in released.models:
            locked = model
        operation.state_forwards(migration.app_label, state)


def reads_every_row(operation: Any, state: ProjectState, app: str) -> bool:
    if isinstance(operation, AddConstraintNotValid):
        return False
    if isinstance(operation, operations.AddConstraint):
        return True
    if isinstance(operation, operations.AddField):
        return adds_an_index(operation.field)
    if isinstance(operation, operations.AlterField):
        old = state.models[app, operation.model_name_lower].fields[operation.name]
        return stored(old) != stored(operation.field)
    return False


def adds_an_index(field: Any) -> bool:
    """A key to another table brings an index, and is held against every row."""
    return bool(field.db_index or field.unique or field.remote_field)


def stored(field: Any) -> tuple[Any, ...]:
    """What of it the database knows; a longer text takes no rewriting, which is not worth telling apart here."""
    kept = {key: str(value) for key, value in field.deconstruct()[3].items() if key in STORED}
    return (field.get_internal_type(), field.null, getattr(field, "max_length", None), kept)
