from __future__ import annotations

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from hgt_projects.database import POSTGRESQL, SQLITE, database_from_url, limit_waits

DEFAULT = Path("/srv/红谷滩 projects/data.sqlite3")


def test_default_is_sqlite_in_the_given_file():
    database = database_from_url("", DEFAULT)

    assert (database["ENGINE"], database["NAME"]) == (SQLITE, str(DEFAULT))
    assert database["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_postgresql_gets_health_checks_and_keeps_its_own_options():
    database = database_from_url("postgres://me:secret@db.example:5433/projects?sslmode=require", DEFAULT)

    assert (database["ENGINE"], database["HOST"], database["NAME"]) == (POSTGRESQL, "db.example", "projects")
    assert database["CONN_HEALTH_CHECKS"] is True
    assert database["OPTIONS"] == {
        "connect_timeout": 5,
        "tcp_user_timeout": 10_000,
        "options": "-c jit=off -c random_page_cost=1.1",
        "sslmode": "require",
    }


def test_pages_wait_shorter_than_commands():
    database = database_from_url("postgres:///projects?options=-c%20work_mem=8MB", DEFAULT)

    limit_waits(database)

    assert database["OPTIONS"]["options"] == (
        "-c work_mem=8MB -c lock_timeout=5000 -c statement_timeout=15000 -c idle_in_transaction_session_timeout=60000"
    )


@pytest.mark.parametrize(
    "url", ["projects", "mysql://me@db.example/projects", "postgres://db.example", "sqlite://", "postgres://db:port/x"]
)
def test_wrong_address_is_told(url):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        database_from_url(url, DEFAULT)


@pytest.mark.django_db
def test_sqlite_waits_for_the_writer_and_keeps_foreign_keys():
    if connection.vendor == "postgresql":
        assert connection.settings_dict["CONN_HEALTH_CHECKS"] is True
        return

    assert _pragma("journal_mode") == "wal"
    assert _pragma("synchronous") == 1
    assert _pragma("foreign_keys") == 1
    assert _pragma("busy_timeout") == 40_000


def _pragma(name: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA {name}")
        return cursor.fetchone()[0]
