"""A project on paper: one sheet of A4, with its short address and code."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from projects.enums import ChangeReason, Decision, InvestmentKind
from projects.models import Project
from tests.browser.paper import pdf
from tests.browser.seeds import ON
from tests.factories import (
    InvestmentFactory,
    ListingFactory,
    PlanChangeFactory,
    ProgressReportFactory,
    UnitRoleFactory,
    UserFactory,
)

pytestmark = [pytest.mark.once, pytest.mark.django_db(transaction=True)]

A4 = (595, 842)


def sheets(page, address):
    pages, sizes = pdf(page, address)
    assert {(round(width), round(height)) for width, height in sizes} == {A4}
    return pages


@pytest.mark.usefixtures("seeds")
@pytest.mark.parametrize("on", [f"?on={ON}", ""], ids=["then", "today"])
def test_every_project_of_the_seeds_is_one_sheet(live_server, page, on):
    whole = Project.objects.filter(parent=None)

    counted = {project.name: sheets(page, f"{live_server.url}{project.get_absolute_url()}{on}") for project in whole}

    assert counted == dict.fromkeys(counted, 1)
    assert len(counted) == 9


@pytest.mark.usefixtures("seeds")
def test_project_with_money_reports_and_changes_is_one_sheet(live_server, page):
    project = Project.objects.get(name__contains="流量经济")
    fill(project)

    assert sheets(page, f"{live_server.url}{project.get_absolute_url()}?on={ON}") == 1


def fill(project):
    """A year's worth of what the staff add: a plan, monthly reports, changes, units, lists."""
    InvestmentFactory(project=project, kind=InvestmentKind.ANNUAL_PLANNED, year=2025, amount_yuan=Decimal(320_000_000))
    for month in (1, 2, 3, 4):
        ProgressReportFactory(
            project=project,
            source=None,
            decided_by=UserFactory(),
            month=date(2025, month, 1),
            text="外立面幕墙安装完成，室内机电管线开始安装。" * 3,
            year_completed_yuan=Decimal(24_000_000 * month),
        )
    for step in project.milestones.filter(actual_latest=None):
        PlanChangeFactory(
            milestone=step,
            decision=Decision.APPROVED,
            reason=ChangeReason.DESIGN,
            proposed_on=date(2025, 3, 10),
            words="幕墙与机电接口调整，需重新送审。",
        )
    for _ in range(3):
        UnitRoleFactory(project=project)
    ListingFactory(project=project)
