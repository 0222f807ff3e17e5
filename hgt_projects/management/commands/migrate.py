"""Django's migrate, and the triggers that keep derived tables: they belong to a release, not to a migration."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import migrate
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.migrations import AddIndex, Migration, RemoveIndex
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from projects.derived.upkeep import has_tables, install, is_installed, remove

OF_INDEXES = (AddIndex, RemoveIndex)


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        if options["database"] != DEFAULT_DB_ALIAS or options["plan"] or options["check_unapplied"]:
            super().handle(*args, **options)
            return
        was_installed, before = is_installed(), applied()
        # SQLite makes tables anew to alter them, and the way back takes tables away: triggers name them.
        is_in_the_way = connection.vendor == "sqlite" or bool(options["migration_name"])
        if is_in_the_way:
            remove()
        super().handle(*args, **options)
        if not has_tables():
            remove()
        elif is_in_the_way or not was_installed or change_tables(applied() ^ before):
            install()


def applied() -> set[tuple[str, str]]:
    return set(MigrationRecorder(connection).applied_migrations())


def change_tables(migrations: set[tuple[str, str]]) -> bool:
    """Whether one of them did more than make or drop indexes: of a million projects all is made anew in minutes."""
    known = MigrationLoader(None).disk_migrations if migrations else {}
    return any(key not in known or not of_indexes(known[key]) for key in migrations)


def of_indexes(migration: Migration) -> bool:
    return all(isinstance(operation, OF_INDEXES) for operation in migration.operations)
