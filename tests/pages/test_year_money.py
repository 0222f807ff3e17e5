"""A year's money against the time that has passed, with the formula beside each number."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from projects.date_window import DateWindow
from projects.enums import InvestmentKind
from tests.factories import (
    CitationFactory,
    InvestmentFactory,
    LightRuleFactory,
    ProgressReportFactory,
    ProjectFactory,
    SourceFactory,
    UserFactory,
)
from tests.pages.conftest import ON

pytestmark = pytest.mark.django_db

APRIL, MARCH = date(2025, 4, 1), date(2025, 3, 1)


@pytest.fixture
def project():
    project = ProjectFactory(name="流量经济产业园")
    plan(project, 320)
    return project


def plan(project, millions, **values):
    kind = values.pop("kind", InvestmentKind.ANNUAL_PLANNED)
    return InvestmentFactory(
        project=project, kind=kind, amount_yuan=Decimal(millions * 1_000_000), **{"year": 2025, **values}
    )


def report(project, month, millions, **values):
    yuan = None if millions is None else Decimal(millions * 1_000_000)
    return ProgressReportFactory(
        project=project, source=None, decided_by=UserFactory(), month=month, year_completed_yuan=yuan, **values
    )


def money_of(site, project, on=ON):
    return site.get(project.get_absolute_url(), {"on": on}).context["page"].money


def test_rate_time_and_difference_stand_with_their_formulas(site, project):
    report(project, MARCH, 60)
    report(project, APRIL, 96)

    money = money_of(site, project)

    assert (money.year, money.planned.words, money.completed.words) == (2025, "CNY 320 million", "CNY 96 million")
    assert money.said == "Apr 2025"
    assert [(row.name, row.formula, row.result) for row in money.rows] == [
        ("Investment rate", "CNY 96 million completed ÷ CNY 320 million planned for the year", "30.0%"),
        ("Time progress", "4 months passed ÷ 12", "33.3%"),
        (
            "Difference",
            "30.0% − 33.3%; yellow from 10 points behind, red beyond 30",
            "−3.3 percentage points",
        ),
    ]
    assert (money.bar.width, money.bar.time_x, money.badge.symbol) == ("30.0%", "33.3%", "ok")


def test_light_follows_the_rule_in_force(site, project):
    LightRuleFactory(effective_from=date(2025, 1, 1), gap_yellow_points=Decimal(2), gap_red_points=Decimal(30))
    report(project, APRIL, 96)

    assert money_of(site, project).badge.symbol == "late"


def test_more_than_planned_fills_the_bar_and_no_more(site, project):
    report(project, APRIL, 400)

    money = money_of(site, project)

    assert (money.bar.width, money.bar.rate) == ("100.0%", "125.0%")


def test_correction_takes_the_place_of_its_report(site, project):
    first = report(project, APRIL, 96)
    report(project, APRIL, 90, corrects=first, published_on=date(2025, 5, 1))

    assert money_of(site, project, on="2025-04-30").completed.words == "CNY 96 million"
    assert money_of(site, project).completed.words == "CNY 90 million"


def test_report_of_no_money_has_none_completed_and_a_report_of_zero_has(site, project):
    report(project, MARCH, 0)
    report(project, APRIL, None)

    money = money_of(site, project)

    assert (money.completed.words, money.said, money.rows[0].result) == ("CNY 0", "Mar 2025", "0.0%")


def test_amount_that_a_source_states_counts_from_its_day(site, project):
    done = plan(project, 96, kind=InvestmentKind.COMPLETED)
    source = SourceFactory(published=DateWindow.of_day(date(2025, 3, 31)))
    CitationFactory(project=project, investment=done, field="amount_yuan", stated="96000000", source=source)

    money = money_of(site, project)

    assert (money.said, money.rows[1].formula) == ("31 March 2025", "3 months passed ÷ 12")


def test_amount_without_a_day_is_told_and_not_compared(site, project):
    plan(project, 96, kind=InvestmentKind.COMPLETED)

    money = money_of(site, project)

    assert (money.completed.words, money.said, money.rows) == ("CNY 96 million", "", ())


def test_plan_that_was_stated_later_is_not_known_on_the_day(site, project):
    later = SourceFactory(published=DateWindow.of_day(date(2025, 6, 1)))
    amount = project.investments.get()
    CitationFactory(project=project, investment=amount, field="amount_yuan", stated="320000000", source=later)
    report(project, APRIL, 96)

    assert money_of(site, project).planned is None
    assert money_of(site, project, on="2025-06-01").rows[0].result == "30.0%"


def test_of_a_past_year_the_whole_year_has_passed(site, project):
    report(project, date(2025, 12, 1), 320, published_on=date(2026, 1, 10))

    money = money_of(site, project, on="2026-11-26")

    assert (money.year, money.rows[0].result, money.rows[1].result) == (2025, "100.0%", "100.0%")


def test_what_is_not_published_is_said(site):
    html = site.get(ProjectFactory().get_absolute_url(), {"on": ON}).content.decode()

    assert "No plan for the year's money has been published" in html


def test_money_of_parts_is_not_that_of_the_whole(site, project):
    part = ProjectFactory(parent=project)
    plan(part, 10)
    report(part, APRIL, 5)

    assert money_of(site, project).completed is None
