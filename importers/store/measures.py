"""Figures as articles state them, in the units that the database keeps."""

from __future__ import annotations

from decimal import Decimal

from importers.records import Fact, FactKind
from projects.enums import InvestmentKind, QuantityKind

SQUARE_METRES_OF_A_MU = Decimal(2000) / Decimal(3)
IN_SI = {"m2": Decimal(1), "mu": SQUARE_METRES_OF_A_MU, "m": Decimal(1), "count": Decimal(1)}
KEPT_PLACES = Decimal("0.0001")

INVESTMENTS = {
    FactKind.INVESTMENT_TOTAL: InvestmentKind.TOTAL,
    FactKind.INVESTMENT_ANNUAL_PLANNED: InvestmentKind.ANNUAL_PLANNED,
    FactKind.INVESTMENT_COMPLETED: InvestmentKind.COMPLETED,
}
QUANTITIES = {
    FactKind.SITE_AREA: QuantityKind.SITE_AREA,
    FactKind.FLOOR_AREA: QuantityKind.FLOOR_AREA,
    FactKind.LENGTH: QuantityKind.LENGTH,
    FactKind.UNITS_COUNT: QuantityKind.COUNT,
    FactKind.WORKERS: QuantityKind.WORKERS,
}


class UnknownUnitError(ValueError):
    """A figure in a unit that we can't turn into SI."""


def in_si(fact: Fact) -> Decimal:
    """Square metres, metres or pieces, to four places; 1 亩 is 2000/3 m²."""
    if fact.unit not in IN_SI:
        raise UnknownUnitError(fact.unit)
    return (fact.value * IN_SI[fact.unit]).quantize(KEPT_PLACES)
