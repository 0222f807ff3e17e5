"""What isn't public leaves no trace on any public page."""

from __future__ import annotations

from datetime import date

import pytest

from projects.date_window import DateWindow
from projects.enums import ReportStatus
from tests.factories import (
    CitationFactory,
    ContactPersonFactory,
    InvestmentFactory,
    MilestoneFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

MARKER = "密件标记"
JULY = DateWindow.of_month(2025, 7)


@pytest.fixture
def addresses():
    """Every page beside which something hidden lies, each thing carrying the marker."""
    whole, source = ProjectFactory(name="学校路网"), SourceFactory()
    MilestoneFactory(project=whole, name="通车", planned=JULY, actual=None)
    hidden_source = SourceFactory(title=MARKER, text=f"{MARKER}。", is_public=False)
    for parent in (None, whole):
        fill(ProjectFactory(name=f"{MARKER}路{bool(parent)}", parent=parent, is_public=False), source)
    for status in (ReportStatus.DRAFT, ReportStatus.SUBMITTED):
        ProgressReportFactory(project=whole, text=MARKER, status=status)
    ProgressReportFactory(project=whole, text="正在施工", source=hidden_source)
    CitationFactory(project=whole, source=hidden_source, quote=MARKER, end=4, field="name", stated="学校路网")
    CitationFactory(project=whole, source=hidden_source, quote=MARKER, end=4, field="location", stated=MARKER)
    MilestoneFactory(project=whole, name="开工", actual=DateWindow.of_month(2025, 1), actual_source=hidden_source)
    CitationFactory(project=whole, source=source, field="name", stated="学校路网")
    pages = ["/", "/projects/", "/sources/", whole.get_absolute_url(), source.get_absolute_url()]
    pages += ["/wall/", "/wall/?group=unit", "/wall.svg", "/calendar/", "/calendar/?month=2025-01", "/calendar.ics"]
    pages += [f"{whole.get_absolute_url()}calendar.ics"]
    return [*pages, "/projects/?light=red&light=grey&light=green&light=undated", "/projects/?q=路"]


def fill(project, source):
    ProjectAliasFactory(project=project, name=f"{MARKER}别名")
    MilestoneFactory(project=project, name=MARKER, planned=DateWindow.of_month(2025, 1))
    InvestmentFactory(project=project)
    ContactPersonFactory(project=project, name=MARKER)
    UnitRoleFactory(project=project, unit=UnitFactory(name=f"{MARKER}局{project.pk}"))
    ProgressReportFactory(project=project, text=MARKER, reported_on=date(2025, 4, 30))
    CitationFactory(project=project, source=source, quote=MARKER, end=4, stated=MARKER, stated_text=MARKER)


@pytest.mark.parametrize("on", [ON, "2026-11-22"])
def test_marker_is_on_no_page(site, addresses, on):
    for address in addresses:
        response = site.get(address, {"on": on}) if "?" not in address else site.get(f"{address}&on={on}")

        assert response.status_code == 200
        assert MARKER not in response.content.decode().replace(f"q={MARKER}", ""), address


def test_hidden_rows_answer_as_if_they_were_not_there(site, addresses):
    assert site.get("/projects/", {"q": MARKER, "on": ON}).context["page"].count == 0
    assert site.get("/projects/hidden-road/").status_code == 404
    for project in ProjectFactory._meta.model.objects.filter(is_public=False):
        assert site.get(project.get_absolute_url()).status_code == 404
    for source in SourceFactory._meta.model.objects.filter(is_public=False):
        assert site.get(source.get_absolute_url()).status_code == 404


def test_unit_of_hidden_projects_alone_cannot_be_asked_for(site, addresses):
    unit = UnitFactory._meta.model.objects.filter(name__startswith=MARKER).first()

    assert site.get("/projects/", {"unit": unit.slug, "on": ON}).status_code == 400


def test_light_and_counts_leave_hidden_parts_out(site, addresses):
    home = site.get("/", {"on": ON}).context["page"]

    assert (home.count, home.part_count, home.news.unreported) == (1, 0, 0)
    assert [(light.badge.symbol, light.count) for light in home.lights] == [("ok", 1)]
    assert [fact.name for fact in home.news.done] == ["开工"]
    assert home.news.done[0].source_url == ""
