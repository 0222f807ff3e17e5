"""Finding projects by what people know of them."""

from __future__ import annotations

from datetime import date

import pytest

from projects.date_window import DateWindow
from projects.enums import Category, Stage
from projects.models import Milestone
from projects.pages.candidates import tree_dates, years_between
from tests.factories import (
    MilestoneFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    UnitAliasFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db


def listed(site, **asked):
    page = site.get("/projects/", {"on": ON, **asked}).context["page"]
    return [row.name for row in page.rows]


def choices(site, name, **asked):
    facets = site.get("/projects/", {"on": ON, **asked}).context["page"].facets
    return {choice.value: choice.count for facet in facets if facet.name == name for choice in facet.choices}


@pytest.fixture
def network():
    """A road network with two roads, one of them open."""
    network = ProjectFactory(name="学校路网", category=Category.URBAN_INFRASTRUCTURE, location="未来科学城片区")
    road = ProjectFactory(name="德兴街", parent=network, stage=Stage.UNDER_CONSTRUCTION)
    MilestoneFactory(project=road, name="通车", planned=DateWindow.of_month_part(2025, 5, 3))
    opened = ProjectFactory(name="玉壶山大道", parent=network, stage=Stage.IN_USE)
    MilestoneFactory(project=opened, name="通车", actual=DateWindow(None, date(2025, 4, 30)))
    return network


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("学校", ["学校路网"]),
        ("玉壶山大道", ["玉壶山大道"]),
        ("yuhushan", ["玉壶山大道"]),
        ("yu hu shan", ["玉壶山大道"]),
        ("YHSDD", ["玉壶山大道"]),
        ("科学城", ["学校路网"]),
        ("学校 路网", ["学校路网"]),
        ("学校 医院", []),
        ("周边路网", ["学校路网"]),
        ("住建局", ["德兴街"]),
        ("住房和城乡", ["德兴街"]),
        ("%", []),
        ("_", []),
    ],
)
def test_search_looks_at_names_pinyin_places_and_units(site, network, asked, found):
    ProjectAliasFactory(project=network, name="学校周边路网")
    bureau = UnitFactory(name="红谷滩区住房和城乡建设局")
    UnitAliasFactory(unit=bureau, name="区住建局")
    UnitRoleFactory(project=network.children.get(name="德兴街"), unit=bureau)

    assert listed(site, q=asked) == found


def test_full_width_letters_are_found_as_usual_ones(site):
    ProjectFactory(name="VR科创城(一期)")

    assert listed(site, q="ＶＲ科创城（一期）") == ["VR科创城(一期)"]


def test_parts_are_listed_once_something_is_asked_for(site, network):
    assert listed(site) == ["学校路网"]
    assert listed(site, light="done") == ["玉壶山大道"]
    assert listed(site, light="green") == ["德兴街", "学校路网"]
    assert listed(site, light="green", level="top") == ["学校路网"]


def test_choices_of_a_condition_widen_and_conditions_narrow(site, network):
    assert listed(site, light=["green", "done"], level="part") == ["德兴街", "玉壶山大道"]
    assert listed(site, light=["green", "done"], stage="in_use") == ["玉壶山大道"]


def test_counts_say_what_a_choice_would_leave(site, network):
    counted = choices(site, "light", level="part")

    assert counted == {"red": 0, "yellow": 0, "grey": 0, "blue": 0, "green": 1, "undated": 0, "done": 1}
    for light, count in counted.items():
        assert len(listed(site, light=light, level="part")) == count


def test_unit_is_asked_for_by_its_slug(site, network):
    role = UnitRoleFactory(project=network)

    assert listed(site, unit=role.unit.slug) == ["学校路网"]


def test_stage_stated_later_counts_as_unknown(site):
    ProjectFactory(name="平安医院", stage=Stage.COMPLETED, stage_stated_on=date(2025, 6, 1))

    assert listed(site, stage="completed") == []
    assert listed(site, stage="unknown") == ["平安医院"]


WINDOWS = [
    DateWindow.of_day(date(2024, 12, 31)),
    DateWindow.of_month(2025, 1),
    DateWindow(date(2024, 12, 1), date(2026, 1, 31)),
    DateWindow(None, date(2025, 4, 30)),
    DateWindow(date(2025, 4, 1), None),
    DateWindow(None, date(2026, 1, 1)),
]


@pytest.mark.parametrize("window", WINDOWS, ids=lambda window: f"{window.earliest}–{window.latest}")
def test_years_in_the_filter_are_those_that_are_counted(site, window):
    milestone = MilestoneFactory(planned=window)

    counted = tree_dates(date(2025, 5, 1)).years[milestone.project_id]

    found = {year for year in ("2023", "2024", "2025", "2026", "2027") if listed(site, year=year)}
    assert found == counted == years_between(*window.bounds)


def test_worst_light_comes_first_then_the_earliest_date(site):
    for name, month in (("丙", 8), ("乙", 6)):
        MilestoneFactory(project=ProjectFactory(name=name), planned=DateWindow.of_month(2025, month))
    late = MilestoneFactory(project=ProjectFactory(name="甲"), planned=DateWindow.of_month(2025, 1))
    ProgressReportFactory(project=late.project, reported_on=date(2025, 4, 30))
    ProjectFactory(name="丁")

    assert listed(site) == ["甲", "乙", "丙", "丁"]
    assert listed(site, sort="next") == ["甲", "乙", "丙", "丁"]
    assert listed(site, sort="name") == ["丙", "丁", "甲", "乙"]


def test_light_of_the_list_is_that_of_its_rows(site, network):
    rows = site.get("/projects/", {"on": ON, "light": "green"}).context["page"].rows

    assert [row.badge.symbol for row in rows] == ["ok", "ok"]


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


def test_pages_hold_every_project_once(site):
    Milestone.objects.bulk_create(
        Milestone(project=ProjectFactory(), name="竣工", planned=window, baseline=window)
        for window in [DateWindow.of_month(2025, 8)] * 65
    )

    names = [listed(site, page=number) for number in (1, 2, 3)]

    assert [len(page) for page in names] == [30, 30, 5]
    assert len({name for page in names for name in page}) == 65


def test_each_condition_is_taken_away_by_its_chip(site, network):
    page = site.get("/projects/", {"on": ON, "light": ["green", "done"], "q": "街", "sort": "name"}).context["page"]

    assert [chip.label for chip in page.chips] == ["“街”", "On plan", "Done"]
    assert page.chips[0].url == f"/projects/?light=green&light=done&sort=name&on={ON}"
    assert page.chips[1].url == f"/projects/?q=%E8%A1%97&light=done&sort=name&on={ON}"
    assert page.clear_url == f"/projects/?sort=name&on={ON}"


def test_conditions_that_clash_are_counted_one_by_one(site, network):
    page = site.get("/projects/", {"on": ON, "light": "red", "q": "街"}).context["page"]

    assert page.rows == ()
    assert {chip.label: chip.alone_count for chip in page.chips} == {"“街”": 1, "Seriously late": 0}
