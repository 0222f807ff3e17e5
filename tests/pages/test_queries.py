"""The same number of queries for one row and for many."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from projects.date_window import DateWindow
from projects.enums import Decision, InvestmentKind, QuantityKind, Role
from projects.models import ReportPhoto
from projects.pages.remembering import MEMORY
from tests.factories import (
    AnnualTaskFactory,
    CitationFactory,
    ContactPersonFactory,
    InvestmentFactory,
    ListingFactory,
    MilestoneFactory,
    PlanChangeFactory,
    ProgrammeFactory,
    ProgressReportFactory,
    ProjectAliasFactory,
    ProjectFactory,
    QuantityFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
)
from tests.pages.conftest import ON
from tests.pages.many_rows import make_and_copy

pytestmark = [pytest.mark.django_db, pytest.mark.many_rows]

HOME, LIST, SEARCH, DETAIL, SOURCE, SOURCES = 8, 9, 10, 13, 3, 2
UNITS, UNIT, CHANGES = 4, 14, 7
WALL, MONTH, YEAR, CALENDAR_FILE = 8, 7, 6, 6
MAY = DateWindow.of_month(2025, 5)
DONE = DateWindow.of_day(date(2025, 3, 1))


def full_project(source, parent=None):
    project = ProjectFactory(parent=parent)
    milestone = MilestoneFactory(project=project, planned=MAY)
    MilestoneFactory(project=project, actual=DONE, actual_source=source)
    rows = {
        "milestone": milestone,
        "investment": InvestmentFactory(project=project, kind=InvestmentKind.TOTAL),
        "quantity": QuantityFactory(project=project, kind=QuantityKind.LENGTH),
        "unit_role": UnitRoleFactory(project=project, unit=UnitFactory(parent=UnitFactory()), role=Role.OWNER),
        "contact": ContactPersonFactory(project=project, unit=UnitFactory(), title="负责人"),
        "report": ProgressReportFactory(project=project, source=source),
    }
    fields = ("planned", "amount_yuan", "value_si", "role", "title", "text")
    for (name, row), field in zip(rows.items(), fields, strict=True):
        stated = "2025-05-01/2025-05-31" if name == "milestone" else "1"
        CitationFactory(project=project, source=source, field=field, stated=stated, **{name: row})
    ProjectAliasFactory(project=project)
    ListingFactory(project=project)
    AnnualTaskFactory(project=project, year=2025)
    with_year_money(project)
    ProjectFactory(parent=project)
    return project


def with_year_money(project):
    """A year's plan, a monthly report of what was completed of it and its correction, each with a photo."""
    InvestmentFactory(project=project, kind=InvestmentKind.ANNUAL_PLANNED, year=2025)
    report = None
    for _ in range(2):
        report = ProgressReportFactory(
            project=project,
            source=None,
            decided_by=UserFactory(),
            month=date(2025, 4, 1),
            year_completed_yuan=Decimal(96_000_000),
            corrects=report,
        )
        ReportPhoto.objects.bulk_create([ReportPhoto(report=report, image="photo.jpg", width=40, height=30)])


@pytest.fixture
def one():
    source = SourceFactory()
    programme = ProgrammeFactory(project_count=241)
    CitationFactory(project=None, programme=programme, source=source, field="project_count", stated="241")
    project = full_project(source)
    change_plan(project, times=1)
    return project, source


def change_plan(project, times):
    for _ in range(times):
        step = MilestoneFactory(project=project, planned=MAY)
        PlanChangeFactory(milestone=step, decision=Decision.APPROVED, proposed_on=date(2025, 5, 1))


def addresses(project, source):
    return {
        "/": HOME,
        "/projects/": LIST,
        "/projects/?light=green&q=街&year=2025": SEARCH,
        project.get_absolute_url(): DETAIL,
        "/units/": UNITS,
        project.units.first().get_absolute_url(): UNIT,
        "/changes/": CHANGES,
        "/wall/": WALL,
        "/wall/?group=unit&q=街": WALL,
        "/wall.svg": WALL,
        "/calendar/?month=2025-05": MONTH,
        "/calendar/": YEAR,
        "/calendar/?q=街": YEAR,
        "/calendar.ics": CALENDAR_FILE,
        f"{project.get_absolute_url()}calendar.ics": CALENDAR_FILE,
        "/sources/": SOURCES,
        source.get_absolute_url(): SOURCE,
    }


def on(address):
    return f"{address}{'&' if '?' in address else '?'}on={ON}"


def test_queries_at_one_row(site, one, django_assert_num_queries):
    for address, queries in addresses(*one).items():
        MEMORY.clear()
        with django_assert_num_queries(queries, info=address):
            assert site.get(on(address)).status_code == 200


def test_queries_at_many_rows(site, one, django_assert_num_queries):
    project, source = one
    make_and_copy(partial(full_project, source), copies=9)
    make_and_copy(partial(full_project, source, parent=project), copies=29)
    make_and_copy(partial(MilestoneFactory, project=project, planned=MAY), copies=59)
    change_plan(project, times=6)
    for _ in range(5):
        CitationFactory(project=project, field="stage")

    for address, queries in addresses(*one).items():
        MEMORY.clear()
        with django_assert_num_queries(queries, info=address):
            assert site.get(on(address)).status_code == 200
