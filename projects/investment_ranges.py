"""The ranges of total investment by which projects are told apart; each holds its lower end, not its upper."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

YI = Decimal(100_000_000)
NOT_PUBLISHED = "none"


@dataclass(frozen=True, slots=True)
class InvestmentRange:
    """In yuan, `least` ≤ amount < `below`; None where there is no such end."""

    code: str
    label: Promise
    least: Decimal | None
    below: Decimal | None

    def holds(self, amount_yuan: Decimal) -> bool:
        return (self.least is None or amount_yuan >= self.least) and (self.below is None or amount_yuan < self.below)


RANGES = (
    InvestmentRange("under-1", _("Under CNY 100 million"), None, YI),
    InvestmentRange("1-5", _("CNY 100 to 500 million"), YI, 5 * YI),
    InvestmentRange("5-10", _("CNY 500 million to 1 billion"), 5 * YI, 10 * YI),
    InvestmentRange("10-50", _("CNY 1 to 5 billion"), 10 * YI, 50 * YI),
    InvestmentRange("over-50", _("CNY 5 billion and more"), 50 * YI, None),
)
RANGE_CHOICES = [*((one.code, one.label) for one in RANGES), (NOT_PUBLISHED, _("Not published"))]


def range_of(amount_yuan: Decimal | None) -> str:
    """The code of the range that holds the amount."""
    if amount_yuan is None:
        return NOT_PUBLISHED
    return next(one.code for one in RANGES if one.holds(amount_yuan))
