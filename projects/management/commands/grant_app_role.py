"""On PostgreSQL: a role for the running site, which can add to the record of what was done and change none of it."""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.core.management import BaseCommand, CommandError
from django.core.management.base import CommandParser
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from projects.models import AuditEvent

IS_MASTER = """
SELECT role.rolsuper OR bool_or(pg_has_role(role.oid, own.relowner, 'MEMBER'))
FROM pg_roles role, pg_class own
WHERE role.rolname = %s AND own.relname = %s AND own.relnamespace = current_schema()::regnamespace
GROUP BY role.rolsuper
"""


class Command(BaseCommand):
    help = (
        "Give a PostgreSQL role what the running site needs and no more: it adds to the audit record and to row "
        "histories, and neither changes nor deletes there. Run as the owner of the tables, after every migration."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("role", help="the user in the site's DATABASE_URL; it has to exist")

    def handle(self, *args: Any, role: str, **options: Any) -> None:
        if connection.vendor != "postgresql":
            raise CommandError("Only PostgreSQL knows roles.")
        with transaction.atomic(), connection.cursor() as cursor:
            refuse_masters(cursor, role)
            for statement in grants(connection.ops.quote_name(role)):
                cursor.execute(statement)
        self.stdout.write(f"{role} adds to {len(append_only_tables())} tables of the record and can't change them.")


def refuse_masters(cursor: CursorWrapper, role: str) -> None:
    """Who owns a table, or stands above its owner, takes every lock off again."""
    cursor.execute(IS_MASTER, [role, AuditEvent._meta.db_table])
    found = cursor.fetchone()
    if found is None:
        raise CommandError(f"There is no role {role}. Make it: CREATE ROLE {role} LOGIN PASSWORD '…'")
    if found[0]:
        raise CommandError(f"{role} owns the tables or is a superuser: nothing can be kept from it. Use another.")


def grants(role: str) -> list[str]:
    record = ", ".join(map(connection.ops.quote_name, append_only_tables()))
    return [
        f"GRANT USAGE ON SCHEMA public TO {role}",
        f"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
        f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
        f"REVOKE ALL ON {record} FROM {role}",
        f"GRANT SELECT, INSERT ON {record} TO {role}",
    ]


def append_only_tables() -> list[str]:
    """The audit record and the history of every model that has one."""
    models = [model for model in apps.get_app_config("projects").get_models() if hasattr(model, "history")]
    return sorted([AuditEvent._meta.db_table, *(model.history.model._meta.db_table for model in models)])
