"""The role of the running site on PostgreSQL: it writes the record, and can't touch what is written."""

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from projects.models import AuditEvent, Project
from tests.factories import AuditEventFactory, ProjectFactory

pytestmark = pytest.mark.django_db

ROLE = "honggutan app"
RECORD = ("projects_auditevent", "projects_historicalproject", "projects_historicalmilestone")
FORBIDDEN = [
    statement
    for table in RECORD
    for statement in (
        f"UPDATE {table} SET id = id",
        f"DELETE FROM {table}",
        f"TRUNCATE {table}",
        f"ALTER TABLE {table} DISABLE TRIGGER ALL",
        f"DROP TRIGGER append_only ON {table}",
        f"DROP TABLE {table} CASCADE",
    )
]


def refusal(statement):
    """The SQLSTATE with which the database refuses; empty where it does as it is told."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
            transaction.set_rollback(True)
    except DatabaseError as error:
        return error.__cause__.sqlstate
    return ""


def on_postgresql():
    """On SQLite the command says that it is for PostgreSQL, and there is nothing more to show."""
    if connection.vendor == "postgresql":
        return True
    with pytest.raises(CommandError, match="Only PostgreSQL"):
        call_command("grant_app_role", ROLE)
    return False


def test_the_sites_role_adds_to_the_record_and_changes_nothing_in_it(capsys):
    if not on_postgresql():
        return
    AuditEventFactory()
    ProjectFactory()
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE ROLE "{ROLE}"')
    call_command("grant_app_role", ROLE)
    by_owner = [refusal(statement) for statement in FORBIDDEN]

    with connection.cursor() as cursor:
        cursor.execute(f'SET LOCAL ROLE "{ROLE}"')
    project = ProjectFactory(name="学校路网")
    project.name = "学校路网二期"
    project.save()
    AuditEventFactory()

    assert [refusal(statement) for statement in FORBIDDEN] == ["42501"] * len(FORBIDDEN)
    assert "" in by_owner
    assert (Project.objects.count(), AuditEvent.objects.count(), project.history.count()) == (2, 2, 2)


@pytest.mark.parametrize("role", ["nobody knows", None])
def test_a_role_that_is_missing_or_stands_above_is_refused(role):
    if not on_postgresql():
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        master = cursor.fetchone()[0]

    with pytest.raises(CommandError, match="no role" if role else "owns the tables"):
        call_command("grant_app_role", role or master)
