"""The wall chart: rows in groups, the same filters as the list, and the drawing that stands by itself."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

import pytest

from projects.date_window import DateWindow
from projects.enums import Category
from tests.factories import (
    InvestmentFactory,
    MilestoneFactory,
    ProgressReportFactory,
    ProjectFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

SVG = "{http://www.w3.org/2000/svg}"
JULY_30 = DateWindow.of_day(date(2025, 7, 30))
JUNE_30 = DateWindow.of_day(date(2025, 6, 30))


@pytest.fixture
def park():
    project = ProjectFactory(name="流量经济产业园", category=Category.MODERN_SERVICES, location="九龙湖核心区")
    MilestoneFactory(project=project, name="首批竣工", baseline=JUNE_30, planned=JULY_30)
    InvestmentFactory(project=project)
    return project


@pytest.fixture
def road():
    project = ProjectFactory(name="德兴街", category=Category.URBAN_INFRASTRUCTURE)
    UnitRoleFactory(project=project, unit=UnitFactory(name="住房和城乡建设局"))
    MilestoneFactory(project=project, name="通车", planned=DateWindow.of_month(2025, 3))
    ProgressReportFactory(project=project)
    return project


def wall(site, **asked):
    return site.get("/wall/", {"on": ON, **asked}).context["page"]


def groups(page):
    return [(group.name, [row.name for row in group.rows]) for sheet in page.sheets for group in sheet.groups]


def test_rows_stand_in_groups_with_counts_of_lights(site, park, road):
    page = wall(site)

    assert groups(page) == [("Modern services", ["流量经济产业园"]), ("Urban infrastructure", ["德兴街"])]
    counted = [group.lights for sheet in page.sheets for group in sheet.groups]
    assert [[(one.badge.symbol, one.count) for one in lights] for lights in counted] == [[("ok", 1)], [("bad", 1)]]


def test_rows_are_grouped_by_unit(site, park, road):
    assert groups(wall(site, group="unit")) == [
        ("住房和城乡建设局", ["德兴街"]),
        ("Unit not published", ["流量经济产业园"]),
    ]


def test_row_draws_and_says_its_milestones(site, park):
    (row,) = wall(site).sheets[0].groups[0].rows

    assert [mark.symbol for mark in row.track.marks] == ["base", "ok"]
    assert {label.text for label in row.track.labels} == {"首批竣工 30 Jul"}
    assert row.said == "首批竣工, 30 July, On plan, baseline 30 June"
    assert (row.number, row.where, row.total.words) == (1, "九龙湖核心区", "CNY 1.8 billion")


def test_part_stands_in_the_row_of_its_whole_and_alone_where_it_is_asked_for(site, park):
    part = ProjectFactory(name="二期", parent=park)
    MilestoneFactory(project=part, name="开工", planned=DateWindow.of_day(date(2025, 9, 30)))

    assert [name for _, names in groups(wall(site)) for name in names] == ["流量经济产业园"]
    assert "二期开工" in wall(site).sheets[0].groups[0].rows[0].said
    assert [name for _, names in groups(wall(site, q="二期")) for name in names] == ["二期"]


def test_filters_of_the_list_hold_and_stay_in_the_links(site, park, road):
    page = wall(site, category="urban_infrastructure", group="unit")

    assert [name for _, names in groups(page) for name in names] == ["德兴街"]
    assert page.svg_url == f"/wall.svg?category=urban_infrastructure&group=unit&on={ON}"
    assert page.list_url == f"/projects/?category=urban_infrastructure&on={ON}"
    assert page.chips[0].url == f"/wall/?group=unit&on={ON}"


def test_year_asked_for_is_the_year_drawn(site, park):
    MilestoneFactory(project=park, name="开工", actual=DateWindow.of_day(date(2022, 6, 13)))

    assert (wall(site).year, wall(site, year="2022").year) == (2025, 2022)
    assert wall(site, year="2022").head.flag is None
    assert "开工, 13 June, Done" in wall(site, year="2022").sheets[0].groups[0].rows[0].said


def test_26_rows_of_two_groups_break_between_them(site):
    for category, count in ((Category.MODERN_SERVICES, 20), (Category.PUBLIC_WELFARE, 6)):
        ProjectFactory.create_batch(count, category=category)

    page = wall(site)

    assert [len(sheet.groups[0].rows) for sheet in page.sheets] == [20, 6]
    html = site.get("/wall/", {"on": ON}).content.decode()
    assert html.count('class="r hdr') == 2
    assert "Sheet 2 of 2" in html


def test_group_longer_than_a_sheet_goes_on_under_its_name(site):
    ProjectFactory.create_batch(30, category=Category.PUBLIC_WELFARE)

    first, second = (sheet.groups[0] for sheet in wall(site).sheets)

    assert (len(first.rows), first.is_continued, len(second.rows), second.is_continued) == (25, False, 5, True)
    assert (second.count, second.rows[0].number) == (30, 26)


@pytest.mark.parametrize("asked", [{"group": "colour"}, {"light": "pink"}, {"year": "20255"}, {"q": "路" * 10_000}])
@pytest.mark.parametrize("address", ["/wall/", "/wall.svg"])
def test_what_cannot_be_understood_is_said_in_words(site, park, address, asked):
    response = site.get(address, {"on": ON, **asked})

    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/html")
    problems = response.context["page"].problems if address == "/wall/" else [response.context["message"]]
    assert all(problems)
    if address == "/wall/":
        assert groups(response.context["page"]) != []


@pytest.mark.parametrize("address", ["/wall/", "/wall.svg"])
def test_no_such_day_is_refused(site, address):
    assert site.get(address, {"on": "2025-02-30"}).status_code == 400


def drawing(site, **asked):
    response = site.get("/wall.svg", {"on": ON, **asked})
    assert response["Content-Type"] == "image/svg+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def test_drawing_stands_by_itself(site, park, road):
    root = drawing(site)

    texts = [text.text for text in root.iter(f"{SVG}text")]
    assert {"流量经济产业园", "首批竣工 30 Jul", "通车 March", "Seriously late"} <= set(texts)
    html = site.get("/wall.svg", {"on": ON}).content.decode()
    assert not any(word in html for word in ("class=", "style=", "var(", "currentColor", "<script", "%"))
    assert {one.get("fill") for one in root.iter(f"{SVG}circle")} <= {"#fff", "#1a5fb4", "none", "#10262c"}


def test_drawing_escapes_names_and_drops_what_xml_cannot_hold(site):
    project = ProjectFactory(name='<script>alert("1")</script> & \x0b路')
    MilestoneFactory(project=project, name="a<b", planned=JULY_30)

    texts = [text.text for text in drawing(site).iter(f"{SVG}text")]

    assert "a<b 30 Jul" in texts
    assert any(text and text.startswith('<script>alert("') for text in texts)


def test_drawing_keeps_every_position_on_the_sheet(site, park, road):
    root = drawing(site)

    width, height = float(root.get("width")), float(root.get("height"))
    for text in root.iter(f"{SVG}text"):
        assert 0 <= float(text.get("x")) <= width
        assert 0 <= float(text.get("y")) <= height


def test_drawing_carries_its_filter_and_day_in_its_name(site, park, road):
    response = site.get("/wall.svg", {"on": ON, "category": "urban_infrastructure"})

    assert response["Content-Disposition"] == f'attachment; filename="wall-2025-{ON}.svg"'
    assert "流量经济产业园" not in response.content.decode()


def test_wall_of_nothing_says_so(site):
    assert "No project is known by this day." in site.get("/wall/").content.decode()
    assert site.get("/wall.svg").status_code == 200
