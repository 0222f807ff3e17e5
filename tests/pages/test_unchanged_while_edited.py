"""On PostgreSQL an edit may be seen after a later one: it makes a page another one all the same."""

from __future__ import annotations

from contextlib import contextmanager

import pytest
from django.db import connection
from django.test import Client

from projects.models import Project
from tests.factories import ProjectFactory, SourceFactory

pytestmark = pytest.mark.django_db(transaction=True)


@contextmanager
def edit_under_way(project):
    """By another connection, which has taken its number in the history and isn't seen yet; kept at the end."""
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            columns = [field.column for field in Project.history.model._meta.fields if not field.primary_key]
            names = ", ".join(columns)
            cursor.execute(
                f"INSERT INTO projects_historicalproject ({names}) SELECT {names} FROM projects_historicalproject "
                "ORDER BY history_id LIMIT 1"
            )
        yield
        other.commit()
    finally:
        other.close()


def test_an_edit_seen_late_leaves_no_page_stale():
    SourceFactory()
    project = ProjectFactory(name="学校路网")
    site, before = Client(), Client().get("/about/")["ETag"]
    if connection.vendor == "sqlite":
        # There the other would wait for this one: nothing is seen out of order.
        assert site.get("/about/", headers={"if-none-match": before}).status_code == 304
        return

    with edit_under_way(project):
        project.summary = "之后的修改，先被看到"
        project.save()
        meanwhile = site.get("/about/", headers={"if-none-match": before})
    after = site.get("/about/", headers={"if-none-match": meanwhile["ETag"]})

    assert (meanwhile.status_code, after.status_code) == (200, 200)
    assert len({before, meanwhile["ETag"], after["ETag"]}) == 3
    assert site.get("/about/", headers={"if-none-match": after["ETag"]}).status_code == 304
