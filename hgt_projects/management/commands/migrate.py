"""Django's migrate, and the triggers that keep derived tables: they belong to a release, not to a migration."""

from __future__ import annotations

from typing import Any

from django.core.management.commands import migrate
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.migrations.recorder import MigrationRecorder

from projects.derived.upkeep import has_tables, install, is_installed, remove


class Command(migrate.Command):
    def handle(self, *args: Any, **options: Any) -> None:
        if options["database"] != DEFAULT_DB_ALIAS or options["plan"] or options["check_unapplied"]:
            super().handle(*args, **options)
            return
        was_installed, before = is_installed(), applied()
        if connection.vendor == "sqlite":
            remove()  # it makes tables anew to alter them: triggers that name one would stand in the way
        super().handle(*args, **options)
        if not has_tables():
            remove()
        elif connection.vendor == "sqlite" or not was_installed or applied() != before:
            install()


def applied() -> set[tuple[str, str]]:
    return set(MigrationRecorder(connection).applied_migrations())
