"""Wherever an amount is shortened, the figure to the last yuan stands with it, on hover and for screen readers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from projects.enums import InvestmentKind, Role
from tests.factories import (
    CitationFactory,
    InvestmentFactory,
    ProgrammeFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UnitFactory,
    UnitRoleFactory,
    UserFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

TOTAL = "1,800,000,000元"
YEAR_PLANNED, YEAR_DONE = "320,000,000元", "96,000,000元"


@pytest.fixture
def project():
    """A project whose total two sources state otherwise, with a year's plan and a report of what was done of it."""
    project, source = ProjectFactory(name="流量经济产业园"), SourceFactory(title="报道")
    total = InvestmentFactory(project=project)
    for stated in ("1800000000", "1900000000"):
        CitationFactory(project=project, investment=total, field="amount_yuan", stated=stated, source=source)
    InvestmentFactory(project=project, kind=InvestmentKind.ANNUAL_PLANNED, year=2025, amount_yuan=Decimal(320_000_000))
    ProgressReportFactory(
        project=project,
        source=None,
        decided_by=UserFactory(),
        month=date(2025, 4, 1),
        year_completed_yuan=Decimal(96_000_000),
    )
    UnitRoleFactory(project=project, unit=UnitFactory(name="重大项目推进中心"), role=Role.LEAD)
    return project


def said_in_full(client, address, figure):
    html = client.get(address, {"on": ON}).content.decode()
    return f'title="{figure}"' in html and f'<span class="vh"> ({figure})</span>' in html


def test_total_is_in_full_wherever_it_stands(client, project):
    unit = project.unit_roles.get().unit
    source = project.citations.first().source
    pages = ["/projects/", "/wall/", project.get_absolute_url(), unit.get_absolute_url(), source.get_absolute_url()]

    assert [page for page in pages if not said_in_full(client, page, TOTAL)] == []


def test_statement_that_disagrees_is_in_full_too(client, project):
    assert said_in_full(client, project.get_absolute_url(), "1,900,000,000元")


def test_programme_of_the_first_page_is_in_full(client, project):
    ProgrammeFactory(total_yuan=Decimal(165570000000), project_count=241)

    html = client.get("/", {"on": ON}).content.decode()

    assert '<dd title="165,570,000,000元">1655.7<small>亿元</small>' in html
    assert '<span class="vh"> (165,570,000,000元)</span>' in html


def test_report_and_its_formula_are_in_full(client, project):
    address = project.get_absolute_url()

    assert said_in_full(client, address, YEAR_DONE)
    assert said_in_full(client, address, f"完成{YEAR_DONE} ÷ 年度计划{YEAR_PLANNED}")


def test_drawing_of_the_wall_chart_holds_the_total_in_full(client, project):
    drawing = client.get("/wall.svg", {"on": ON}).content.decode()

    assert f"<title>{TOTAL}</title>18亿元" in drawing


def test_amount_that_is_not_shortened_stands_alone(client):
    InvestmentFactory(amount_yuan=Decimal("1234.56"))

    html = client.get("/projects/", {"on": ON}).content.decode()

    assert "1234.56元" in html
    assert 'title="1234.56元"' not in html
