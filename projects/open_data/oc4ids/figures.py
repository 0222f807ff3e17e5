"""Money and measures: the budget, what was forecast, what was reported."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from projects.enums import InvestmentKind
from projects.open_data.investments import InvestmentRecord
from projects.open_data.oc4ids.codes import METRIC, UNITS
from projects.open_data.oc4ids.values import amount, filled, measure, period, until_month, year_period
from projects.open_data.projects import QuantityRecord
from projects.open_data.reports import ReportRecord

FINANCIAL, PHYSICAL = "financialProgress", "physicalProgress"


def budget(total: Decimal | None, investments: Iterable[InvestmentRecord]) -> dict[str, Any]:
    years = [one for one in investments if one.kind == InvestmentKind.ANNUAL_PLANNED and one.year]
    breakdown = [
        {"id": str(one.year), "amount": amount(one.amount_yuan), "period": year_period(one.year)}
        for one in years
        if one.year
    ]
    by_year = {"id": "annual", "description": "年度计划投资", "budgetBreakdown": breakdown}
    return filled({"amount": amount(total), "budgetBreakdowns": [by_year] if breakdown else []})


def forecasts(investments: Iterable[InvestmentRecord], quantities: Iterable[QuantityRecord]) -> list[dict[str, Any]]:
    planned = [money(one) for one in investments if one.kind == InvestmentKind.ANNUAL_PLANNED]
    sizes: dict[str, list[dict[str, Any]]] = {}
    for one in quantities:
        sizes.setdefault(METRIC[one.kind], []).append(size(one))
    return metrics_of({FINANCIAL: ("年度计划投资", planned), **{name: (name, found) for name, found in sizes.items()}})


def metrics(investments: Iterable[InvestmentRecord], reports: Iterable[ReportRecord]) -> list[dict[str, Any]]:
    """A corrected report gives way to its correction."""
    valid = [one for one in reports if one.corrected_by is None]
    completed = [money(one) for one in investments if one.kind == InvestmentKind.COMPLETED]
    completed += [reported_money(one) for one in valid if one.month and one.year_completed_yuan is not None]
    done = [reported_share(one) for one in valid if one.percent is not None]
    return metrics_of({FINANCIAL: ("完成投资", completed), PHYSICAL: ("形象进度", done)})


def metrics_of(found: dict[str, tuple[str, list[dict[str, Any]]]]) -> list[dict[str, Any]]:
    return [
        {"id": name, "title": title, "observations": observations}
        for name, (title, observations) in found.items()
        if observations
    ]


def money(one: InvestmentRecord) -> dict[str, Any]:
    spanned = year_period(one.year) if one.year else {}
    return filled({"id": f"investment-{one.id}", "period": spanned, "value": amount(one.amount_yuan)})


def size(one: QuantityRecord) -> dict[str, Any]:
    notes = f"{one.qualifier}{one.written}{one.noun}"
    unit = UNITS[one.unit_si]
    return filled({"id": f"quantity-{one.id}", "measure": measure(one.value_si), "unit": unit, "notes": notes})


def reported_money(one: ReportRecord) -> dict[str, Any]:
    assert one.month is not None
    return filled(
        {"id": f"report-{one.id}", "period": until_month(one.month), "value": amount(one.year_completed_yuan)}
    )


def reported_share(one: ReportRecord) -> dict[str, Any]:
    assert one.percent is not None
    return filled(
        {
            "id": f"report-{one.id}",
            "period": period(None, one.reported_on),
            "measure": measure(one.percent),
            "unit": UNITS["%"],
            "notes": one.text,
        }
    )
