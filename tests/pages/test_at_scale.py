"""A thousand projects: no more queries than for ten, and no more than each kind of page may ask."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from projects.date_window import DateWindow
from projects.enums import Category
from projects.models import Milestone, Project
from projects.pages import long_list
from projects.pages.as_of import AsOf
from projects.pages.remembering import MEMORY
from projects.pages.wall_page import MOST_ROWS, wall_page
from tests.factories import SourceFactory
from tests.pages.conftest import ON

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]

WHOLE = "/projects/project-0/"
MOST_QUERIES = {
    "/": 8,
    "/projects/": 9,
    "/projects/?investment=none&light=grey&year=2025&sort=investment&page=1": 9,
    WHOLE: 13,
    "/wall/": 9,
    "/calendar/?month=2025-05&q=项目": 8,
    "/calendar.ics": 8,
}


def make_projects(first: int, count: int, whole: Project | None = None) -> None:
    """Every second one a part of `whole`, where it is given.

    The database isn't told to count its rows: pages have to come in time right after an import too.
    """
    categories = list(Category.values)
    projects = Project.objects.bulk_create(
        Project(
            name=f"示例项目{n}",
            slug=f"project-{n}",
            is_public=True,
            category=categories[n % len(categories)],
            parent=whole if n % 2 else None,
        )
        for n in range(first, first + count)
    )
    Milestone.objects.bulk_create(
        Milestone(project=project, name=f"节点{n}", planned=window, baseline=window)
        for place, project in enumerate(projects, first)
        for n, window in enumerate((day(place % 300), DateWindow.of_month(2025, place % 12 + 1)))
    )


def day(number: int) -> DateWindow:
    return DateWindow.of_day(date(2025, 1, 15) + timedelta(number))


def queries(site, address: str) -> int:
    MEMORY.clear()
    with CaptureQueriesContext(connection) as captured:
        response = site.get(f"{address}{'&' if '?' in address else '?'}on={ON}")
    assert response.status_code == 200
    return len(captured)


def test_as_many_queries_for_a_thousand_projects_as_for_ten(site):
    SourceFactory()
    make_projects(0, 1)
    whole = Project.objects.get()
    make_projects(1, 9, whole)
    at_ten = {address: queries(site, address) for address in MOST_QUERIES}

    make_projects(10, 990, whole)

    assert {address: queries(site, address) for address in MOST_QUERIES} == at_ten
    assert {address: count for address, count in at_ten.items() if count > MOST_QUERIES[address]} == {}


def test_rows_beyond_the_first_are_counted_not_drawn_up_to_a_limit(monkeypatch):
    make_projects(0, MOST_ROWS + 3)

    page = wall_page(QueryDict(), AsOf(date(2025, 5, 1), date(2025, 5, 1)))

    assert (page.count, page.left_out, page.is_capped) == (MOST_ROWS, 3, False)

    monkeypatch.setattr(long_list, "MOST_COUNTED", MOST_ROWS + 2)
    page = wall_page(QueryDict(), AsOf(date(2025, 5, 1), date(2025, 5, 1)))

    assert (page.count, page.left_out, page.is_capped) == (MOST_ROWS, 2, True)
