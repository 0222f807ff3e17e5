"""The monthly bulletin: sums by unit, the rate against 时序进度, the order, and who hasn't reported."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from projects.date_window import DateWindow
from projects.enums import InvestmentKind, ReportStatus, Stage
from projects.pages.bulletin import bulletin
from projects.schedule import Light
from tests import factories as make
from tests.office import sheets_and_differences
from tests.rights.people import clerk

pytestmark = pytest.mark.django_db
MAY, TODAY = date(2026, 5, 1), date(2026, 6, 10)


def project(unit, *, planned=None, completed=None, **values):
    made = make.ProjectFactory(**values)
    make.UnitRoleFactory(project=made, unit=unit)
    for kind, amount in ((InvestmentKind.ANNUAL_PLANNED, planned), (InvestmentKind.COMPLETED, completed)):
        if amount is not None:
            make.InvestmentFactory(project=made, kind=kind, year=2026, amount_yuan=Decimal(amount))
    return made


@pytest.fixture
def units():
    return [make.UnitFactory(name=name) for name in ("甲局", "乙局", "丙局")]


def line(told, unit):
    return next(line for line in told.units if line.unit == unit)


def test_rate_and_gap_are_those_of_the_sums(units):
    """三明三元区 2010: 74 % against 66.67 % is +7.33; here five months of twelve have passed."""
    project(units[0], planned=300, completed=150)
    project(units[0], planned=100, completed=30)

    told = bulletin(MAY, today=TODAY)

    found = line(told, "甲局")
    assert (found.projects, found.sums.planned, found.sums.completed) == (2, Decimal(400), Decimal(180))
    assert (found.progress.percent, round(found.progress.gap_points, 2)) == (Decimal(45), Decimal("3.33"))
    assert told.time.months_passed == 5


def test_units_stand_by_their_distance_and_those_without_a_plan_last(units):
    project(units[0], planned=100, completed=10)
    project(units[1], planned=100, completed=90)
    project(units[2])

    told = bulletin(MAY, today=TODAY)

    assert [(line.rank, line.unit) for line in told.units] == [(1, "乙局"), (2, "甲局"), (None, "丙局")]
    assert line(told, "甲局").progress.light is Light.RED
    assert (told.total.projects, told.total.sums.planned) == (3, Decimal(200))


def test_units_of_one_gap_share_a_rank(units):
    for unit in units[:2]:
        project(unit, planned=100, completed=50)

    assert [line.rank for line in bulletin(MAY, today=TODAY).units] == [1, 1]


def test_whole_without_money_of_its_own_has_that_of_its_parts_once(units):
    whole = project(units[0])
    for _each in range(2):
        part = make.ProjectFactory(parent=whole)
        make.InvestmentFactory(project=part, kind=InvestmentKind.ANNUAL_PLANNED, year=2026, amount_yuan=Decimal(100))

    told = bulletin(MAY, today=TODAY)

    assert (told.total.projects, told.total.sums.planned) == (1, Decimal(200))


def test_monthly_report_counts_where_it_is_newer_than_the_source(units):
    made = project(units[0], planned=100, completed=20)
    make.ProgressReportFactory(
        project=made,
        month=MAY,
        year_completed_yuan=Decimal(60),
        source=None,
        decided_by=make.UserFactory(),
        reported_on=date(2026, 5, 30),
    )

    assert bulletin(MAY, today=TODAY).total.sums.completed == Decimal(60)


def test_lights_and_missing_reports_are_counted(units):
    late = project(units[0], stage=Stage.UNDER_CONSTRUCTION)
    make.MilestoneFactory(project=late, planned=DateWindow.of_month(2026, 3, "3月"))
    sent = project(units[0], stage=Stage.UNDER_CONSTRUCTION)
    make.ProgressReportFactory(project=sent, month=MAY, status=ReportStatus.SUBMITTED)

    found = line(bulletin(MAY, today=TODAY), "甲局")

    assert dict(found.lights) == {Light.GREY: 1, Light.UNDATED: 1}
    assert found.unreported == 1


def test_hidden_and_later_projects_are_not_told_of(units):
    project(units[0], planned=100, is_public=False)
    project(units[0], planned=100, known_from=date(2026, 6, 5))

    told = bulletin(MAY, today=TODAY)

    assert (told.units, told.total.projects) == ((), 0)


def test_queries_stay_the_same_with_more_projects(units, django_assert_max_num_queries):
    for unit in units:
        for _each in range(5):
            project(unit, planned=100, completed=10, stage=Stage.UNDER_CONSTRUCTION)

    with django_assert_max_num_queries(9):
        bulletin(MAY, today=TODAY)


def test_page_and_workbook_say_the_same(client, units, tmp_path):
    project(units[0], planned=4_000_000, completed=1_000_000, name="=德兴街")
    client.force_login(clerk(units[0]))
    page = client.get(reverse("admin:projects_progressreport_bulletin", args=["2026-05"])).content.decode()
    sheet = client.get(reverse("admin:projects_progressreport_bulletin_sheet", args=["2026-05"]))
    path = tmp_path / "bulletin.xlsx"
    path.write_bytes(b"".join(sheet.streaming_content))
    by_unit, by_project = load_workbook(path).worksheets

    assert "25.0%" in page
    assert "−16.7个百分点" in page
    assert [cell.value for cell in by_unit[4]][:7] == [1, "甲局", 1, 400, 100, 25, -16.67]
    assert by_project["B4"].value == "'=德兴街"
    assert sheets_and_differences(path)[1] == []


def test_month_ahead_is_told_as_known_today(client, units):
    project(units[0], planned=100)

    assert bulletin(date(2026, 6, 1), today=TODAY).on == TODAY
