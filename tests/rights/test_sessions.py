"""Half an hour without a request, or twelve hours in all, end a session."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from projects.enums import AuditAction
from projects.login.session_limits import limit_passed
from projects.models import AuditEvent
from tests.rights.people import auditor

START = datetime(2025, 5, 1, 1, 0, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.mark.parametrize(
    ("seen_after", "at_after", "passed"),
    [
        (0 * MINUTE, 0 * MINUTE, ""),
        (0 * MINUTE, 30 * MINUTE - timedelta(seconds=1), ""),
        (0 * MINUTE, 30 * MINUTE, "idle"),
        (10 * MINUTE, 39 * MINUTE, ""),
        (10 * MINUTE, 40 * MINUTE, "idle"),
        (12 * HOUR - MINUTE, 12 * HOUR - timedelta(seconds=1), ""),
        (12 * HOUR - MINUTE, 12 * HOUR, "absolute"),
        (10 * HOUR, 12 * HOUR, "absolute"),
    ],
)
def test_limit_passed(seen_after, at_after, passed):
    assert limit_passed(started=START, seen=START + seen_after, at=START + at_after) == passed


@pytest.fixture
def at(client, db):
    """Open a short page of the staff's so long after the login; gives the answer's status."""
    with time_machine.travel(START, tick=False) as clock:
        client.force_login(auditor())

        def opened(after):
            clock.move_to(START + after)
            return client.get("/admin/password_change/done/").status_code

        opened(0 * MINUTE)
        yield opened


def test_a_break_of_half_an_hour_ends_the_session(at, client):
    assert [at(29 * MINUTE), at(59 * MINUTE)] == [200, 302]

    event = AuditEvent.objects.get(action=AuditAction.LOGOUT)
    assert event.detail == {"limit": "idle"}
    assert client.session.get("_auth_user_id") is None


def test_steady_work_ends_after_twelve_hours(at):
    answers = [at(break_ * 29 * MINUTE) for break_ in range(1, 26)]

    assert answers == [*24 * [200], 302]
    assert AuditEvent.objects.get(action=AuditAction.LOGOUT).detail == {"limit": "absolute"}


def test_the_login_page_says_why(at, client):
    at(0 * MINUTE)
    at(31 * MINUTE)
    page = client.get("/admin/login/")

    assert [str(message) for message in get_messages(page.wsgi_request)] != []
    assert "30" in page.content.decode()


def test_a_new_login_begins_a_new_working_day(at, client):
    for break_ in range(1, 21):
        at(break_ * 29 * MINUTE)
    user = auditor(username="li")
    client.post("/admin/login/", {"username": "li", "password": "correct horse battery"})
    again = [at(break_ * 29 * MINUTE) for break_ in range(21, 31)]

    assert user.is_active
    assert set(again) == {200}


def test_a_public_page_ends_an_old_session_too(at, client):
    at(0 * MINUTE)
    with time_machine.travel(START + 31 * MINUTE, tick=False):
        assert client.get("/").status_code == 200
        assert client.get("/admin/").status_code == 302


def test_the_session_is_written_once_a_minute_at_most(at):
    at(5 * MINUTE)
    with CaptureQueriesContext(connection) as soon:
        at(5 * MINUTE + timedelta(seconds=59))
    with CaptureQueriesContext(connection) as later:
        at(6 * MINUTE)

    assert [sum("UPDATE" in query["sql"] for query in queries) for queries in (soon, later)] == [0, 1]
