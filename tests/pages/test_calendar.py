"""What is due by year, month and week."""

from __future__ import annotations

import html
from datetime import date

import pytest

from projects.compiled import compiled
from projects.date_window import DateWindow
from projects.derived import holding
from projects.enums import Category
from projects.pages import calendar_page, dated_steps
from tests.factories import MilestoneFactory, ProjectFactory
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

MAY_20 = DateWindow.of_day(date(2025, 5, 20))
LATE_MAY = DateWindow.of_month_part(2025, 5, 3, "5月底")
QUARTER = DateWindow.of_months(2025, 4, 6, "二季度")


@pytest.fixture
def road():
    return ProjectFactory(name="德兴街", category=Category.URBAN_INFRASTRUCTURE)


@pytest.fixture
def may(road):
    MilestoneFactory(project=road, name="路基完成", planned=MAY_20)
    MilestoneFactory(project=road, name="通车", planned=LATE_MAY)
    MilestoneFactory(project=road, name="验收", planned=QUARTER)
    MilestoneFactory(project=road, name="开工", actual=DateWindow(None, date(2025, 4, 30)))


def calendar(site, **asked):
    return site.get("/calendar/", {"on": ON, **asked}).context["page"]


def in_weeks(page):
    return {week.days: [one.name for one in week.entries] for week in page.weeks if week.entries}


def test_month_has_its_weeks_and_what_is_due_in_each(site, may):
    page = calendar(site, month="2025-05")

    assert [week.days for week in page.weeks] == [
        "1 to 4 May",
        "5 to 11 May",
        "12 to 18 May",
        "19 to 25 May",
        "26 to 31 May",
    ]
    assert [week.number for week in page.weeks] == [18, 19, 20, 21, 22]
    assert [week.is_current for week in page.weeks] == [True, False, False, False, False]
    assert in_weeks(page) == {"19 to 25 May": ["路基完成"], "26 to 31 May": ["通车"]}


def test_vague_date_stands_at_its_last_day_with_its_words(site, may):
    (entry,) = calendar(site, month="2025-05").weeks[-1].entries

    assert (entry.date, entry.days, entry.badge.symbol) == ("late May", "21 to 31 May", "ok")
    assert len(entry.track.spans) == 1


def test_window_that_ends_later_is_told_apart_and_has_no_mark(site, may):
    (entry,) = calendar(site, month="2025-05").running

    assert (entry.name, entry.date, entry.track.marks) == ("验收", "Q2", ())


def test_done_stands_where_it_happened(site, may):
    page = calendar(site, month="2025-04")

    assert in_weeks(page) == {"28 to 30 April": ["开工"]}
    assert page.weeks[-1].entries[0].date == "by April"


def test_year_counts_each_month_by_its_lights(site, may):
    page = calendar(site)

    assert page.title == "2025"
    assert [(month.name, month.count) for month in page.months if month.count] == [("Apr", 1), ("May", 2), ("Jun", 1)]
    assert [(one.badge.symbol, one.count) for one in page.lights] == [("ok", 3), ("done", 1)]
    assert [month.name for month in page.months if month.is_current] == ["May"]


def test_month_of_a_year_shows_the_first_and_counts_the_others(site, road):
    for number in range(6):
        MilestoneFactory(project=road, name=f"第{number}段", planned=MAY_20)

    month = calendar(site).months[4]

    assert (len(month.entries), month.more, month.count) == (4, 2, 6)
    assert month.url == f"/calendar/?month=2025-05&on={ON}"


