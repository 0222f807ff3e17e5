"""Figures as articles state them, in the units that the database keeps."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from importers.records import Fact, FactKind

SQUARE_METRES_OF_A_MU = Decimal(2000) / Decimal(3)
IN_SI = {"m2": Decimal(1), "mu": SQUARE_METRES_OF_A_MU, "m": Decimal(1), "count": Decimal(1)}
KEPT_PLACES = Decimal("0.0001")

# Values of InvestmentKind and QuantityKind, as plain words: statements know no database.
INVESTMENTS: dict[FactKind, str] = {
    FactKind.INVESTMENT_TOTAL: "total",
    FactKind.INVESTMENT_ANNUAL_PLANNED: "annual_planned",
    FactKind.INVESTMENT_COMPLETED: "completed",
}
QUANTITIES: dict[FactKind, str] = {
    FactKind.SITE_AREA: "site_area",
    FactKind.FLOOR_AREA: "floor_area",
    FactKind.LENGTH: "length",
    FactKind.UNITS_COUNT: "count",
    FactKind.WORKERS: "workers",
}


class MeasureError(ValueError):
    """A figure that can't be turned into SI: an unknown unit, or more digits than anything real has."""


def in_si(fact: Fact) -> Decimal:
    """Square metres, metres or pieces, to four places; 1 亩 is 2000/3 m². Raises MeasureError."""
    try:
        return (fact.value * IN_SI[fact.unit]).quantize(KEPT_PLACES)
    except (KeyError, InvalidOperation) as error:
        raise MeasureError(f"{fact.written} ({fact.value:.3E} {fact.unit})") from error
