"""The journal has a new row after every edit of whatever pages are made from, and the mark of pages is read off it."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from django.db import connection, transaction

from projects.compiled import compiled
from projects.date_window import DateWindow
from projects.derived.edits import NEWEST, Version, histories, version
from projects.derived.upkeep import install
from projects.models import Edit, Project
from projects.pages.freshness import freshness, question
from projects.pages.remembering import MEMORY
from tests.factories import ProgressReportFactory, ProjectFactory, SourceFactory

pytestmark = pytest.mark.django_db


def newest():
    return Edit.objects.order_by("pk").last()


def test_each_kind_of_edit_adds_a_row():
    project = ProjectFactory()
    rows = [newest().pk]
    project.summary = "换了说法"
    project.save()
    rows.append(newest().pk)
    project.delete()
    rows.append(newest().pk)

    assert rows == sorted(set(rows))
    assert newest().edited_at == Project.history.latest("history_date").history_date


def test_every_history_is_watched():
    """Rows made up: each history's own columns don't matter here."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = 'derived_edit'")
        else:
            cursor.execute("SELECT tbl_name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'derived_edit_%'")
        watched = {table for (table,) in cursor.fetchall()}

    assert len(watched) > 20
    assert watched == {history._meta.db_table for history in histories()}


def test_what_happened_without_triggers_is_an_edit_too():
    ProjectFactory()
    before = newest()
    install()

    assert newest().pk > before.pk
    assert newest().edited_at == before.edited_at


def test_no_edit_no_row():
    install()

    assert newest() is None


@pytest.mark.parametrize("on", [date(2025, 5, 1), date(2024, 2, 29)])
def test_compiled_question_is_the_one_for_the_day(on, monkeypatch):
    sql, parameters = question(on).query.get_compiler("default").as_sql()
    asked = []
    SourceFactory()
    freshness(on)
    MEMORY.clear()
    with connection.execute_wrapper(lambda execute, *told: asked.append(told[:2]) or execute(*told)):
        freshness(on)

    assert asked == [(sql, list(parameters))]
    assert compiled(question, 0, ()).for_database("default")[1] == sql


def test_what_is_remembered_is_asked_whether_it_holds():
    SourceFactory(published=DateWindow.of_day(date(2025, 4, 1)))
    before, asked = freshness(date(2025, 5, 1)), []
    with connection.execute_wrapper(lambda execute, *told: asked.append(told[0]) or execute(*told)):
        assert freshness(date(2025, 5, 1)) == before
    assert asked == [NEWEST]

    SourceFactory(published=DateWindow.of_day(date(2025, 4, 2)))
    assert freshness(date(2025, 5, 1)).day == date(2025, 4, 2)
    assert freshness(date(2025, 4, 1)).day == date(2025, 4, 1)


def test_time_of_the_last_edit_is_told():
    SourceFactory()

    assert freshness(date(2025, 5, 1)).version.edited_at == newest().edited_at


def test_version_asked_alone_is_that_of_the_question():
    assert version("default") == Version(0, 0, None)
    SourceFactory()
    ProjectFactory()

    assert version("default") == freshness(date(2025, 5, 1)).version
    assert version("default").seen == Edit.objects.count()


@pytest.mark.django_db(transaction=True)
def test_version_is_the_same_within_a_transaction():
    assert version("default") == Version(0, 0, None)
    SourceFactory()
    outside = version("default")

    with transaction.atomic():
        assert version("default") == outside
        ProjectFactory()
        assert version("default") != outside


def test_newest_statement_is_that_of_the_day():
    SourceFactory(published_earliest=date(2025, 4, 1), published_latest=date(2025, 4, 30))
    ProgressReportFactory(reported_on=date(2025, 5, 6), published_on=date(2025, 5, 8), status="published")

    assert freshness(date(2025, 3, 1)) is None
    assert freshness(date(2025, 5, 7)).day == date(2025, 4, 30)
    assert freshness(date(2025, 5, 8)).stated.latest == date(2025, 5, 6)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("ask", [lambda: version(connection.alias), lambda: freshness(date(2025, 5, 1)).version])
def test_a_connection_that_was_lost_is_made_anew(ask):
    SourceFactory()
    before = ask()
    if connection.vendor == "sqlite":  # a file has no connection to lose
        assert ask() == before
        return
    lost = connection.connection.info.backend_pid
    with closing(connection.copy()) as other, other.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s, 1000)", [lost])

    assert ask() == before
    assert connection.connection.info.backend_pid != lost


@pytest.mark.django_db(transaction=True)
def test_question_for_the_version_is_planned_once_a_connection():
    for _ in range(3):
        version("default")
    if connection.vendor == "sqlite":  # the driver keeps what it compiled
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE statement = %s", [NEWEST])
        ((times,),) = cursor.fetchall()
    assert times >= 3
