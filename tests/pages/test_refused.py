"""What an address asks for and nobody understands: a clear message on a working page, on both databases."""

from __future__ import annotations

import pytest

from projects.enums import Category, Stage
from tests.factories import ProjectFactory
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
