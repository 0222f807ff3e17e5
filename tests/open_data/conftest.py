"""One of everything that a row may have, with texts that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from django.conf import settings
from django.test import Client

from projects.date_window import DateWindow
from projects.enums import Category, Decision, InvestmentKind, Line, QuantityKind, Role, Stage
from tests.factories import (
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
)

ON = "2025-05-01"
MAY, MARCH = DateWindow.of_month(2025, 5, "5月"), DateWindow.of_month(2025, 3, "3月")


@pytest.fixture
def site(client: Client) -> Client:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    return client


@pytest.fixture
def project():
    whole = ProjectFactory(name="学校路网", category=Category.URBAN_INFRASTRUCTURE)
    project = ProjectFactory(
        name="=1+1",
        parent=whole,
        code="2025-360113-48-01-000001",
        category=Category.PUBLIC_WELFARE,
        stage=Stage.UNDER_CONSTRUCTION,
        location="-丰和大道",
        summary="+概况",
    )
    ProjectAliasFactory(project=project, name="@别名")
    ListingFactory(project=project)
    source = SourceFactory(title="攻坚突破", publisher="南昌日报")
    fill(project, source)
    return project


def fill(project, source):
    begun = MilestoneFactory(project=project, name="开工", line=Line.CONSTRUCTION, actual=MARCH, actual_source=source)
    opened = MilestoneFactory(project=project, name="通车", line=Line.HANDOVER, planned=MAY)
    earlier = DateWindow.of_day(date(2025, 5, 20))
    PlanChangeFactory(milestone=opened, proposed=earlier, old=DateWindow.of_day(date(2025, 5, 31)), **approved(source))
    unit = UnitFactory(name="区住建局")
    rows = {
        "milestone": (begun, "actual", "2025-03-01/2025-03-31"),
        "investment": (InvestmentFactory(project=project, amount_yuan=Decimal("1800000000.01")), "amount_yuan", "1"),
        "quantity": (QuantityFactory(project=project, kind=QuantityKind.LENGTH), "value_si", "202600"),
        "unit_role": (UnitRoleFactory(project=project, unit=unit, role=Role.LEAD), "role", "lead"),
        "contact": (ContactPersonFactory(project=project, unit=unit, title="负责人"), "title", "负责人"),
        "report": (ProgressReportFactory(project=project, source=source, percent=Decimal("45.50")), "text", "1"),
    }
    for name, (row, field, stated) in rows.items():
        CitationFactory(project=project, source=source, field=field, stated=stated, **{name: row})
    UnitRoleFactory(project=project, unit=unit, role=Role.OWNER)
    for year in (2025, 2026):
        InvestmentFactory(project=project, kind=InvestmentKind.ANNUAL_PLANNED, year=year, amount_yuan=Decimal("0.05"))
    InvestmentFactory(project=project, kind=InvestmentKind.COMPLETED, year=2025, amount_yuan=Decimal(5))
    ProgrammeFactory(total_yuan=Decimal("165570000000.00"))


def approved(source):
    return {"decision": Decision.APPROVED, "source": source, "proposed_on": date(2025, 4, 30)}


def body(response) -> bytes:
    """All of it: the test client closes an answer, and the file it comes from, at its end."""
    return response.getvalue()


def table(response) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body(response).decode("utf-8-sig"))))
