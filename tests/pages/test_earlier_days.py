"""Of very many projects no list of an earlier day is computed; today's, and each project's own page, are there."""

from __future__ import annotations

from datetime import date

import pytest

from projects.compiled import compiled
from projects.derived import holding
from projects.pages.remembering import MEMORY
from projects.views import earlier_days
from tests.factories import MilestoneFactory, ProjectFactory, SourceFactory, UnitRoleFactory

pytestmark = pytest.mark.django_db

EARLIER = "2025-05-01"
LISTS = ["/", "/projects/", "/wall/", "/wall.svg", "/calendar/", "/calendar.ics", "/units/", "/units/city/"]


@pytest.fixture(autouse=True)
def project():
    SourceFactory(is_public=True)
    project = ProjectFactory(name="德兴街", slug="de-xing-jie", known_from=date(2025, 4, 1))
    MilestoneFactory(project=project, known_from=date(2025, 6, 1))
    UnitRoleFactory(project=project, unit__slug="city")
    return project


@pytest.fixture
def very_many(monkeypatch):
    monkeypatch.setattr(holding, "MANY", 0)
    monkeypatch.setattr(earlier_days, "MOST_COMPUTED", 0)
    compiled.cache_clear()  # the limit stands in it
    MEMORY.clear()
    yield
    compiled.cache_clear()


@pytest.mark.parametrize("address", LISTS)
def test_list_of_an_earlier_day_is_made_for_few_projects_alone(site, address, request):
    assert site.get(f"{address}?on={EARLIER}").status_code == 200

    request.getfixturevalue("very_many")

    response = site.get(f"{address}?on={EARLIER}")
    assert response.status_code == 404
    assert f'<a href="{address}">' in response.content.decode()
    assert site.get(address).status_code == 200


def test_page_of_a_project_shows_any_day(site, very_many):
    assert site.get(f"/projects/de-xing-jie/?on={EARLIER}").status_code == 200
