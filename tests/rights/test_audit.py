"""The record: what stands in it, who reads it, and how it leaves."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.core.management import call_command

from projects.actions.record_event import record_event
from projects.audit_words import detail_words
from projects.enums import AuditAction
from projects.models import AuditEvent
from tests.factories import AdministratorFactory, AuditEventFactory, ProjectFactory, UnitFactory
from tests.rights.people import administrator, auditor, clerk, reviewer

pytestmark = pytest.mark.django_db

AT = datetime(2025, 5, 1, 16, 30, tzinfo=UTC)
LIST = "/admin/projects/auditevent/"


def test_an_event_names_who_what_and_where_from():
    user, project = reviewer(username="li"), ProjectFactory(name="德兴街")
    event = record_event(
        AuditAction.PUBLISH,
        by=user,
        at=AT,
        subject=project,
        address="10.0.0.1",
        on=date(2025, 5, 1),
        money=Decimal("1.10"),
    )
    event = AuditEvent.objects.get(pk=event.pk)

    assert (event.actor, event.actor_name, event.at, event.address) == (user, "li", AT, "10.0.0.1")
    assert (event.subject, event.subject_kind, event.subject_id) == ("德兴街", "projects.project", str(project.pk))
    assert event.detail == {"on": "2025-05-01", "money": "1.10"}


def test_a_name_without_a_user_is_kept_as_it_was_typed():
    event = record_event(AuditAction.LOGIN_FAILED, by="x" * 300, at=AT, subject="y" * 400)

    assert (event.actor, len(event.actor_name), len(event.subject)) == (None, 150, 300)


def test_the_name_stays_when_the_user_is_renamed():
    user = reviewer(username="li")
    event = record_event(AuditAction.LOGIN, by=user, at=AT)
    user.username = "wang"
    user.save()

    assert AuditEvent.objects.get(pk=event.pk).actor_name == "li"


@pytest.mark.parametrize(("who", "status"), [(auditor, 200), (administrator, 200), (reviewer, 403)])
def test_auditors_and_administrators_read_the_record(client, who, status):
    client.force_login(who())

    assert client.get(LIST).status_code == status


def test_a_clerk_does_not(client):
    client.force_login(clerk(UnitFactory()))

    assert client.get(LIST).status_code == 403


@pytest.mark.parametrize("page", ["add/", "{}/change/", "{}/delete/"])
@pytest.mark.parametrize("who", [auditor, administrator, AdministratorFactory])
def test_nobody_writes_in_it(client, who, page):
    event = AuditEventFactory(subject="德兴街")
    client.force_login(who())

    assert client.post(f"{LIST}{page.format(event.pk)}", {"subject": "x", "post": "yes"}).status_code == 403
    assert AuditEvent.objects.get(pk=event.pk).subject == "德兴街"


@pytest.mark.parametrize(
    ("query", "subjects"),
    [
        ({"q": "德兴"}, ["德兴街"]),
        ({"q": "10.0.0.9"}, ["丰和街"]),
        ({"action__exact": "publish"}, ["德兴街"]),
        ({"at__gte": "2025-05-02 00:00:00+08:00"}, ["丰和街"]),
    ],
)
def test_the_record_is_searched_and_filtered(client, query, subjects):
    AuditEventFactory(subject="德兴街", action=AuditAction.PUBLISH, at=datetime(2025, 5, 1, tzinfo=UTC))
    AuditEventFactory(subject="丰和街", address="10.0.0.9", at=datetime(2025, 5, 3, tzinfo=UTC))
    client.force_login(auditor())

    rows = client.get(LIST, query).context["cl"].result_list

    assert [row.subject for row in rows if row.actor_name != "tests"] == subjects


def test_the_list_costs_the_same_at_many_rows(client, django_assert_max_num_queries):
    client.force_login(auditor())
    AuditEventFactory.create_batch(60)

    with django_assert_max_num_queries(12):
        client.get(LIST)


def exported(capsys, *args):
    call_command("export_audit", *args)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_record_leaves_as_json_lines(capsys):
    event = record_event(
        AuditAction.PUBLISH, by=reviewer(username="li"), at=AT, subject=ProjectFactory(name="德兴街"), n=1
    )

    line = exported(capsys)[-1]

    assert line == {
        "id": event.pk,
        "at": "2025-05-02T00:30:00+08:00",
        "action": "publish",
        "by": "li",
        "by_id": event.actor_id,
        "address": None,
        "subject": "德兴街",
        "subject_kind": "projects.project",
        "subject_id": event.subject_id,
        "detail": {"n": 1},
    }


def test_an_export_takes_shanghai_days_and_is_recorded_itself(capsys):
    AuditEventFactory(at=datetime(2025, 4, 30, 15, 59, tzinfo=UTC), subject="30 April")
    AuditEventFactory(at=datetime(2025, 4, 30, 16, 0, tzinfo=UTC), subject="1 May")
    AuditEventFactory(at=datetime(2025, 5, 1, 16, 0, tzinfo=UTC), subject="2 May")

    lines = exported(capsys, "--since", "2025-05-01", "--until", "2025-05-01")

    assert [line["subject"] for line in lines] == ["1 May"]
    event = AuditEvent.objects.get(action=AuditAction.EXPORT)
    assert event.detail == {"count": 1, "since": "2025-05-01", "until": "2025-05-01"}


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ({}, ""),
        ({"changed": {"roles": [[], ["填报员"]], "unit": ["", "城建局"]}}, "角色：无 → 填报员；单位：无 → 城建局"),
        ({"changed": {"is_active": [True, False]}}, "启用：是 → 否"),
        ({"changed": ["password"]}, "修改：密码"),
        ({"limit": "idle"}, "结束原因：30分钟没有操作"),
        ({"permissions": ["auth.add_user", "projects.view_project"]}, "权限：用户（增加）、项目（查看）"),
        ({"permissions": ["gone.view_model"]}, "权限：gone.view_model"),
        ({"unknown": 3}, "unknown：3"),
    ],
)
def test_the_detail_in_words(detail, words):
    assert detail_words(detail) == words


def test_an_import_is_recorded_with_its_run(db):
    call_command("import_seeds", verbosity=0)

    event = AuditEvent.objects.get(action=AuditAction.IMPORT)
    assert (event.actor_name, event.subject_kind) == ("import_seeds", "projects.importrun")
    assert event.detail["inserted"] > 0


def test_a_dry_import_leaves_no_trace(db):
    call_command("import_seeds", "--dry-run", verbosity=0)

    assert not AuditEvent.objects.filter(action=AuditAction.IMPORT).exists()
