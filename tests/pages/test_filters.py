"""Finding projects by what people know of them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from urllib.parse import parse_qsl, urlsplit

import pytest

from projects.date_window import DateWindow
from projects.enums import Category, ListLevel, Stage
from projects.models import Milestone, Project
from projects.pages.candidates import tree_dates, years_between
from tests.factories import (
    CitationFactory,
    InvestmentFactory,
    ListingFactory,
    MilestoneFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    SourceFactory,
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


def test_years_in_the_filter_are_those_that_are_counted(site):
    projects = {MilestoneFactory(planned=window).project: window for window in WINDOWS}

    counted = tree_dates([project.pk for project in projects], date(2025, 5, 1)).years

    found = {year: listed(site, year=year) for year in ("2023", "2024", "2025", "2026", "2027")}
    for project, window in projects.items():
        in_years = {year for year, names in found.items() if project.name in names}
        assert in_years == counted[project.pk] == years_between(*window.bounds), window


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


def test_pages_hold_every_project_once(site):
    august = DateWindow.of_month(2025, 8)
    projects = Project.objects.bulk_create(
        Project(name=f"示例项目{number}", slug=f"project-{number}", is_public=True) for number in range(65)
    )
    Milestone.objects.bulk_create(
        Milestone(project=project, name="竣工", planned=august, baseline=august) for project in projects
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


@pytest.fixture
def priced():
    """Projects at both ends of ranges, one without a published total."""
    for name, amount in (("小", "99999999.99"), ("中", "100000000"), ("大", "5000000000")):
        InvestmentFactory(project=ProjectFactory(name=name), amount_yuan=Decimal(amount))
    ProjectFactory(name="未公布")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (["under-1"], ["小"]),
        (["1-5"], ["中"]),
        (["5-10"], []),
        (["over-50", "under-1"], ["大", "小"]),
        (["none"], ["未公布"]),
    ],
)
def test_investment_range_holds_its_lower_end(site, priced, asked, found):
    assert listed(site, investment=asked, sort="investment") == found


def test_counts_of_investment_ranges_are_those_that_are_found(site, priced):
    counted = choices(site, "investment")

    assert counted == {"under-1": 1, "1-5": 1, "5-10": 0, "10-50": 0, "over-50": 1, "none": 1}
    assert {code: len(listed(site, investment=code)) for code in counted} == counted


def test_largest_comes_first_and_what_is_not_published_last(site, priced):
    assert listed(site, sort="investment") == ["大", "中", "小", "未公布"]


def test_total_that_was_stated_later_is_not_published_on_the_day(site):
    investment = InvestmentFactory(project__name="流量经济产业园")
    later = SourceFactory(published=DateWindow.of_day(date(2025, 6, 1)))
    CitationFactory(project=investment.project, investment=investment, field="amount_yuan", source=later)

    assert listed(site, investment="none") == ["流量经济产业园"]
    assert listed(site, investment="10-50", on="2025-06-01") == ["流量经济产业园"]


def test_lists_are_those_of_the_day(site):
    project = ProjectFactory(name="学校路网")
    ListingFactory(project=project, level=ListLevel.CITY_KEY, since=date(2024, 1, 1), until=date(2025, 4, 30))
    ListingFactory(project=project, level=ListLevel.DISTRICT_KEY, since=date(2025, 5, 1))
    ProjectFactory(name="平安医院")

    counted = choices(site, "listing")

    assert {level: count for level, count in counted.items() if count} == {"district_key": 1}
    assert listed(site, listing=["district_key", "province_key"]) == ["学校路网"]
    assert listed(site, listing="city_key") == []
    assert listed(site, listing="city_key", on="2025-04-30") == ["学校路网"]


def test_all_conditions_combine_and_each_has_its_chip(site):
    project = ProjectFactory(name="学校路网", category=Category.URBAN_INFRASTRUCTURE, stage=Stage.UNDER_CONSTRUCTION)
    MilestoneFactory(project=project, planned=DateWindow.of_month(2025, 8))
    InvestmentFactory(project=project)
    ListingFactory(project=project)
    role = UnitRoleFactory(project=project)
    asked = {
        "q": "xxlw",
        "light": "green",
        "category": "urban_infrastructure",
        "stage": "under_construction",
        "investment": "10-50",
        "listing": "district_key",
        "year": "2025",
        "unit": role.unit.slug,
        "changed": "no",
        "level": "top",
    }

    page = site.get("/projects/", {"on": ON, **asked}).context["page"]

    assert [row.name for row in page.rows] == ["学校路网"]
    assert len(page.chips) == len(asked)
    for chip, left_out in zip(page.chips, asked, strict=True):
        kept = {name: value for name, value in asked.items() if name != left_out}
        assert dict(parse_qsl(urlsplit(chip.url).query)) == {**kept, "on": ON}
        assert site.get(chip.url).status_code == 200
