"""The first page, honest about how old its news is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from projects.date_window import DateWindow
from projects.enums import Decision, Stage
from projects.models import Project
from projects.pages.milestone_news import MOST
from tests.factories import (
    CitationFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgrammeFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    SourceFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

LONG_AFTER = "2026-11-22"


def home(site, on=ON):
    return site.get("/", {"on": on}).context["page"]


def test_year_is_told_with_its_source(site):
    programme = ProgrammeFactory(project_count=241, total_yuan=Decimal(165_570_000_000))
    citation = CitationFactory(project=None, programme=programme, field="project_count", stated="241")

    page = home(site)

    assert (page.year, page.project_count) == (2025, 241)
    assert [(figure.number, figure.unit) for figure in page.figures] == [("241", "listed"), ("165.57", "bn CNY")]
    assert page.source_url == f"/sources/{citation.source_id}/?on={ON}#q{citation.pk}"


def test_year_that_was_announced_later_is_unknown(site):
    programme = ProgrammeFactory(year=2026, project_count=300)
    june = SourceFactory(published=DateWindow.of_month(2026, 1))
    CitationFactory(project=None, programme=programme, source=june, field="project_count", stated="300")

    assert home(site).year is None
    assert home(site, LONG_AFTER).year == 2026


def test_tally_counts_whole_projects_and_leads_to_as_many(site):
    whole = ProjectFactory(stage=Stage.UNDER_CONSTRUCTION)
    MilestoneFactory(project=ProjectFactory(parent=whole), planned=DateWindow.of_month(2025, 8))
    ProjectFactory(stage=Stage.COMPLETED)

    page = home(site)

    assert [(light.badge.symbol, light.count) for light in page.lights] == [("ok", 1), ("done", 1)]
    for counted in (*page.lights, *page.stages):
        assert site.get(counted.url).context["page"].count == counted.count


def test_many_projects_share_a_symbol(site):
    projects = [Project(name=str(n), name_pinyin=str(n), slug=f"p{n}", is_public=True) for n in range(401)]
    Project.objects.bulk_create(projects)

    page = home(site)

    assert [(light.count, len(light.symbols)) for light in page.lights] == [(401, 81)]
    assert page.per_symbol == 5


def test_what_is_due_in_the_month_stands_before_what_comes_later(site):
    for month in (8, 5, 7):
        MilestoneFactory(name=f"{month}月", planned=DateWindow.of_month(2025, month))
    MilestoneFactory(name="年内", planned=DateWindow(date(2025, 5, 1), date(2025, 12, 31)))

    news = home(site).news

    assert [one.name for one in news.in_month] == ["5月"]
    assert [one.name for one in news.later] == ["7月", "8月", "年内"]
    assert (home(site, LONG_AFTER).news.in_month, home(site, LONG_AFTER).news.later) == ((), ())


def test_what_passed_in_the_month_is_still_of_the_month(site):
    for name, day in (("三日", 3), ("月底", 31)):
        MilestoneFactory(name=name, planned=DateWindow.of_day(date(2025, 5, day)))
    MilestoneFactory(name="四月", planned=DateWindow.of_month(2025, 4))

    news = home(site, "2025-05-20").news

    assert [(one.name, one.badge.symbol) for one in news.in_month] == [("三日", "none"), ("月底", "ok")]
    assert [one.name for one in news.passed] == ["四月"]


def test_what_passed_in_the_month_takes_no_place_of_what_passed_before_it(site):
    MilestoneFactory(name="四月", planned=DateWindow.of_month(2025, 4))
    for day in range(1, MOST + 2):
        MilestoneFactory(planned=DateWindow.of_day(date(2025, 5, day)))

    assert [one.name for one in home(site, "2025-05-20").news.passed] == ["四月"]


def test_month_leads_to_all_that_is_due_in_it(site):
    for _ in range(MOST + 2):
        MilestoneFactory(planned=DateWindow.of_month(2025, 5))

    page = home(site)

    assert (len(page.news.in_month), page.news.month_count) == (MOST, MOST + 2)
    assert page.month_url == f"/calendar/?month=2025-05&on={ON}"
    assert site.get(page.month_url).context["page"].count == MOST + 2


def test_change_of_plan_is_told_with_its_reason(site):
    road = ProjectFactory(name="德兴街", parent=ProjectFactory(name="学校路网"))
    step = MilestoneFactory(project=road, planned=DateWindow.of_month(2025, 5))
    PlanChangeFactory(milestone=step, decision=Decision.APPROVED)

    (change,) = home(site).changes

    assert (change.project, change.row.reason, change.row.words) == (
        "学校路网：德兴街",
        "Land and relocation",
        "两处管线未迁。",
    )
    assert "No change of a plan has been published" in site.get("/", {"on": "2025-04-30"}).content.decode()


def test_passed_dates_come_latest_first(site):
    for month in (8, 5, 7):
        MilestoneFactory(name=f"{month}月", planned=DateWindow.of_month(2025, month))

    assert [one.name for one in home(site, LONG_AFTER).news.passed] == ["8月", "7月", "5月"]


def test_due_and_unreported_is_counted_and_said(site):
    SourceFactory()
    MilestoneFactory(planned=DateWindow.of_month(2025, 5))
    overdue = MilestoneFactory(planned=DateWindow.of_month(2025, 6))
    ProgressReportFactory(project=overdue.project, reported_on=date(2026, 1, 5))

    response = site.get("/", {"on": LONG_AFTER})

    page = response.context["page"]
    assert page.unreported == site.get(page.unreported_url).context["page"].count == 1
    text = response.content.decode()
    assert "The newest statement is from <b>5 January 2026</b>." in text
    assert "Of <b>1 project</b>, parts counted too, something has come due since without a report." in text


def test_lately_finished_names_each_project_once(site):
    milestone = MilestoneFactory(name="开工", actual=DateWindow.of_month(2025, 1))
    MilestoneFactory(project=milestone.project, name="封顶", actual=DateWindow.of_month(2025, 3))

    assert [one.name for one in home(site).news.done] == ["封顶"]


def test_examples_are_short_names_that_are_found(site):
    school = ProjectFactory(name="南昌市行知中学九年一贯制学校")
    ProjectAliasFactory(project=school, name="行知中学")
    network = ProjectFactory(name="学校周边路网")
    ProjectFactory(name="德兴街", parent=network)

    examples = home(site).examples

    assert [example.name for example in examples] == ["德兴街", "行知中学"]
    assert [site.get(example.url).context["page"].count for example in examples] == [1, 1]


def test_empty_site_works(site):
    for address in ("/", "/projects/", "/sources/"):
        assert site.get(address).status_code == 200
    assert home(site).lights == ()
