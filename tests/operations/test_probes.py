from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone

from operations.backups.stock import archive_name
from operations.readiness import readiness


@pytest.fixture(autouse=True)
def _no_backups_of_others(settings, tmp_path):
    settings.BACKUP_DIR = tmp_path / "backups"
    settings.BACKUP_DIR.mkdir()


def make_backup(folder, *, hours_old: int) -> None:
    (folder / archive_name(timezone.now() - timedelta(hours=hours_old))).write_bytes(b"")


def failed() -> dict[str, str]:
    return {check.name: check.detail for check in readiness(timezone.now()) if not check.is_ok}


def test_alive_is_told_without_the_database():
    """Without the mark for the database, a query here is an error."""
    response = Client().get("/healthz", headers={"host": "10.0.0.7"})

    assert (response.status_code, response.json()) == (200, {"alive": True})
    assert response["Cache-Control"] == "no-store"


def test_alive_is_told_by_plain_http_too(settings):
    settings.SECURE_SSL_REDIRECT = True

    assert Client().get("/healthz").status_code == 200


def test_probes_take_no_form():
    assert [Client().post(path).status_code for path in ("/healthz", "/readyz")] == [405, 405]


@pytest.mark.django_db
def test_ready_tells_each_check_by_name():
    response = Client().get("/readyz")

    assert response.status_code == 200
    assert response.json() == {
        "ready": True,
        "checks": {"database": "ok", "migrations": "ok", "disk": "ok", "backup": "ok"},
    }


def test_database_away_is_not_ready_and_why_stays_in_the_log(monkeypatch, caplog):
    def refuse() -> None:
        raise OperationalError("connection to 10.1.2.3 refused\nfor user projects")

    monkeypatch.setattr(connection, "ensure_connection", refuse)

    response = Client().get("/readyz")

    checks = {"database": "failed", "migrations": "failed", "disk": "ok", "backup": "ok"}
    assert (response.status_code, response.json()) == (503, {"ready": False, "checks": checks})
    assert "10.1.2.3" not in response.text
    assert "Not ready: database: connection to 10.1.2.3 refused for user projects" in caplog.messages


@pytest.mark.django_db
def test_missing_migration_is_not_ready():
    MigrationRecorder(connection).migration_qs.filter(app="projects", name="0001_initial").delete()

    assert failed() == {"migrations": "projects.0001_initial"}


@pytest.mark.django_db
def test_full_disk_is_not_ready(settings):
    settings.MIN_FREE_DISK_MB = 10**9

    assert list(failed()) == ["disk"]


@pytest.mark.django_db
@pytest.mark.parametrize(("limit", "hours_old", "expected"), [(26, 25, []), (26, 27, ["backup"]), (0, 999, [])])
def test_age_of_the_last_backup_against_its_limit(settings, limit, hours_old, expected):
    settings.MAX_BACKUP_AGE_HOURS = limit
    make_backup(settings.BACKUP_DIR, hours_old=hours_old + 50)
    make_backup(settings.BACKUP_DIR, hours_old=hours_old)

    assert list(failed()) == expected


@pytest.mark.django_db
def test_no_backup_where_one_is_wanted_is_not_ready(settings):
    settings.MAX_BACKUP_AGE_HOURS = 26
    (settings.BACKUP_DIR / "honggutan-20250501T000000Z.tar.partial").write_bytes(b"")

    assert list(failed()) == ["backup"]