def test_week_and_running_windows_show_the_first_and_say_so(site, road, monkeypatch):
    monkeypatch.setattr(calendar_page, "SHOWN_OF_A_WEEK", 2)
    for number, planned in enumerate((MAY_20, MAY_20, LATE_MAY, MAY_20, QUARTER, QUARTER, QUARTER)):
        MilestoneFactory(project=road, name=f"第{number}段", planned=planned)

    page = calendar(site, month="2025-05")

    assert in_weeks(page) == {"19 to 25 May": ["第0段", "第1段"], "26 to 31 May": ["第2段"]}
    assert ([week.more for week in page.weeks], page.count) == ([0, 0, 0, 1, 0], 4)
    assert ([one.name for one in page.running], page.runs_more) == (["第4段", "第5段"], True)
    text = site.get("/calendar/", {"on": ON, "month": "2025-05"}).content.decode()
    assert "1 more isn't shown: narrow the filters." in html.unescape(text)
    assert "More are open than are shown" in text


@pytest.fixture
def many(monkeypatch):
    """A function after which these few projects pass for very many."""

    def set_limit():
        monkeypatch.setattr(holding, "MANY", 0)
        compiled.cache_clear()  # the limit stands in it

    yield set_limit
    compiled.cache_clear()


@pytest.mark.parametrize("asked", [{}, {"month": "2025-05"}, {"month": "2025-04"}, {"q": "德兴"}], ids=str)
def test_among_many_projects_it_is_the_same(site, may, many, asked):
    few = calendar(site, **asked)

    many()

    assert calendar(site, **asked) == few


def test_among_many_projects_more_than_the_limit_is_not_counted(site, road, many, monkeypatch):
    for number in range(6):
        MilestoneFactory(project=road, name=f"第{number}段", planned=MAY_20)
    many()
    monkeypatch.setattr(dated_steps, "MOST_COUNTED_OF_EACH", 5)

    year, month = calendar(site), calendar(site, month="2025-05")

    may = year.months[4]
    assert (may.count, may.more, may.is_capped, may.lights, len(may.entries)) == (5, 1, True, (), 4)
    assert (year.count, year.is_capped, month.is_capped) == (5, True, True)
    assert "More than 5 milestones" in site.get("/calendar/", {"on": ON}).content.decode()
    assert [week.is_capped for week in month.weeks] == [False, False, False, True, False]


def test_links_lead_to_what_is_before_and_after(site, may):
    year, month = calendar(site, month="2025"), calendar(site, month="2025-12", category="urban_infrastructure")

    assert (year.previous.url, year.next.label) == (f"/calendar/?month=2024&on={ON}", "2026")
    kept = f"/calendar/?category=urban_infrastructure&month=2026-01&on={ON}"
    assert (month.previous.label, month.next.url) == ("November 2025", kept)
    assert month.year_link.label == "2025"
    assert [one.label for one in month.month_links if one.is_chosen] == ["Dec"]


def test_ends_of_time_have_no_link_beyond(site):
    assert calendar(site, month="1949-01").previous is None
    assert calendar(site, month="2100").next is None


def test_year_without_dates_gives_way_to_the_nearest(site, may):
    page = site.get("/calendar/", {"on": "2026-11-22"}).context["page"]

    assert (page.title, page.empty_year) == ("2025", "within 2026")
    assert calendar(site, month="2026").count == 0


def test_filters_of_the_list_hold(site, may):
    other = ProjectFactory(name="产业园", category=Category.MODERN_SERVICES)
    MilestoneFactory(project=ProjectFactory(parent=other), name="竣工", planned=MAY_20)

    page = calendar(site, month="2025-05", category="modern_services")

    assert [name for names in in_weeks(page).values() for name in names] == ["竣工"]
    assert page.file_url == f"/calendar.ics?category=modern_services&on={ON}"
    assert page.chips[0].url == f"/calendar/?month=2025-05&on={ON}"


@pytest.mark.parametrize(
    "asked",
    [{"month": text} for text in ("2025-13", "2025-5", "may", "0001-01", "2101", "9" * 10_000)] + [{"light": "pink"}],
)
def test_what_cannot_be_understood_is_said_on_a_working_page(site, may, asked):
    response = site.get("/calendar/", {"on": ON, **asked})

    assert response.status_code == 400
    assert len(response.context["page"].problems) == 1
    assert response.context["page"].count == 4
