"""What an address asks for and nobody understands: a clear message on a working page, on both databases."""

from __future__ import annotations

import pytest

from projects.enums import Category, Stage
from tests.factories import ProjectFactory, SourceFactory, UnitRoleFactory
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db


@pytest.fixture
def network():
    network = ProjectFactory(name="学校路网", category=Category.URBAN_INFRASTRUCTURE)
    ProjectFactory(name="玉壶山大道", parent=network, stage=Stage.IN_USE)
    return network


@pytest.mark.parametrize(
    "asked",
    [
        {"light": "pink"},
        {"category": "bridges"},
        {"stage": "x"},
        {"year": "abc"},
        {"year": "0"},
        {"unit": "no-such-unit"},
        {"level": "x"},
        {"sort": "money"},
        {"investment": "a lot"},
        {"listing": "x"},
        {"changed": "perhaps"},
        {"q": "路" * 101},
        {"q": "路" * 10_000},
    ],
    ids=lambda asked: "-".join(f"{name}-{value[:8]}" for name, value in asked.items()),
)
def test_what_cannot_be_understood_is_said_on_a_working_list(site, network, asked):
    response = site.get("/projects/", {"on": ON, **asked})

    assert response.status_code == 400
    assert len(response.context["page"].problems) == 1
    assert [row.name for row in response.context["page"].rows] == ["学校路网"]


def test_nul_byte_is_refused(site):
    assert site.get("/projects/?q=%00").status_code == 400


def test_half_of_an_address_that_is_understood_holds(site, network):
    response = site.get("/projects/", {"on": ON, "light": ["done"], "stage": "x"})

    assert response.status_code == 400
    assert [row.name for row in response.context["page"].rows] == ["玉壶山大道"]


@pytest.mark.parametrize("number", ["-1", "0", "2", "99999999999", "x", "１"])
def test_page_that_is_not_there_is_not_found(site, number):
    ProjectFactory()

    response = site.get("/projects/", {"page": number})

    assert response.status_code == 404
    assert len(response.context["page"].rows) == 1


LONG = "路" * 10_000
# What is no day, test_as_of says; here is what each page does with one.
BAD_DAYS = ["2025-02-30", LONG]
PAGES = [
    "/",
    "/projects/",
    "/wall/",
    "/calendar/",
    "/units/",
    "/changes/",
    "/sources/",
    "/about/",
    "/wall.svg",
    "/calendar.ics",
]
FILTERED = ["/projects/", "/wall/", "/calendar/", "/wall.svg", "/calendar.ics"]


@pytest.mark.parametrize("day", BAD_DAYS, ids=lambda day: day[:12])
def test_day_that_is_none_is_refused_on_every_page(site, network, day):
    project, unit = network, UnitRoleFactory(project=network).unit
    source = SourceFactory()
    more = [one.get_absolute_url() for one in (project, unit, source)]
    for address in (*PAGES, *more, f"{project.get_absolute_url()}calendar.ics"):
        response = site.get(address, {"on": day})

        assert response.status_code == 400, address
        assert "A day is written as 2025-05-01" in response.content.decode()


@pytest.mark.parametrize("address", FILTERED)
@pytest.mark.parametrize(
    "asked",
    [{"q": LONG}, {"unit": LONG}, {"light": "pink"}, {"investment": "9"}, {"listing": "x"}, {"year": "99999999999999"}],
    ids=lambda asked: next(iter(asked)),
)
def test_filter_that_is_none_is_refused_wherever_there_are_filters(site, network, address, asked):
    response = site.get(address, asked)

    assert response.status_code == 400
    text = response.content.decode()
    assert "Traceback" not in text
    assert len(text) < 60_000
    assert response["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/changes/?page=-1", 404),
        ("/changes/?page=99999999999999999999", 404),
        ("/calendar/?month=2025-13", 400),
        ("/calendar/?month=x", 400),
        ("/wall/?group=colour", 400),
        ("/wall.svg?group=colour", 400),
        ("/p/99999999999999999999", 404),
        ("/p/999999999", 404),
        ("/sources/99999999999999999999/", 404),
        ("/photos/99999999999999999999.jpg", 404),
        ("/projects/no-such-project/", 404),
        ("/projects/no-such-project/atom/", 404),
        ("/units/no-such-unit/", 404),
        ("/changes/atom/no-such-category/", 404),
    ],
)
def test_what_is_not_there_is_said_on_a_working_page(site, network, address, status):
    response = site.get(address)

    assert response.status_code == status
    assert '<nav class="nav"' in response.content.decode()


@pytest.mark.parametrize(
    "place", ["/projects/%00/", "/units/?x=%00", "/calendar/?month=%00", "/p/1?on=%00", "/?a%00=1"]
)
def test_nul_byte_is_refused_everywhere(site, place):
    response = site.get(place)

    assert response.status_code == 400
    assert '<nav class="nav"' in response.content.decode()
