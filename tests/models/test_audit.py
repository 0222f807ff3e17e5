"""The audit record and the histories are written once."""

import pytest
from django.db import DatabaseError, connection, transaction

from projects.models import AuditEvent
from projects.models.audit import AppendOnlyError
from tests.factories import AuditEventFactory, ProjectFactory

pytestmark = pytest.mark.django_db


def test_an_event_is_neither_changed_nor_deleted():
    event = AuditEventFactory()

    for attempt in (
        event.save,
        event.delete,
        AuditEvent.objects.all().delete,
        lambda: AuditEvent.objects.update(subject="x"),
    ):
        with pytest.raises(AppendOnlyError):
            attempt()

    assert AuditEvent.objects.get() == event


def database_refuses(statement):
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    except DatabaseError:
        return True
    return False


def test_postgresql_refuses_to_change_the_record_and_the_histories():
    AuditEventFactory()
    ProjectFactory()
    statements = [
        "UPDATE projects_auditevent SET subject = 'x'",
        "DELETE FROM projects_auditevent",
        "UPDATE projects_historicalproject SET name = 'x'",
        "DELETE FROM projects_historicalproject",
    ]

    refused = [database_refuses(statement) for statement in statements]

    assert refused == 4 * [connection.vendor == "postgresql"]
