"""The first page, honest about how old its news is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from projects.date_window import DateWindow
from projects.enums import Stage
from projects.models import Project
from tests.factories import (
    CitationFactory,
    MilestoneFactory,
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


def test_what_is_due_comes_nearest_first(site):
    for month in (8, 5, 7):
        MilestoneFactory(name=f"{month}月", planned=DateWindow.of_month(2025, month))

    assert [one.name for one in home(site).news.due] == ["5月", "7月", "8月"]
    assert home(site, LONG_AFTER).news.due == ()
    assert [one.name for one in home(site, LONG_AFTER).news.passed] == ["8月", "7月", "5月"]


def test_due_and_unreported_is_counted_and_said(site):
    SourceFactory()
    MilestoneFactory(planned=DateWindow.of_month(2025, 5))
    overdue = MilestoneFactory(planned=DateWindow.of_month(2025, 6))
    ProgressReportFactory(project=overdue.project, reported_on=date(2026, 1, 5))

    response = site.get("/", {"on": LONG_AFTER})

    assert response.context["page"].news.unreported == 1
    text = response.content.decode()
    assert "The newest statement is from <b>5 January 2026</b>." in text
    assert "<b>1 milestone</b> has come due since without a report." in text


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
