"""The wall and the calendar of a thousand projects: no more queries than for ten."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from projects.date_window import DateWindow
from projects.enums import Category
from projects.models import Milestone, Project
from projects.pages.as_of import AsOf
from projects.pages.wall_page import MOST_ROWS, wall_page
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

MOST_QUERIES = 8
ADDRESSES = ("/wall/", "/calendar/?month=2025-05&q=项目", "/calendar.ics")


def make_projects(first: int, count: int) -> None:
    categories = list(Category.values)
    projects = Project.objects.bulk_create(
        Project(name=f"示例项目{n}", slug=f"project-{n}", is_public=True, category=categories[n % len(categories)])
        for n in range(first, first + count)
    )
    Milestone.objects.bulk_create(
        Milestone(project=project, name=f"节点{n}", planned=window, baseline=window)
        for project in projects
        for n, window in enumerate((day(project.pk % 300), DateWindow.of_month(2025, project.pk % 12 + 1)))
    )
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as the database does by itself, in time


def day(number: int) -> DateWindow:
    return DateWindow.of_day(date(2025, 1, 15) + timedelta(number))


def queries(site, address: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = site.get(f"{address}{'&' if '?' in address else '?'}on={ON}")
    assert response.status_code == 200
    return len(captured)


def test_as_many_queries_for_a_thousand_projects_as_for_ten(site):
    make_projects(0, 10)
    at_ten = {address: queries(site, address) for address in ADDRESSES}

    make_projects(10, MOST_ROWS - 10)

    assert {address: queries(site, address) for address in ADDRESSES} == at_ten
    assert max(at_ten.values()) <= MOST_QUERIES


def test_rows_beyond_the_first_thousand_are_counted_not_drawn():
    make_projects(0, MOST_ROWS + 3)

    page = wall_page(QueryDict(), AsOf(date(2025, 5, 1), date(2025, 5, 1)))

    assert (page.count, page.left_out) == (MOST_ROWS, 3)
