from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from operations.backups.stock import archive_name
from operations.status import status
from projects.enums import AuditAction
from projects.rights import StaffRole
from tests.factories import AuditEventFactory, ImportRunFactory, UserFactory
from tests.rights.people import person

pytestmark = pytest.mark.django_db


def cells(key: str) -> list[str]:
    """The first cells of a table's rows."""
    (table,) = [table for table in status(timezone.now()).tables if table.key == key]
    return [row[1][0] for row in table.rows]


@pytest.fixture
def opened():
    """Opens it as an administrator."""
    client = Client()
    client.force_login(person(StaffRole.ADMINISTRATOR))
    return lambda: client.get("/admin/operations/").text


def test_page_tells_in_chinese_what_does_not_hold(opened, settings):
    settings.MAX_BACKUP_AGE_HOURS = 26

    text = opened()

    assert "运行状况" in text
    assert text.count("未通过") == 1
    assert "还没有备份。" in text


def test_failed_logins_are_shown_newest_first_and_counted(opened):
    now = timezone.now()
    for hours, name in ((200, "wang"), (30, "li"), (1, "zhang")):
        AuditEventFactory(action=AuditAction.LOGIN_FAILED, actor_name=name, at=now - timedelta(hours=hours))
    AuditEventFactory(action=AuditAction.LOGIN, actor_name="zhao", at=now)

    assert "近24小时1次，近7天2次" in opened()
    assert cells("refusals") == ["zhang", "li", "wang"]


def test_imports_and_backups_are_listed(settings, tmp_path):
    settings.BACKUP_DIR = tmp_path
    newest, older = (timezone.now() - timedelta(hours=hours) for hours in (1, 25))
    for made_at in (older, newest):
        (tmp_path / archive_name(made_at)).write_bytes(b"")
    ImportRunFactory(command="import_seeds")

    assert cells("backups") == [archive_name(newest), archive_name(older)]
    assert cells("imports") == ["import_seeds"]


def add_rows(*, by) -> None:
    ImportRunFactory(by=by)
    AuditEventFactory(action=AuditAction.LOGIN_FAILED, actor=by)


def queries(act) -> int:
    with CaptureQueriesContext(connection) as asked:
        act()
    return len(asked)


def test_page_asks_as_often_for_many_rows_as_for_one(opened):
    user = UserFactory()
    add_rows(by=user)
    opened()
    few = queries(opened)
    for _ in range(8):
        add_rows(by=user)

    assert queries(opened) == few


def test_menu_leads_there_for_administrators_alone(client):
    shown = {}
    for role in (StaffRole.ADMINISTRATOR, StaffRole.AUDITOR, StaffRole.REVIEWER):
        client.force_login(person(role))
        shown[role] = "/admin/operations/" in client.get("/admin/").text

    assert shown == {StaffRole.ADMINISTRATOR: True, StaffRole.AUDITOR: False, StaffRole.REVIEWER: False}
